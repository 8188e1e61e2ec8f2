import { Extension } from "@tiptap/core";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";

export type Person = { readonly id: string; readonly name: string };

const most = 8;

/** Those whose names have a word that begins so. */
export function peopleCalled(people: readonly Person[], written: string): Person[] {
  const wanted = written.toLocaleLowerCase("sv");
  return people.filter(({ name }) => ` ${name.toLocaleLowerCase("sv")}`.includes(` ${wanted}`)).slice(0, most);
}

/** After @ come the names of those who can be named. Arrows choose, Enter or Tab takes, Escape leaves the sign alone. */
export const Mentions = Extension.create<{ people: readonly Person[]; label: string; onCount: (n: number) => void }>({
  name: "mentions",
  addOptions: () => ({ people: [], label: "", onCount: () => {} }),
  addProseMirrorPlugins() {
    const { people, label, onCount } = this.options;
    return [
      Suggestion<Person, Person>({
        editor: this.editor,
        char: "@",
        decorationClass: "note-mentioning",
        container: ".note-editor",
        items: ({ query }) => peopleCalled(people, query),
        command: ({ editor, range, props: { id, name } }) => {
          const mention = { type: "mention", attrs: { id, label: name, key: crypto.randomUUID() } };
          editor
            .chain()
            .focus()
            .insertContentAt(range, [mention, { type: "text", text: " " }])
            .run();
        },
        allow: ({ editor }) => editor.isEditable,
        render: () => nameList(label, onCount),
      }),
    ];
  },
});

/** The list below the line. The text keeps the focus, and says which of the names is meant. */
function nameList(label: string, onCount: (n: number) => void) {
  const list = document.createElement("ul");
  list.className = "note-names";
  list.id = `note-names-${crypto.randomUUID()}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  let now: SuggestionProps<Person, Person> | undefined;
  let at = 0;
  let unmount: (() => void) | undefined;

  const text = () => now?.editor.view.dom;
  const draw = () => {
    list.hidden = !now || now.items.length === 0;
    list.replaceChildren(
      ...(now?.items ?? []).map((person, i) => {
        const item = Object.assign(document.createElement("li"), { id: `${list.id}-${i}`, textContent: person.name });
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", String(i === at));
        // Else the text would lose the focus, and the phone its keyboard.
        item.addEventListener("pointerdown", (event) => event.preventDefault());
        item.addEventListener("click", () => now?.command(person));
        return item;
      }),
    );
    if (list.hidden) text()?.removeAttribute("aria-activedescendant");
    else text()?.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  };
  const take = (props: SuggestionProps<Person, Person>) => {
    at = now?.query === props.query ? Math.min(at, Math.max(0, props.items.length - 1)) : 0;
    if (now?.items.length !== props.items.length) onCount(props.items.length);
    now = props;
    draw();
  };
  return {
    onStart(props: SuggestionProps<Person, Person>) {
      take(props);
      text()?.setAttribute("aria-controls", list.id);
      unmount = props.mount(list);
    },
    onUpdate: take,
    onExit() {
      text()?.removeAttribute("aria-controls");
      text()?.removeAttribute("aria-activedescendant");
      unmount?.();
      now = undefined;
      at = 0;
    },
    onKeyDown({ event }: { event: KeyboardEvent }) {
      const items = now?.items ?? [];
      if (items.length === 0) return false;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        at = (at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
        draw();
        return true;
      }
      const person = items[at];
      if ((event.key !== "Enter" && event.key !== "Tab") || !person) return false;
      now?.command(person);
      return true;
    },
  };
}
