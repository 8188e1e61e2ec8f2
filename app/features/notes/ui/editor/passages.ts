import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** A passage that is talked about: its ends as Yjs relative positions (base64), which stay where the letters are. */
export type Passage = { readonly threadId: string; readonly starts: string; readonly ends: string };
type Shown = { readonly passages: readonly Passage[]; readonly open: string | null };

export const passagesKey = new PluginKey<Shown>("passages");
/** Which passages are talked about, and the one that is open. */
export const passagesMeta = (shown: Shown) => [passagesKey, shown] as const;

/** What is marked, as a passage to talk about. */
export type MarkedPassage = { readonly starts: string; readonly ends: string; readonly quote: string };

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

type Binding = { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: Map<never, never> } | null };
const bindingOf = (state: EditorState): Binding | undefined => ySyncPluginKey.getState(state) as Binding | undefined;

/** The end of the last line in which something is marked; null when nothing is. */
export function lastMarked({ doc, selection }: EditorState): number | null {
  const { from, to } = selection;
  if (doc.textBetween(from, to, " ").trim() === "") return null;
  let end: number | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) end = pos + 1 + node.content.size;
  });
  return end;
}

/** What is marked now, as a passage to talk about; null when nothing is. */
export function markedPassage(state: EditorState): MarkedPassage | null {
  const sync = bindingOf(state);
  const { from, to, empty } = state.selection;
  if (empty || !sync?.binding) return null;
  const at = (pos: number) =>
    toBase64(
      Y.encodeRelativePosition(absolutePositionToRelativePosition(pos, sync.type, sync.binding?.mapping as never)),
    );
  return { starts: at(from), ends: at(to), quote: state.doc.textBetween(from, to, " ", " ").trim() };
}

/** Where a passage is now; null when its letters are gone. */
export function placeOfPassage(state: EditorState, passage: Passage): { from: number; to: number } | null {
  const sync = bindingOf(state);
  if (!sync?.binding || sync.binding.mapping.size === 0) return null;
  const at = (text: string): number | null => {
    try {
      const relative = Y.decodeRelativePosition(fromBase64(text));
      return relativePositionToAbsolutePosition(sync.doc, sync.type, relative, sync.binding?.mapping as never);
    } catch {
      return null; // It is none: somebody has sent something of her own.
    }
  };
  const [from, to] = [at(passage.starts), at(passage.ends)];
  if (from === null || to === null || from >= to || to > state.doc.content.size) return null;
  return { from, to };
}

/** The passage that is talked about where the caret is. */
export function threadAt(state: EditorState): string | null {
  const { from, to } = state.selection;
  const isHere = (place: { from: number; to: number } | null) => place !== null && place.from <= to && from <= place.to;
  const { passages } = passagesKey.getState(state) ?? { passages: [] };
  return passages.find((passage) => isHere(placeOfPassage(state, passage)))?.threadId ?? null;
}

export const Passages = Extension.create<{ onOpen: (threadId: string) => void }>({
  name: "passages",
  addOptions: () => ({ onOpen: () => {} }),
  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    return [
      new Plugin<Shown>({
        key: passagesKey,
        state: {
          init: () => ({ passages: [], open: null }),
          apply: (tr, before) => (tr.getMeta(passagesKey) as Shown | undefined) ?? before,
        },
        props: {
          decorations(state) {
            const { passages, open } = passagesKey.getState(state) ?? { passages: [], open: null };
            const drawn = passages.flatMap((passage) => {
              const place = placeOfPassage(state, passage);
              if (!place) return [];
              const name = passage.threadId === open ? "note-passage note-passage-open" : "note-passage";
              return [Decoration.inline(place.from, place.to, { class: name, "data-thread": passage.threadId })];
            });
            return DecorationSet.create(state.doc, drawn);
          },
          handleClick(_view, _pos, event) {
            const passage = event.target instanceof Element ? event.target.closest("[data-thread]") : null;
            const threadId = passage?.getAttribute("data-thread");
            if (threadId) onOpen(threadId);
            return false;
          },
        },
      }),
    ];
  },
});
