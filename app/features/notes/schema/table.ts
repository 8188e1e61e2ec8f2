import { Node } from "@tiptap/core";

/** Of a cell, in rows or columns. What somebody makes beyond it would make every reader's browser count for ever. */
const widest = 100;

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const wide = Number(element.getAttribute(name) ?? 1);
    return Number.isInteger(wide) && wide >= 1 && wide <= widest ? wide : 1;
  },
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  validate: (wide: unknown) => {
    if (typeof wide === "number" && Number.isInteger(wide) && wide >= 1 && wide <= widest) return;
    throw new RangeError(`${name} of a cell: 1 to ${widest}`);
  },
});

/** What the commands of tables ask their nodes for. */
const role = (tableRole: string) => (extension: { name: string }) =>
  (extension.name === roles[tableRole] ? { tableRole } : {}) as Record<string, unknown>;
const roles: Readonly<Record<string, string>> = {
  table: "table",
  row: "tableRow",
  header_cell: "tableHeader",
  cell: "tableCell",
};

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: role("table"),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  extendNodeSchema: role("row"),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const cell = (name: string, tag: "td" | "th", tableRole: string) =>
  Node.create({
    name,
    content: "block+",
    isolating: true,
    extendNodeSchema: role(tableRole),
    addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const TableHeader = cell("tableHeader", "th", "header_cell");
export const TableCell = cell("tableCell", "td", "cell");
