import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { findIdentities, markedNote, maskIdentities, passageIn } from "#app/features/notes/document/found.ts";
import { fragmentName, type NoteNode, node, plainText, textNode } from "#app/features/notes/document/json.ts";
import { wipeIdentities, wipePassage } from "#app/features/notes/document/wipe.server.ts";
import { noteIn, updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteOf, notes } from "#tests/support/note-documents.ts";
import { identityParts } from "../../core/numbers.ts";

const number = "850709-9805";
const bold = [{ type: "bold" }];
const paragraph = (...content: NoteNode[]) => node("paragraph", undefined, content);
const doc = (...content: NoteNode[]) => node("doc", undefined, content);

const docOf = (...updates: readonly Uint8Array[]): Y.Doc => {
  const made = new Y.Doc();
  made.transact(() => {
    for (const update of updates) Y.applyUpdate(made, update);
  });
  return made;
};
/** What would be stored: what a fresh document that took everything in encodes. */
const bytesOf = (one: Y.Doc) =>
  Buffer.from(Y.encodeStateAsUpdate(docOf(Y.encodeStateAsUpdate(one)))).toString("latin1");
const wiped = (one: Y.Doc) => {
  const update = wipeIdentities(one);
  if (!update) throw new Error("Nothing was found.");
  return docOf(Y.encodeStateAsUpdate(one), update);
};

describe("identity numbers in a note", () => {
  it("N1: are found in a line whatever marks they are cut up by, and not over the end of a line", () => {
    const cut = doc(paragraph(textNode("Barnet 8507"), textNode("09-98", bold), textNode("05 bor")));
    expect(findIdentities(cut)).toHaveLength(1);
    expect(maskIdentities(cut)).toEqual(doc(paragraph(textNode("Barnet ▇▇▇ bor"))));
    const broken = doc(paragraph(textNode("850709-"), node("hardBreak", undefined), textNode("9805")));
    const apart = doc(paragraph(textNode("850709-")), paragraph(textNode("9805")));
    for (const note of [broken, apart]) expect(maskIdentities(note)).toEqual(note);
  });

  it("N1: are found wherever they can be put, and nowhere else is anything changed", () => {
    const places = [
      (text: string) => paragraph(textNode(text)),
      (text: string) => node("image", { alt: text, fileId: "x" }),
      (text: string) => paragraph(textNode("länk", [{ type: "link", attrs: { href: `tel:${text}` } }])),
      (text: string) => paragraph(node("mention", { id: "x", label: text })),
      (text: string) =>
        node("table", undefined, [node("tableRow", undefined, [node("tableCell", { deep: [{ a: text }] })])]),
    ];
    fc.assert(
      fc.property(identityParts, notes, fc.constantFrom(...places), ({ date, four }, note, at) => {
        expect(maskIdentities(note)).toEqual(note);
        const masked = maskIdentities(doc(...(note.content ?? []), at(`${date}-${four}`)));
        expect(JSON.stringify(masked)).not.toContain(four);
        expect(masked.content?.slice(0, -1)).toEqual(note.content ?? []);
        expect(findIdentities(masked)).toEqual([]);
      }),
    );
  });

  it("says where a passage stood, by the block and the place in its line", () => {
    const note = doc(
      paragraph(textNode("Anna och "), textNode("An", bold), textNode("na")),
      paragraph(textNode("ej anna")),
    );
    const { places, note: marked } = markedNote(note, passageIn("Anna"));
    expect(places).toEqual([
      { block: 2, start: 0, length: 4 },
      { block: 2, start: 9, length: 4 },
    ]);
    expect(plainText(marked)).toBe("▇▇▇ och ▇▇▇\nej anna");
    expect(plainText(markedNote(noteOf("Å Åsa"), passageIn("Åsa")).note)).toBe("Å ▇▇▇");
    expect(plainText(markedNote(noteOf("Å A\u030asa"), passageIn("Åsa")).note)).toBe("Å ▇▇▇");
  });
});

