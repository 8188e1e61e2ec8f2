import type { Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { fragmentName } from "../../document/json.ts";
import { noteExtensions } from "../../schema.ts";
import { Carets } from "./carets.ts";
import { Find } from "./find.ts";
import { Guard, type Stopped } from "./guard.ts";
import { Keys, Leave } from "./leave.ts";
import { Mentions, type Person } from "./mentions.ts";
import { OwnPlace } from "./own-place.ts";
import { Passages } from "./passages.ts";
import { Paste } from "./paste.ts";
import { Tables } from "./tables.ts";
import { TaskView, type TaskWords } from "./task-view.ts";
import { type Things, ThingView, type ThingWords } from "./things.ts";

export type EditorParts = {
  doc: Y.Doc;
  awareness: Awareness;
  people: readonly Person[];
  things: Things;
  words: { task: TaskWords; thing: ThingWords; names: string };
  onStop: (how: Stopped) => void;
  onFiles: (files: readonly File[], at: number) => void;
  onFind: () => void;
  onLink: () => void;
  onTools: () => void;
  onNames: (n: number) => void;
  onPassage: (threadId: string) => void;
  open: (href: string) => void;
};

/** The schema, and all that one can do with it. */
export function editorExtensions(parts: EditorParts): Extensions {
  const { doc, awareness, people, things, words } = parts;
  return [
    ...noteExtensions,
    Collaboration.configure({ document: doc, field: fragmentName }),
    Carets.configure({ awareness }),
    OwnPlace.configure({ doc }),
    Leave,
    Keys.configure({ onLink: parts.onLink, onTools: parts.onTools }),
    Guard.configure({ onStop: parts.onStop }),
    Paste.configure({ onFiles: parts.onFiles }),
    Find.configure({ onOpen: parts.onFind }),
    Tables,
    TaskView.configure({ words: words.task }),
    ThingView.configure({ things, words: words.thing, open: parts.open }),
    Mentions.configure({ people, label: words.names, onCount: parts.onNames }),
    Passages.configure({ onOpen: parts.onPassage }),
  ];
}
