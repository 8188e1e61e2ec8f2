import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type NodeView } from "@tiptap/pm/view";

/** What became of a line, as it is now. Null in a map: it is not there (any more), or not for her. */
export type ThingNow = { readonly title: string; readonly state: string; readonly href: string };
export type Things = ReadonlyMap<string, ThingNow>;
export type ThingWords = { readonly kind: (kind: string) => string; readonly gone: string };

export const thingsKey = new PluginKey<Things>("things");

/** How things are now. To be dispatched when the page has asked again. */
export const thingsMeta = (things: Things) => [thingsKey, things] as const;

/** Chips for tests, ideas and tasks that lines have become. Their words come from the page, not from the note. */
export const ThingView = Extension.create<{ things: Things; words: ThingWords; open: (href: string) => void }>({
  name: "thingView",
  addOptions: () => ({ things: new Map(), words: { kind: (kind) => kind, gone: "" }, open: () => {} }),
  addProseMirrorPlugins() {
    const { things, words, open } = this.options;
    return [
      new Plugin<Things>({
        key: thingsKey,
        state: { init: () => things, apply: (tr, before) => (tr.getMeta(thingsKey) as Things | undefined) ?? before },
        props: {
          // A decoration carries what is known now; a chip is drawn anew when that is something else.
          decorations(state) {
            const known = thingsKey.getState(state) ?? things;
            const chips: Decoration[] = [];
            state.doc.descendants((node, pos) => {
              if (node.type.name !== "thing") return;
              const now = known.get(String(node.attrs.id)) ?? null;
              chips.push(Decoration.node(pos, pos + 1, { "data-now": now ? now.state : "" }, { now }));
            });
            return DecorationSet.create(state.doc, chips);
          },
          nodeViews: {
            thing: (node, _view, _pos, decorations) => thingView(String(node.attrs.kind), nowOf(decorations), words),
          },
          handleKeyDown(view, event) {
            const { selection } = view.state;
            if (event.key !== "Enter" || !(selection instanceof NodeSelection)) return false;
            const now = thingsKey.getState(view.state)?.get(String(selection.node.attrs.id));
            if (selection.node.type.name === "thing" && now) open(now.href);
            return selection.node.type.name === "thing";
          },
        },
      }),
    ];
  },
});

const nowOf = (decorations: readonly Decoration[]): ThingNow | null =>
  (decorations.find(({ spec }) => "now" in spec)?.spec.now as ThingNow | null | undefined) ?? null;

function thingView(kind: string, first: ThingNow | null, words: ThingWords): NodeView {
  const dom = document.createElement("span");
  dom.className = `note-thing note-thing-${kind}`;
  dom.contentEditable = "false";
  let shown = "";
  const draw = (now: ThingNow | null) => {
    shown = JSON.stringify(now);
    const what = Object.assign(document.createElement("span"), {
      className: "note-thing-kind",
      textContent: words.kind(kind),
    });
    if (!now) return dom.replaceChildren(what, ` ${words.gone}`);
    // Not on the way out of the text. With the arrows one comes to it, and Enter opens it.
    const link = Object.assign(document.createElement("a"), { href: now.href, textContent: now.title, tabIndex: -1 });
    const state = Object.assign(document.createElement("span"), {
      className: "note-thing-state",
      textContent: now.state,
    });
    dom.replaceChildren(what, " ", link, " ", state);
  };
  draw(first);
  return {
    dom,
    update(node, decorations) {
      const now = nowOf(decorations);
      if (node.attrs.kind !== kind) return false;
      if (JSON.stringify(now) !== shown) draw(now);
      return true;
    },
    ignoreMutation: () => true,
  };
}
