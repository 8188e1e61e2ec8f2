import type { Day } from "#app/core/day.ts";
import type { CycleDecision } from "#app/features/cycles/rules/types.ts";
import { type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";

/** A test of which something happened in the month. */
export type TestInMonth = {
  readonly id: string;
  readonly number: number;
  readonly what: string;
  readonly shared: boolean;
  /** The day on which it began; null: in another month. */
  readonly begunOn: Day | null;
  /** Null: it was closed in another month, or not yet. */
  readonly closed: { readonly decision: CycleDecision; readonly learned: string } | null;
};

export type Help = { readonly number: number; readonly what: string; readonly help: string };
export type Planned = { readonly number: number; readonly what: string; readonly startsOn: Day };
export type Ahead = { readonly title: string; readonly day: Day };
export type Aim = {
  readonly what: string;
  readonly forWhom: string;
  readonly howMuch: string;
  readonly byWhen: Day;
  /** The team's own, or the programme's while it has none. */
  readonly own: boolean;
};

/** What is known of a team's month when its report is begun. */
export type MonthFacts = {
  readonly aim: Aim;
  readonly tests: readonly TestInMonth[];
  readonly help: readonly Help[];
  /** Tests that are planned to begin after the month, and what the programme gathers for. */
  readonly planned: readonly Planned[];
  readonly ahead: readonly Ahead[];
};

/** What a report is about, in its order. */
export const sections = ["aim", "tested", "measures", "score", "hindrances", "help", "next"] as const;
export type Section = (typeof sections)[number];

/** How each thing is said, in the language of who begins the report. */
export type Say = {
  readonly heading: (section: Section) => string;
  readonly aim: (aim: Aim) => string;
  readonly begun: (test: TestInMonth) => string;
  readonly closed: (test: TestInMonth) => string;
  readonly help: (help: Help) => string;
  readonly planned: (test: Planned) => string;
  readonly ahead: (what: Ahead) => string;
  /** What stands where nothing is known that should be. */
  readonly noTests: string;
};

/** What others know of the month, in words: how the measures go, what the scores are, what hindered and helped. */
export type Known = Readonly<Record<"measures" | "score" | "hindrances", readonly string[]>>;

/** Lines that stand below a heading: a paragraph each, or points of a list. */
type Lines = { readonly said?: readonly string[]; readonly points?: readonly string[] };

/**
 * The first text of a report: a heading for each part, below it what is known, and an empty line where only the team
 * knows. A test that was begun and closed in the month is told of once, by what it taught.
 */
export function draftReport(facts: MonthFacts, known: Known, say: Say): NoteNode {
  const closed = facts.tests.filter((test) => test.closed !== null);
  const begun = facts.tests.filter((test) => test.closed === null && test.begunOn !== null);
  const tested = [...closed.map(say.closed), ...begun.map(say.begun)];
  const lines: Readonly<Record<Section, Lines>> = {
    aim: { said: [say.aim(facts.aim)] },
    tested: tested.length > 0 ? { points: tested } : { said: [say.noTests] },
    measures: { points: known.measures },
    score: { said: known.score },
    hindrances: { points: known.hindrances },
    help: { points: facts.help.map(say.help) },
    next: { points: [...facts.planned.map(say.planned), ...facts.ahead.map(say.ahead)] },
  };
  return node(
    "doc",
    undefined,
    sections.flatMap((section) => [
      node("heading", { level: 1 }, [textNode(say.heading(section))]),
      ...blocksOf(lines[section]),
    ]),
  );
}

function blocksOf({ said = [], points = [] }: Lines): NoteNode[] {
  const paragraphs = said.map(paragraph);
  if (points.length === 0) return paragraphs.length > 0 ? paragraphs : [paragraph("")];
  const items = points.map((text) => node("listItem", undefined, [paragraph(text)]));
  return [...paragraphs, node("bulletList", undefined, items)];
}

const paragraph = (text: string) => node("paragraph", undefined, [textNode(text)]);
