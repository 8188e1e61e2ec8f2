import { Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type Found = { readonly from: number; readonly to: number };
export type Finding = { readonly words: string; readonly found: readonly Found[]; readonly at: number };

const nothing: Finding = { words: "", found: [], at: 0 };
const findKey = new PluginKey<Finding>("find");

/** What is looked for in the note, where it is, and at which of the places one is. */
export const findingIn = (state: EditorState): Finding => findKey.getState(state) ?? nothing;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    find: {
      /** Looks for words; empty: for nothing. */
      lookFor: (words: string) => ReturnType;
      /** Goes to the next place (1) or the one before (-1). */
      goToFound: (by: 1 | -1) => ReturnType;
    };
  }
}

export const Find = Extension.create<{ onOpen: () => void }>({
  name: "find",
  addOptions: () => ({ onOpen: () => {} }),
  addKeyboardShortcuts() {
    return {
      "Mod-f": () => {
        this.options.onOpen();
        return true;
      },
    };
  },
  addCommands() {
    return {
      lookFor:
        (words) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(findKey, { words, at: 0 }));
          return true;
        },
      goToFound:
        (by) =>
        ({ tr, state, dispatch }) => {
          const { words, found, at } = findingIn(state);
          if (found.length > 0) dispatch?.(tr.setMeta(findKey, { words, at: (at + by + found.length) % found.length }));
          return found.length > 0;
        },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Finding>({
        key: findKey,
        state: {
          init: () => nothing,
          apply(tr, before) {
            const asked = tr.getMeta(findKey) as { words: string; at: number } | undefined;
            if (!asked && !(tr.docChanged && before.words)) return before;
            const { words, at } = asked ?? before;
            const found = placesOf(tr.doc, words);
            return { words, found, at: Math.min(at, Math.max(0, found.length - 1)) };
          },
        },
        props: {
          decorations(state) {
            const { found, at } = findingIn(state);
            return DecorationSet.create(
              state.doc,
              found.map(({ from, to }, i) =>
                Decoration.inline(from, to, { class: i === at ? "note-found note-found-here" : "note-found" }),
              ),
            );
          },
        },
        view: () => ({
          update(view, before) {
            const [now, then] = [findingIn(view.state), findKey.getState(before)];
            const place = now.found[now.at];
            if (!place || (now.words === then?.words && now.at === then.at)) return;
            const { node } = view.domAtPos(place.from);
            const element = node instanceof Element ? node : node.parentElement;
            element?.scrollIntoView({ block: "center" });
          },
        }),
      }),
    ];
  },
});

/** Small letters as large ones; å is not a. A letter that changes its length by that is compared as it is. */
const plain = (text: string) =>
  [...text].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join("");

export function placesOf(doc: PMNode, words: string): Found[] {
  const wanted = plain(words.trim());
  const places: Found[] = [];
  if (!wanted) return places;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const line = plain(node.textBetween(0, node.content.size, "\n", "\n"));
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
      places.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return places;
}
