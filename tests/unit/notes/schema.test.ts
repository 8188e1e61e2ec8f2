import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import { fragmentName } from "#app/features/notes/document/json.ts";
import { fileAt, linkAddress, writtenAddress } from "#app/features/notes/rules/addresses.ts";
import { noteSchema } from "#app/features/notes/schema.ts";

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, ...(marks.length ? { marks } : {}) });
const line = (...content: object[]) => ({ type: "paragraph", content });
const id = "0190a1b2-c3d4-4e5f-8a9b-0c1d2e3f4a5b";

/** One of everything. */
const whole = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [text("Dagordning")] },
    line(
      text("fet", { type: "bold" }),
      text("kursiv", { type: "italic" }),
      text("streck", { type: "underline" }),
      text("bort", { type: "strike" }),
      text("kod", { type: "code" }),
      text("länk", { type: "link", attrs: { href: "https://www.socialstyrelsen.se/" } }),
      text("märkt", { type: "highlight" }),
      { type: "hardBreak" },
      { type: "mention", attrs: { id, label: "Lina Thorsell", key: id } },
      { type: "thing", attrs: { kind: "cycle", id } },
    ),
    { type: "bulletList", content: [{ type: "listItem", content: [line(text("punkt"))] }] },
    {
      type: "orderedList",
      attrs: { start: 3, type: null },
      content: [{ type: "listItem", content: [line(text("tre"))] }],
    },
    {
      type: "taskList",
      content: [
        {
          type: "taskItem",
          attrs: { checked: true, personId: id, person: "Lina Thorsell", dueOn: "2026-12-01" },
          content: [line(text("ring"))],
        },
      ],
    },
    { type: "blockquote", content: [line(text("citat"))] },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableHeader", attrs: { colspan: 1, rowspan: 1 }, content: [line(text("vem"))] },
            { type: "tableCell", attrs: { colspan: 2, rowspan: 1 }, content: [line(text("vad"))] },
          ],
        },
      ],
    },
    { type: "horizontalRule" },
    { type: "image", attrs: { fileId: id, alt: "tavlan", width: 640, height: 480 } },
  ],
};

describe("what a note may hold", () => {
  test("one of everything is the same after the editor's model and after Yjs", () => {
    const schema = noteSchema();
    const node = schema.nodeFromJSON(whole);
    node.check();
    expect(node.toJSON()).toEqual(whole);
    const doc = prosemirrorJSONToYDoc(schema, whole, fragmentName);
    const back = schema.nodeFromJSON(yDocToProsemirrorJSON(doc, fragmentName));
    back.check();
    expect(back.toJSON()).toEqual(whole);
  });

  test("nothing that was not asked for", () => {
    const schema = noteSchema();
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        ...["blockquote", "bulletList", "doc", "hardBreak", "heading", "horizontalRule", "image", "listItem"],
        ...["mention", "orderedList", "paragraph", "table", "tableCell", "tableHeader", "tableRow", "taskItem"],
        ...["taskList", "text", "thing"],
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(
      ["bold", "code", "highlight", "italic", "link", "strike", "underline"].sort(),
    );
    expect(Object.keys(schema.marks.link?.spec.attrs ?? {})).toEqual(["href"]);
  });

  test.each([0, -1, 1.5, 101, 1e9, "2"])("a cell is not %s columns wide", (colspan) => {
    const cell = { type: "tableCell", attrs: { colspan, rowspan: 1 }, content: [line()] };
    expect(() => noteSchema().nodeFromJSON(cell)).toThrow(RangeError);
  });
});

describe("addresses", () => {
  test.each(["https://a.se/x", "http://a.se", "mailto:lina@kommun.se"])("a link may lead to %s", (href) => {
    expect(linkAddress(href)).toBe(href);
  });

  const tricks = [
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "//a.se",
    "/files/1",
    "",
    "file:///etc",
    7,
    null,
  ];
  test.each(tricks)("a link may not lead to %s", (href) => {
    expect(linkAddress(href)).toBeNull();
  });

  test.each([
    ["socialstyrelsen.se", "https://socialstyrelsen.se"],
    [" lina@kommun.se ", "mailto:lina@kommun.se"],
    ["https://a.se", "https://a.se"],
    ["javascript:alert(1)", null],
    ["hej", null],
    ["två ord.se", null],
  ])("%s is written for %s", (written, address) => {
    expect(writtenAddress(written)).toBe(address);
  });

  test.each([
    [`/files/${id}`, id],
    [`https://gb.se/files/${id}`, id],
    [`https://other.se/files/${id}`, null],
    ["/files/1", null],
    [`/files/${id}/../x`, null],
    ["data:image/png;base64,AA", null],
    [null, null],
  ])("at %s lies %s", (address, fileId) => {
    expect(fileAt(address, "https://gb.se")).toBe(fileId);
  });
});