describe("identity numbers in a note's Yjs document", () => {
  it("N2: are gone from all that would be stored, and nothing else is changed", () => {
    fc.assert(
      fc.property(identityParts, notes, ({ date, four }, note) => {
        const text = `${date}-${four}`;
        const before = docOf(updateOf(note));
        expect(wipeIdentities(before)).toBe(null);
        const line = paragraph(textNode(`x ${text.slice(0, 5)}`), textNode(text.slice(5), bold), textNode(" y"));
        const here = docOf(updateOf(doc(line, ...(note.content ?? []))));
        expect(noteIn(wiped(here))).toEqual(doc(paragraph(textNode("x ▇▇▇ y")), ...(note.content ?? [])));
        expect(wipeIdentities(wiped(here))).toBe(null);
        const bytes = bytesOf(wiped(here));
        for (const piece of [text.slice(0, 5), text.slice(5)]) expect(bytes.includes(piece)).toBe(false);
      }),
    );
  });

  it("N2: are put together by two people, typed letter by letter, and gone with every letter", () => {
    const start = updateOf(noteOf("x"));
    const [one, two] = [docOf(start), docOf(start)];
    const lineIn = (of: Y.Doc) => (of.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (const letter of "850709") lineIn(one).insert(lineIn(one).length, letter);
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    for (const letter of "9805") lineIn(two).insert(lineIn(two).length, letter);
    expect(wipeIdentities(one)).toBe(null);
    expect(noteIn(wiped(two))).toEqual(noteOf("x▇▇▇"));
    expect(bytesOf(wiped(two))).not.toMatch(/[0-9]{4}/);
  });

  it("N2: are gone when a client hides them: in attributes, names, other texts, and things that no editor makes", () => {
    const hiding: ((made: Y.Doc, fragment: Y.XmlFragment) => void)[] = [
      (_, fragment) => fragment.insert(0, [new Y.XmlElement(number)]),
      (_, fragment) => {
        const [element, text] = [new Y.XmlElement("paragraph"), new Y.XmlText()];
        element.insert(0, [text]);
        fragment.insert(0, [element]);
        element.setAttribute(number, "x");
        element.setAttribute("alt", number);
        text.insert(0, "y", { link: { href: number } });
        text.setAttribute("z", { a: [number] });
        text.insertEmbed(1, { a: number });
      },
      (_, fragment) => fragment.insert(0, [new Y.XmlText(number)]),
      (made) => made.getText("other").insert(0, `x ${number}`),
      (made) => made.getMap("more").set("a", { b: number }),
      (made) => made.getArray("list").insert(0, [number, new Uint8Array(Buffer.from(number))]),
    ];
    for (const hide of hiding) {
      const start = docOf(updateOf(noteOf("före")));
      hide(start, start.getXmlFragment(fragmentName));
      const here = docOf(Y.encodeStateAsUpdate(start));
      if (!bytesOf(here).includes(number)) continue;
      expect(bytesOf(wiped(here)), String(hide)).not.toContain(number);
      expect(plainText(noteIn(wiped(here)))).toContain("före");
    }
  });

  it("N3: are wiped by two servers at once without a second mark, and by servers that saw different texts, to the same end", () => {
    const start = docOf(updateOf(noteOf(`a ${number} b`, "två")));
    const [here, there] = [wipeIdentities(start), wipeIdentities(docOf(Y.encodeStateAsUpdate(start)))];
    if (!here || !there) throw new Error("Nothing was found.");
    const both = docOf(Y.encodeStateAsUpdate(start), here, there);
    expect(noteIn(both)).toEqual(noteOf("a ▇▇▇ b", "två"));
    expect(noteIn(docOf(Y.encodeStateAsUpdate(start), there, here))).toEqual(noteIn(both));

    const hers = docOf(Y.encodeStateAsUpdate(start));
    ((hers.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(2, "!");
    const third = wipeIdentities(hers);
    if (!third) throw new Error("Nothing was found.");
    const all = [Y.encodeStateAsUpdate(start), Y.encodeStateAsUpdate(hers), here, third];
    const [forth, back] = [docOf(...all), docOf(...all.toReversed())];
    expect(noteIn(forth)).toEqual(noteIn(back));
    expect(bytesOf(forth)).not.toContain("850709");
  });

  it("N4: as does any passage, over line breaks and marks, letter by letter the same", () => {
    const note = doc(
      paragraph(textNode("Vi träffade An"), textNode("na\u00a0Ek", bold), textNode(" och anna ek")),
      node("image", { alt: "Anna\u00a0Ek ritar", fileId: "x" }),
      paragraph(textNode("Gatan 1"), node("hardBreak", undefined), textNode("Orten")),
    );
    const start = docOf(updateOf(note));
    expect(wipePassage(start, "Nina")).toBe(null);
    const without = (passage: string) =>
      docOf(Y.encodeStateAsUpdate(start), wipePassage(start, passage) ?? new Uint8Array([0, 0]));
    expect(plainText(noteIn(without("Anna\u00a0Ek")))).toBe("Vi träffade ▇▇▇ och anna ek\n▇▇▇ ritar\nGatan 1\nOrten");
    expect(bytesOf(without("Anna\u00a0Ek"))).not.toContain("Ek");
    expect(plainText(noteIn(without("1\nOrten")))).toContain("Gatan ▇▇▇");
  });
});
