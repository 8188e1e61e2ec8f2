import { TaskItem as AnyTaskItem, TaskList } from "@tiptap/extension-list";

const known = (name: string) => ({
  default: null,
  // The text of a task that is split stays hers; the next line is not yet anybody's.
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => {
    const value = attributes[name === "person-id" ? "personId" : name === "due-on" ? "dueOn" : name];
    return typeof value === "string" ? { [`data-${name}`]: value } : {};
  },
});

/** Something to do, with who does it (her name stands beside her id, for paper) and until which day (YYYY-MM-DD). */
export const TaskItem = AnyTaskItem.extend({
  addAttributes() {
    return { ...this.parent?.(), personId: known("person-id"), person: known("person"), dueOn: known("due-on") };
  },
  // The editor draws it with who and when; see `ui/editor`.
  addNodeView: null,
}).configure({ nested: true });

export { TaskList };
