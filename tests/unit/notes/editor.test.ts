import { EditorState, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import { noteSchema } from "#app/features/notes/schema.ts";
import { placesOf } from "#app/features/notes/ui/editor/find.ts";
import { bringsNumber } from "#app/features/notes/ui/editor/guard.ts";
import { peopleCalled } from "#app/features/notes/ui/editor/mentions.ts";

const schema = noteSchema();
const docOf = (...lines: string[]) =>
  schema.node(
    "doc",
    null,
    lines.map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : [])),
  );

/** Whether the guard stops what is done to a note of these lines. */
function stops(lines: string[], act: (tr: Transaction) => Transaction): boolean {
  const state = EditorState.create({ doc: docOf(...lines) });
  return bringsNumber(act(state.tr), state);
}

describe("the guard at the keys", () => {
  test("N13: the last digit of a number, wherever in it that is", () => {
    expect(stops(["811228-987"], (tr) => tr.insertText("4", 11))).toBe(true);
    expect(stops(["81122-9874"], (tr) => tr.insertText("8", 6))).toBe(true);
    expect(stops(["811228-987"], (tr) => tr.insertText("5", 11))).toBe(false);
  });

  test("two lines that become one, and a letter in between that goes", () => {
    expect(stops(["811228-", "9874"], (tr) => tr.join(9))).toBe(true);
    expect(stops(["811228x-9874"], (tr) => tr.delete(7, 8))).toBe(true);
  });

  test("in pieces with marks of their own it is one still", () => {
    expect(stops(["811228-"], (tr) => tr.insert(8, schema.text("9874", [schema.mark("bold")])))).toBe(true);
  });

  test("one that is there already does not stop what is written beside it; a second one does", () => {
    expect(stops(["811228-9874"], (tr) => tr.insertText(" hej", 12))).toBe(false);
    expect(stops(["811228-9874"], (tr) => tr.split(12))).toBe(false);
    expect(stops(["811228-9874 och 850709-980"], (tr) => tr.insertText("5", 27))).toBe(true);
  });

  test("in several steps, also when a later one moves what an earlier one wrote", () => {
    expect(stops(["hej", "811228-987"], (tr) => tr.insertText("4", 16).insertText("lång text före ", 1))).toBe(true);
  });

  test("N13: what others have written comes in: the server looks after that", () => {
    expect(
      stops(["811228-987"], (tr) => tr.insertText("4", 11).setMeta(ySyncPluginKey, { isChangeOrigin: true })),
    ).toBe(false);
  });

  test("in the words of a picture", () => {
    const state = EditorState.create({
      doc: schema.node("doc", null, [schema.node("image", { fileId: null, alt: "811228-987" })]),
    });
    expect(bringsNumber(state.tr.setNodeAttribute(0, "alt", "811228-9874"), state)).toBe(true);
  });
});

describe("finding in a note", () => {
  test("large and small letters are the same, å and a are not", () => {
    expect(placesOf(docOf("Åka ÅKA aka", "råka"), "åka")).toEqual([
      { from: 1, to: 4 },
      { from: 5, to: 8 },
      { from: 15, to: 18 },
    ]);
  });

  test("places after a letter that grows when it is made small are right", () => {
    expect(placesOf(docOf("İİ hej"), "hej")).toEqual([{ from: 4, to: 7 }]);
  });

  test("nothing is looked for, and nothing found", () => {
    expect(placesOf(docOf("hej"), "  ")).toEqual([]);
  });
});

test("names are found by the beginning of any of their words", () => {
  const people = ["Lina Thorsell", "Åsa Öberg", "Karl-Johan Lind"].map((name) => ({ id: name, name }));
  expect(peopleCalled(people, "ös")).toEqual([]);
  expect(peopleCalled(people, "öb").map(({ name }) => name)).toEqual(["Åsa Öberg"]);
  expect(peopleCalled(people, "li").map(({ name }) => name)).toEqual(["Lina Thorsell", "Karl-Johan Lind"]);
  expect(peopleCalled(people, "")).toHaveLength(3);
});
