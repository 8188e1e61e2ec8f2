import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** In lists and tables Tab belongs to the text. After Escape it leaves the text, as it does everywhere else. */
export const Leave = Extension.create({
  name: "leave",
  priority: 10_000,
  addProseMirrorPlugins() {
    let leaving = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              if (event.key === "Escape") leaving = true;
              else if (event.key === "Tab" && leaving)
                return true; // The editor does nothing, so the browser does.
              else if (event.key !== "Shift") leaving = false;
              return false;
            },
            focus() {
              leaving = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** What the keyboard opens beside the text. */
export const Keys = Extension.create<{ onLink: () => void; onTools: () => void }>({
  name: "keys",
  addOptions: () => ({ onLink: () => {}, onTools: () => {} }),
  addKeyboardShortcuts() {
    const { onLink, onTools } = this.options;
    const does = (act: () => void) => () => {
      act();
      return true;
    };
    return { "Alt-F10": does(onTools), "Mod-k": () => this.editor.isEditable && does(onLink)() };
  },
});
