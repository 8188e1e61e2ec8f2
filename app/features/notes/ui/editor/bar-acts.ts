import type { Editor } from "@tiptap/core";
import type { Drawing } from "./drawings.tsx";
import { insertTable } from "./tables.ts";

export type Act = {
  /** Of its words: `bar.bold`. */
  readonly id: ActId;
  /** A drawing, or a letter of its words (`letter.bold`), since editors in each language have their own. */
  readonly sign: Drawing | { readonly letter: Letter };
  /** As a keyboard has them; Mod is Ctrl, or ⌘ on a Mac. */
  readonly keys?: string;
  readonly run: (editor: Editor) => void;
  /** Whether it is so where the cursor is; without it the button is no switch. */
  readonly on?: (editor: Editor) => boolean;
  readonly off?: (editor: Editor) => boolean;
};

export type Letter = "bold" | "italic" | "underline" | "strike" | "heading1" | "heading2" | "heading3";

export type ActId =
  | "undo"
  | "redo"
  | "heading1"
  | "heading2"
  | "heading3"
  | "bold"
  | "italic"
  | "underline"
  | "strike"
  | "highlight"
  | "bullets"
  | "numbers"
  | "tasks"
  | "quote"
  | "table";

const heading = (level: 1 | 2 | 3): Act => ({
  id: `heading${level}`,
  sign: { letter: `heading${level}` },
  keys: `Mod+Alt+${level}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  on: (editor) => editor.isActive("heading", { level }),
});

const mark = (
  id: ActId & ("bold" | "italic" | "underline" | "strike" | "highlight"),
  sign: Act["sign"],
  keys: string,
): Act => ({
  id,
  sign,
  keys,
  run: (editor) => editor.chain().focus().toggleMark(id).run(),
  on: (editor) => editor.isActive(id),
});

/** The bar, group by group. */
export const barActs: readonly (readonly Act[])[] = [
  [
    {
      id: "undo",
      sign: "undo",
      keys: "Mod+Z",
      run: (e) => e.chain().focus().undo().run(),
      off: (e) => !e.can().undo(),
    },
    {
      id: "redo",
      sign: "redo",
      keys: "Mod+Y",
      run: (e) => e.chain().focus().redo().run(),
      off: (e) => !e.can().redo(),
    },
  ],
  [heading(1), heading(2), heading(3)],
  [
    mark("bold", { letter: "bold" }, "Mod+B"),
    mark("italic", { letter: "italic" }, "Mod+I"),
    mark("underline", { letter: "underline" }, "Mod+U"),
    mark("strike", { letter: "strike" }, "Mod+Shift+S"),
    mark("highlight", "highlight", "Mod+Shift+H"),
  ],
  [
    {
      id: "bullets",
      sign: "bullets",
      keys: "Mod+Shift+8",
      run: (e) => e.chain().focus().toggleBulletList().run(),
      on: (e) => e.isActive("bulletList"),
    },
    {
      id: "numbers",
      sign: "numbers",
      keys: "Mod+Shift+7",
      run: (e) => e.chain().focus().toggleOrderedList().run(),
      on: (e) => e.isActive("orderedList"),
    },
    {
      id: "tasks",
      sign: "tasks",
      keys: "Mod+Shift+9",
      run: (e) => e.chain().focus().toggleTaskList().run(),
      on: (e) => e.isActive("taskList"),
    },
    {
      id: "quote",
      sign: "quote",
      keys: "Mod+Shift+B",
      run: (e) => e.chain().focus().toggleBlockquote().run(),
      on: (e) => e.isActive("blockquote"),
    },
  ],
  [{ id: "table", sign: "table", run: (e) => insertTable(e), off: (e) => e.isActive("table") }],
];

const mac = () => typeof navigator === "object" && /Mac|iPhone|iPad/.test(navigator.platform);

/** As the keyboard that one has shows them. */
export const keysShown = (keys: string): string =>
  keys
    .replace("Mod", mac() ? "⌘" : "Ctrl")
    .replace("Alt", mac() ? "⌥" : "Alt")
    .replaceAll("+", mac() ? " " : "+");
/** The same for assistive technology. */
export const keysSaid = (keys: string): string => keys.replace("Mod", mac() ? "Meta" : "Control");
