import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, comparedWords, compareNotes } from "#app/features/notes/document/compare.ts";
import { type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";
import { noteOf, notes } from "#tests/support/note-documents.ts";

const sideOf = (changes: readonly Change[], side: "gone" | "new") =>
  changes
    .map(({ pieces }) =>
      pieces
        .filter(({ state }) => state === "same" || state === side)
        .map(({ text }) => text)
        .join(""),
    )
    .filter((text) => text !== "");
/** The lines of a note, in the same way: by comparing it with nothing. */
const linesOfNote = (note: NoteNode) => sideOf(compareNotes(noteOf(), note), "new");

describe("two texts of a note that are compared", () => {
  it("N7: say both what stood there and what stands there, every word of it", () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        const changes = compareNotes(before, after);
        expect(sideOf(changes, "gone")).toEqual(linesOfNote(before));
        expect(sideOf(changes, "new")).toEqual(linesOfNote(after));
        expect(compareNotes(after, after).every(({ state }) => state === "same")).toBe(true);
      }),
    );
  });

  it("N7: tell lines that are new, gone and changed apart, and in a changed one the words", () => {
    const changes = compareNotes(
      noteOf("Dagordning", "Vi ringer föräldern dagen efter", "Stryks helt"),
      noteOf("Dagordning", "Vi ringer båda föräldrarna dagen efter", "Något nytt om annat"),
    );
    expect(changes.map(({ state }) => state)).toEqual(["same", "changed", "gone", "new"]);
    expect(changes[1]?.pieces.filter(({ state }) => state !== "same")).toEqual([
      { state: "gone", text: "föräldern" },
      { state: "new", text: "båda föräldrarna" },
    ]);
    expect(comparedWords("helt annat", "inget likt")).toBe(null);
  });

  it("N7: see a tick and a heading's level, which are no words", () => {
    const task = (checked: boolean) =>
      node("doc", undefined, [
        node("taskList", undefined, [
          node("taskItem", { checked }, [node("paragraph", undefined, [textNode("Ring")])]),
        ]),
      ]);
    expect(compareNotes(task(false), task(true))).toEqual([
      { state: "changed", pieces: [{ state: "same", text: "Ring" }] },
    ]);
  });

  it("N7: of any length are compared in a moment", () => {
    const long = (word: string) => noteOf(...Array.from({ length: 6_000 }, (_, i) => `${word} ${i} ${i * 7}`));
    const changes = compareNotes(long("rad"), long("line"));
    expect(changes.length).toBeGreaterThan(5_000);
  });
});
