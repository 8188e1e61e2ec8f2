import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { type NoteNode, node, plainText, textNode } from "#app/features/notes/document/json.ts";
import { NoteText, type ThingsShown } from "#app/features/notes/ui/note-text.tsx";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";
import { noteOf, notes } from "#tests/support/note-documents.ts";

function shown(note: NoteNode, things: ThingsShown = {}): string {
  return renderToStaticMarkup(
    <I18nProvider words={serverWords("sv")}>
      <MemoryRouter>
        <NoteText note={note} things={things} />
      </MemoryRouter>
    </I18nProvider>,
  );
}
const doc = (...content: NoteNode[]) => node("doc", undefined, content);
const paragraph = (...content: NoteNode[]) => node("paragraph", undefined, content);
const withText = (html: string) =>
  html
    .replaceAll(/<img alt="([^"]*)"[^>]*>/g, "$1")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&");

describe("a note as it is read", () => {
  it("says every word of it, whatever parts it has", () => {
    fc.assert(
      fc.property(notes, (note) => {
        const text = withText(shown(note, { "0198": "" }));
        for (const word of plainText(note).split(/\s+/)) expect(text).toContain(word);
      }),
    );
  });

  it("puts its headings under the page's own, and none below the sixth", () => {
    const headings = [1, 2, 3].map((level) => node("heading", { level }, [textNode("x")]));
    const html = shown(doc(...headings));
    for (const level of [3, 4, 5]) expect(html).toContain(`<h${level} data-level`);
    const wild = shown(
      doc(node("heading", { level: 99 }, [textNode("x")]), node("heading", undefined, [textNode("x")])),
    );
    expect(wild).toContain("<h5 ");
    expect(wild).toContain("<h3 ");
  });

  it("leads only to the web and to mailboxes, and holds nothing that a browser would run", () => {
    for (const href of [
      "javascript:alert(1)",
      " JAVASCRIPT:x",
      "data:text/html,x",
      "//ort.example",
      "/files/x",
      7,
      null,
    ])
      expect(shown(doc(paragraph(textNode("länk", [{ type: "link", attrs: { href } }])))), String(href)).not.toContain(
        "<a",
      );
    for (const href of ["https://ort.example/a?b=1&c", "http://ort.example", "mailto:a@ort.example"])
      expect(shown(doc(paragraph(textNode("länk", [{ type: "link", attrs: { href } }]))))).toContain(
        `<a href="${href.replace("&", "&amp;")}" rel="noopener noreferrer nofollow">länk</a>`,
      );
    const hostile = "<script>alert(1)</script>";
    const html = shown(
      doc(
        paragraph(textNode(hostile)),
        node("image", { fileId: `x" onerror="y`, alt: hostile }),
        node("script", { src: hostile }, [textNode("z")]),
      ),
    );
    expect(html).not.toMatch(/<script|<img|onerror/);
  });

  it("says in words what a tick, a table and a picture say to the eye", () => {
    const task = (checked: unknown) =>
      node("taskItem", { checked, person: "Lina Ek", dueOn: "2026-12-01" }, [paragraph(textNode("Ring"))]);
    const html = shown(doc(node("taskList", undefined, [task(true), task("x")])));
    expect(html).toContain("Klart:</span><p>Ring</p>");
    expect(html).toContain("Att göra:</span><p>Ring</p>");
    expect(html).toContain("Lina Ek · senast 1 dec. 2026");
    const cell = (type: string) => node(type, { colspan: 1_000_000_000, rowspan: 2 }, [paragraph(textNode("x"))]);
    const table = shown(
      doc(node("table", undefined, [node("tableRow", undefined, [cell("tableHeader"), cell("tableCell")])])),
    );
    expect(table).toContain('aria-label="Tabell med 1 rad"');
    expect(table).toContain('<th scope="col" rowSpan="2"><p>x</p></th><td rowSpan="2">');
    const fileId = "019abcde-0000-7000-8000-000000000000";
    expect(shown(doc(node("image", { fileId, alt: "En tavla", width: 10 })))).toContain(
      `<img src="/files/${fileId}" alt="En tavla" width="10"`,
    );
    expect(shown(doc(node("image", { fileId })))).toContain("Bild utan beskrivning");
  });

  it("shows what became of a line by what it is given, and that there is nothing to do where there is nothing", () => {
    const note = doc(paragraph(textNode("Prova "), node("thing", { kind: "cycle", id: "c1" })));
    expect(shown(note, { c1: <b>Test 4</b> })).toContain("<p>Prova <b>Test 4</b></p>");
    expect(shown(note)).toContain("Något som inte kan visas");
    expect(shown(noteOf(""))).toContain("tom än så länge");
  });
});
