import { Extension } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";

/** Who does not move her cursor for so long (ms) fades. */
const idleMs = 30_000;

type User = { readonly name: string; readonly color: number };
type State = { readonly user?: User; readonly cursor?: unknown; readonly movedAt?: number | null };

/** Where the others write, with their names: one of eight colours that can be read by day and night. */
export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: "carets",
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    const drawn = new Map<number, HTMLElement>();
    const look = (clientId: number) => {
      const state = awareness.getStates().get(clientId) as State | undefined;
      const moved = state?.movedAt ?? null;
      drawn.get(clientId)?.toggleAttribute("data-idle", moved === null || Date.now() - moved > idleMs);
    };
    const plugin: Plugin = yCursorPlugin(named(awareness), {
      cursorBuilder: (user: Shown, clientId: number) => {
        const caret = document.createElement("span");
        caret.className = `note-caret note-colour-${user.slot}`;
        const name = document.createElement("span");
        name.className = "note-caret-name";
        name.textContent = user.name;
        caret.append("\u2060", name, "\u2060");
        // Read aloud in the middle of a line it would be a word of the text. Who is here stands beside it.
        caret.setAttribute("aria-hidden", "true");
        drawn.set(clientId, caret);
        look(clientId);
        return caret;
      },
      selectionBuilder: (user: Shown) => ({ class: `note-selected note-colour-${user.slot}`, nodeName: "span" }),
    });
    const view = plugin.spec.view;
    plugin.spec.view = (editorView: EditorView) => {
      const inner = view?.call(plugin, editorView);
      const moved = () => {
        for (const clientId of drawn.keys()) look(clientId);
      };
      const timer = setInterval(moved, idleMs / 6);
      awareness.on("change", moved);
      return {
        ...inner,
        destroy() {
          clearInterval(timer);
          awareness.off("change", moved);
          inner?.destroy?.();
        },
      };
    };
    return [plugin];
  },
});

type Shown = { readonly name: string; readonly slot: number };

/** The plugin wants colours as six digits and writes into what it is given. Ours are classes, and the state is not its. */
function named(awareness: Awareness): Awareness {
  const shown = {
    clientID: awareness.clientID,
    doc: awareness.doc,
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) => awareness.setLocalStateField(field, value),
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
    getStates: () =>
      new Map(
        [...(awareness.getStates() as Map<number, State>)].map(([clientId, { user, cursor }]) => [
          clientId,
          { cursor, user: { name: user?.name ?? "", slot: (user?.color ?? 0) % 8, color: "#000000" } },
        ]),
      ),
  };
  return shown as unknown as Awareness;
}
