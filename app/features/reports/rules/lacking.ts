import { contentOf, linesOf, type NoteNode, plainText } from "#app/features/notes/document/json.ts";
import type { TestInMonth } from "./draft.ts";

/** What somebody may want to look at before the report is handed in. None of it stops anything. */
export type Remarks = {
  /** The month is not over: what happens in the rest of it will not be in the report. */
  readonly running: boolean;
  /** Headings below which nothing stands. */
  readonly empty: readonly string[];
  /** Tests of the month that the text names neither by number nor by what they try. */
  readonly unnamed: readonly TestInMonth[];
  /** Tests that it names and that the team does not share: whoever reads the report reads of them. */
  readonly unshared: readonly TestInMonth[];
};

export function remarksOn(note: NoteNode, tests: readonly TestInMonth[], running: boolean): Remarks {
  const text = plainText(note);
  const numbers = new Set([...text.matchAll(/\btest (\d{1,9})/gi)].map(([, number]) => Number(number)));
  const isNamed = ({ number, what }: TestInMonth) => numbers.has(number) || (what !== "" && text.includes(what));
  return {
    running,
    empty: emptyHeadings(note),
    unnamed: tests.filter((test) => !isNamed(test)),
    unshared: tests.filter((test) => !test.shared && isNamed(test)),
  };
}

/** Whether there is anything to say. */
export const saysNothing = ({ running, empty, unnamed, unshared }: Remarks): boolean =>
  !running && empty.length + unnamed.length + unshared.length === 0;

function emptyHeadings(note: NoteNode): string[] {
  const empty: string[] = [];
  let open: string | null = null;
  const close = () => {
    if (open) empty.push(open);
  };
  for (const block of contentOf(note)) {
    const says = linesOf(block).join(" ").trim();
    if (block.type === "heading") {
      close();
      open = says;
    } else if (says !== "" || block.type === "image") open = null;
  }
  close();
  return empty;
}
