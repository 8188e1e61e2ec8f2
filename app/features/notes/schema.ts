import { type Extensions, getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { StarterKit } from "@tiptap/starter-kit";
import { Image, Mention, Thing } from "./schema/atoms.ts";
import { Table, TableCell, TableHeader, TableRow } from "./schema/table.ts";
import { TaskItem, TaskList } from "./schema/tasks.ts";
import { Heading, Highlight, Link } from "./schema/text.ts";

/**
 * What a note may hold, for the browser and the server. Who changes it so that a page of yesterday would take something
 * away counts `noteSchema` in `live/note-protocol.ts` up.
 */

export const noteExtensions: Extensions = [
  StarterKit.configure({
    // Yjs undoes what one has done oneself, and nothing of the others'.
    undoRedo: false,
    codeBlock: false,
    heading: false,
    link: false,
    // It would write a line below what ends with a table, once for everybody who opens the note.
    trailingNode: false,
    dropcursor: { color: "var(--color-focus)", width: 2 },
  }),
  Heading,
  Link,
  Highlight,
  TaskList,
  TaskItem,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Image,
  Mention,
  Thing,
];

let made: Schema | undefined;

export function noteSchema(): Schema {
  made ??= getSchema(noteExtensions);
  return made;
}
