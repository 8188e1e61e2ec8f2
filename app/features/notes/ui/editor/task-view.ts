import { Extension } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView, NodeView } from "@tiptap/pm/view";

export type TaskWords = {
  /** Of the box, by what the task says. */
  readonly done: (task: string) => string;
  readonly day: (dueOn: string) => string;
};

/** A task: a box to tick, the text, and who does it until when. Those two are chosen in the bar. */
export const TaskView = Extension.create<{ words: TaskWords }>({
  name: "taskView",
  addOptions: () => ({ words: { done: (task) => task, day: (dueOn) => dueOn } }),
  addKeyboardShortcuts() {
    return { "Mod-Enter": () => tick(this.editor.view) };
  },
  addProseMirrorPlugins() {
    const { words } = this.options;
    return [
      new Plugin({
        props: { nodeViews: { taskItem: (node, view, getPos) => taskView(node, view, getPos, words) } },
      }),
    ];
  },
});

function taskView(first: PMNode, view: EditorView, getPos: () => number | undefined, words: TaskWords): NodeView {
  const dom = document.createElement("li");
  const label = document.createElement("label");
  const box = document.createElement("input");
  const contentDOM = document.createElement("div");
  const facts = document.createElement("span");
  label.contentEditable = "false";
  label.className = "note-tick";
  facts.contentEditable = "false";
  facts.className = "note-task-facts";
  box.type = "checkbox";
  // Not on the way out of the text: Ctrl+Enter ticks it.
  box.tabIndex = -1;
  label.append(box);
  const row = document.createElement("div");
  row.className = "note-task";
  row.append(contentDOM, facts);
  dom.append(label, row);
  let node = first;

  const draw = () => {
    const { checked, person, dueOn } = node.attrs;
    box.checked = checked === true;
    box.disabled = !view.editable;
    box.setAttribute("aria-label", words.done(node.firstChild?.textContent ?? ""));
    dom.dataset.checked = String(checked === true);
    dom.dataset.type = "taskItem";
    facts.replaceChildren(
      ...[person, typeof dueOn === "string" ? words.day(dueOn) : null]
        .filter((fact): fact is string => typeof fact === "string" && fact !== "")
        .map((fact) => Object.assign(document.createElement("span"), { className: "note-fact", textContent: fact })),
    );
  };
  draw();
  box.addEventListener("change", () => {
    const pos = getPos();
    if (pos === undefined || !view.editable) draw();
    else view.dispatch(view.state.tr.setNodeAttribute(pos, "checked", box.checked));
  });
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    stopEvent: (event) => event.target instanceof Node && label.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
  };
}

/** The task that one is in: where it is, and what it says of itself. */
export function taskAt(state: EditorView["state"]): { pos: number; node: PMNode } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === "taskItem") return { pos: $from.before(depth), node };
  }
  return null;
}

function tick(view: EditorView): boolean {
  const task = taskAt(view.state);
  if (task) view.dispatch(view.state.tr.setNodeAttribute(task.pos, "checked", task.node.attrs.checked !== true));
  return task !== null;
}
