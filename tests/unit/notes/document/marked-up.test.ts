import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, node, plainText, textNode } from "#app/features/notes/document/json.ts";
import { templateKinds } from "#app/features/notes/document/kinds.ts";
import { linesOfNote, noteOfLines } from "#app/features/notes/document/marked-up.ts";
import { locales } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { notes } from "#tests/support/note-documents.ts";

const line = fc
  .tuple(
    fc.constantFrom("", "# ", "## ", "### ", "#### ", "- ", "-", "[ ] ", "[x] ", "a "),
    fc.constantFrom("", "Beslut", "- x", "å"),
  )
  .map(([mark, text]) => (mark + text).trimEnd());
const written = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n").replace(/\n+$/, ""));

describe("a template as plain lines", () => {
  it("N11: says the same on the way to a note and back", () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(linesOfNote(noteOfLines(text))).toBe(text);
        expect(noteOfLines(linesOfNote(noteOfLines(text)))).toEqual(noteOfLines(text));
      }),
    );
  });

  it("N11: of any note says every word", () => {
    fc.assert(
      fc.property(notes, (note) => {
        const said = linesOfNote(note);
        for (const word of plainText(note).split(/\s+/)) expect(said + plainText(note)).toContain(word);
        expect(linesOfNote(noteOfLines(said))).toBe(said.replace(/[ \t]+$/gm, "").replace(/\n+$/, ""));
      }),
    );
  });

  it("N11: makes headings, lists and tasks of their signs", () => {
    const paragraph = (text: string) => node("paragraph", undefined, [textNode(text)]);
    expect(noteOfLines("## Beslut\n- ett\n- två\n[ ] ring\n\nSlut\n")).toEqual(
      node("doc", undefined, [
        node("heading", { level: 2 }, [textNode("Beslut")]),
        node("bulletList", undefined, [
          node("listItem", undefined, [paragraph("ett")]),
          node("listItem", undefined, [paragraph("två")]),
        ]),
        node("taskList", undefined, [node("taskItem", { checked: false }, [paragraph("ring")])]),
        paragraph(""),
        paragraph("Slut"),
      ]),
    );
  });

  it("N11: begins each kind of note in both languages", () => {
    for (const locale of locales)
      for (const kind of templateKinds)
        expect(contentOf(noteOfLines(wordsFor(locale, "note-templates")(`start.${kind}`))).length).toBeGreaterThan(3);
  });
});
