import { type Editor, Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { Plugin, type PluginSpec, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from "@tiptap/pm/tables";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

export { isInTable } from "@tiptap/pm/tables";

/** What one does to the table one is in. */
export const tableActs = {
  "row.add": addRowAfter,
  "column.add": addColumnAfter,
  "row.delete": deleteRow,
  "column.delete": deleteColumn,
  "table.delete": deleteTable,
} as const;
export type TableAct = keyof typeof tableActs;

export function actOnTable(editor: Editor, act: TableAct): void {
  tableActs[act](editor.state, editor.view.dispatch);
  editor.view.focus();
}

/** A table with a row of headings, and a line below it when it would be the last: somewhere to go on. */
export function insertTable(editor: Editor, rows = 3, columns = 3): void {
  const { state } = editor;
  const { table, tableRow, tableHeader, tableCell, paragraph } = state.schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph) return;
  const row = (cell: typeof tableCell) =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => cell.createAndFill() as PMNode),
    );
  const made = table.create(null, [row(tableHeader), ...Array.from({ length: rows - 1 }, () => row(tableCell))]);
  const { $from } = state.selection;
  const empty = $from.depth === 1 && $from.parent.type === paragraph && $from.parent.content.size === 0;
  const from = empty ? $from.before(1) : $from.after(1);
  const to = empty ? $from.after(1) : from;
  const last = to === state.doc.content.size;
  const tr = state.tr.replaceWith(from, to, last ? [made, paragraph.create()] : [made]);
  tr.setSelection(TextSelection.near(tr.doc.resolve(from + 3))).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** Tables, as ProseMirror has them: cells that are chosen together, arrows, pasted tables. */
export const Tables = Extension.create({
  name: "tables",
  addKeyboardShortcuts() {
    const step = (by: 1 | -1) => () => {
      const { state, view } = this.editor;
      if (!isInTable(state)) return false;
      if (goToNextCell(by)(state, view.dispatch)) return true;
      if (by === -1) return false;
      addRowAfter(state, view.dispatch);
      return goToNextCell(1)(view.state, view.dispatch);
    };
    return { Tab: step(1), "Shift-Tab": step(-1) };
  },
  addProseMirrorPlugins() {
    const { spec } = tableEditing();
    const { appendTransaction } = spec;
    const editor = this.editor;
    const tables: PluginSpec<unknown> = {
      ...spec,
      // A table that two people have made uneven is mended by who writes next, once; not by everybody who sees it.
      appendTransaction(transactions, before, after) {
        const mine = transactions.some((tr) => tr.docChanged && !tr.getMeta(ySyncPluginKey));
        const moved = !transactions.some((tr) => tr.docChanged);
        return editor.isEditable && (mine || moved) ? appendTransaction?.call(this, transactions, before, after) : null;
      },
    };
    return [new Plugin(tables)];
  },
});
