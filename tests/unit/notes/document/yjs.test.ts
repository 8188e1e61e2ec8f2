import { yDocToProsemirrorJSON } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { contentOf, deepest, fragmentName, readNote } from "#app/features/notes/document/json.ts";
import { noteIn, sayIn, updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteOf, notes } from "#tests/support/note-documents.ts";

const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

describe("a note as JSON and in Yjs", () => {
  it("is the same on the way there and back, and what the editor's own reading makes of it", () => {
    fc.assert(
      fc.property(notes, (note) => {
        const doc = docOf(updateOf(note));
        expect(noteIn(doc)).toEqual(note);
        expect(readNote(yDocToProsemirrorJSON(doc, fragmentName))).toEqual(note);
        expect(readNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
      }),
    );
  });

  it("reads what no editor makes: other types, other things in a line, depths without end", () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment(fragmentName);
    const [hook, element, text] = [
      new Y.XmlHook("x") as Y.AbstractType<unknown> as Y.XmlText,
      new Y.XmlElement("8507"),
      new Y.XmlText(),
    ];
    fragment.insert(0, [hook, element, text]);
    element.setAttribute("not a name", "x");
    element.setAttribute("level", 2 as unknown as string);
    text.applyDelta([{ insert: "text" }, { insert: { image: 1 } }, { insert: "er", attributes: { bold: true } }]);
    let deep: Y.XmlElement = element;
    for (let i = 0; i < 3_000; i += 1) {
      const inner = new Y.XmlElement("blockquote");
      deep.insert(0, [inner]);
      deep = inner;
    }
    const note = noteIn(doc);
    expect(contentOf(note)[0]).toMatchObject({ type: "unknown", attrs: { level: 2 } });
    expect(contentOf(note).slice(1)).toEqual([
      { type: "text", text: "text" },
      { type: "text", text: "er", marks: [{ type: "bold", attrs: {} }] },
    ]);
    expect(JSON.stringify(note).split("blockquote").length).toBeLessThanOrEqual(deepest + 2);
    expect(readNote("x")).toEqual({ type: "doc" });
    expect(readNote({ type: "doc", content: [null, { type: 1 }, { type: "text" }] })).toEqual({ type: "doc" });
  });
});

describe("a note that is made to say something else", () => {
  it("says it, by an update that others can take", () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        const start = updateOf(before);
        const [doc, other] = [docOf(start), docOf(start)];
        const update = sayIn(doc, after);
        expect(noteIn(doc)).toEqual(after);
        if (update) Y.applyUpdate(other, update);
        expect(noteIn(other)).toEqual(after);
        expect(sayIn(doc, after)).toBe(null);
      }),
    );
  });

  it("touches no block that is as it should be: what somebody writes there meanwhile stays", () => {
    const start = updateOf(noteOf("ett", "två", "tre", "fyra"));
    const [doc, hers] = [docOf(start), docOf(start)];
    const first = hers.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
    const last = hers.getXmlFragment(fragmentName).get(3) as Y.XmlElement;
    (first.get(0) as Y.XmlText).insert(3, "!");
    (last.get(0) as Y.XmlText).insert(4, "?");
    const update = sayIn(doc, noteOf("ett", "TVÅ", "fyra"));
    if (!update) throw new Error("Nothing was changed.");
    Y.applyUpdate(hers, update);
    expect(noteIn(hers)).toEqual(noteOf("ett!", "TVÅ", "fyra?"));
    expect(update.byteLength).toBeLessThan(150);
  });
});
