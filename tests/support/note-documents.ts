import fc from "fast-check";
import { type NoteMark, type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";

const words = fc.constantFrom("Vi", "provade", "brev på", " svenska", "å", "ö\u0308", "😀", "1", "12:30", "x ");

const mark: fc.Arbitrary<NoteMark> = fc.oneof(
  fc.constantFrom("bold", "italic", "underline", "strike", "code", "highlight").map((type) => ({ type })),
  fc.constant({ type: "link", attrs: { href: "https://ort.example/a?b=1" } }),
  fc.constant({ type: "madeUp", attrs: { colour: "red" } }),
);
const marks = fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type });

const inline: fc.Arbitrary<NoteNode> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, marks).map(([text, held]) => textNode(text, held)) },
  { weight: 1, arbitrary: fc.constant(node("hardBreak", undefined)) },
  { weight: 1, arbitrary: fc.constant(node("mention", { id: "0199", label: "Lina Ek" })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("cycle", "idea", "action").map((kind) => node("thing", { kind, id: "0198" })),
  },
);
const line = fc.array(inline, { maxLength: 5 });
const paragraph = line.map((content) => node("paragraph", undefined, content));
const heading = fc
  .tuple(line, fc.integer({ min: 1, max: 3 }))
  .map(([content, level]) => node("heading", { level }, content));

const inItem = fc.array(paragraph, { minLength: 1, maxLength: 2 });
const lists = fc.oneof(
  fc
    .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(inItem, { minLength: 1, maxLength: 3 }))
    .map(([type, items]) =>
      node(
        type,
        undefined,
        items.map((content) => node("listItem", undefined, content)),
      ),
    ),
  fc.array(fc.tuple(inItem, fc.boolean()), { minLength: 1, maxLength: 3 }).map((items) =>
    node(
      "taskList",
      undefined,
      items.map(([content, checked]) => node("taskItem", { checked, person: "Lina Ek", dueOn: "2026-12-01" }, content)),
    ),
  ),
);
const cell = fc
  .tuple(fc.constantFrom("tableHeader", "tableCell"), inItem)
  .map(([type, content]) => node(type, { colspan: 1, rowspan: 1 }, content));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) =>
  node(
    "table",
    undefined,
    rows.map((cells) => node("tableRow", undefined, cells)),
  ),
);
const alone = fc.constantFrom(
  node("horizontalRule", undefined),
  node("image", { fileId: "0197", alt: "En tavla", width: 640, height: 480 }),
  node("madeUp", { n: 1, deep: { a: [true, 0.5] } }, [node("paragraph", undefined, [textNode("okänt")])]),
);

const block: fc.Arbitrary<NoteNode> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  heading,
  lists,
  table,
  alone,
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => node("blockquote", undefined, content)),
);

/** Any note, as an editor would leave it, and with parts that no editor of ours makes. */
export const notes: fc.Arbitrary<NoteNode> = fc
  .array(block, { maxLength: 6 })
  .map((content) => node("doc", undefined, content));

/** A note of paragraphs, one for each text. */
export const noteOf = (...texts: readonly string[]): NoteNode =>
  node(
    "doc",
    undefined,
    texts.map((text) => node("paragraph", undefined, [textNode(text)])),
  );
