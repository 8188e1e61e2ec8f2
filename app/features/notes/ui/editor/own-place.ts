import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { getRelativeSelection, type ProsemirrorBinding, yCursorPluginKey, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { passagesKey } from "./passages.ts";
import { thingsKey } from "./things.ts";

/** What ProseMirror reads the browser's selection by, as it does by itself on `selectionchange`. Not in its types. */
type Reading = { readonly queue: readonly unknown[]; flush(): void };

/** Others' carets, and what others did on the page, come as transactions that only draw. */
const drawings = [yCursorPluginKey, thingsKey, passagesKey];

/**
 * One writes on where one has put one's caret, whatever the others do at that moment. The browser tells of a caret that
 * was moved up to a frame later; what is drawn before that, another's caret or her letters, would put it back to where
 * it was, and the next words would stand there. So it is read before anything comes from others, and before each key.
 */
export const OwnPlace = Extension.create<{ doc: Y.Doc | null }>({
  name: "ownPlace",
  // Before every other that hears keys.
  priority: 20_000,
  addOptions: () => ({ doc: null }),
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor;
    if (!drawings.some((key) => transaction.getMeta(key))) return next(transaction);
    read(view);
    const moved = view.state.doc === transaction.doc && !view.state.selection.eq(transaction.selection);
    next(moved ? transaction.setSelection(view.state.selection) : transaction);
  },
  addProseMirrorPlugins() {
    const { doc } = this.options;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view) {
              read(view);
              return false;
            },
          },
        },
        view(view) {
          const before = (transaction: Y.Transaction) => {
            if (transaction.local || !view.hasFocus()) return;
            const { selection } = view.state;
            const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
            // Inside `mux` nothing is written: the transaction is somebody else's.
            binding.mux(() => read(view));
            if (view.state.selection.eq(selection)) return;
            binding.beforeTransactionSelection = getRelativeSelection(binding, view.state);
          };
          doc?.on("beforeTransaction", before);
          return { destroy: () => doc?.off("beforeTransaction", before) };
        },
      }),
    ];
  },
});

/** Letters that were typed and are not read yet are left: they are read, with the caret behind them, in a moment. */
function read(view: EditorView): void {
  // While its page is being left, an editor gives something else in place of its view.
  if (!("domObserver" in view)) return;
  const { domObserver } = view as unknown as { domObserver: Reading };
  if (!view.isDestroyed && !view.composing && domObserver.queue.length === 0) domObserver.flush();
}
