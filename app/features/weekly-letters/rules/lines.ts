import type { Minute } from "#app/core/clock.ts";
import type { Day } from "#app/core/day.ts";
import type { TodayKind } from "#app/features/start/rules/today.ts";
import { endOfWeek, weekOf } from "./week.ts";

/** What the letter says of: all that a start page says waits, and what else waits for somebody by what she is. */
export type FoundKind =
  | TodayKind
  | "word"
  | "comment"
  | "next-gathering"
  | "register-staff"
  | "no-coordinator"
  | "registration-open"
  | "report-to-read";

/** One thing that was found, without what it is called. */
export type Found = {
  readonly kind: FoundKind;
  readonly href: string;
  readonly on: Day | null;
  readonly minute: Minute | null;
};

/** What has a day has a line each, in the order of the days. */
export const datedKinds = ["meeting", "supervision", "gathering", "next-gathering", "register-staff"] as const;
/** The others are counted; in the order of the letter. */
export const countedKinds = [
  "offer",
  "test",
  "action",
  "agreed",
  "question",
  "word",
  "comment",
  "evaluation",
  "score",
  "points",
  "report",
  "report-to-read",
  "no-coordinator",
  "registration-open",
] as const;
export type DatedKind = (typeof datedKinds)[number];
export type CountedKind = (typeof countedKinds)[number];

/** As what each kind is said. What waits in another part of the product is one more line here. */
const saidAs: Readonly<Record<FoundKind, DatedKind | CountedKind>> = {
  offer: "offer",
  meeting: "meeting",
  supervision: "supervision",
  gathering: "gathering",
  action: "action",
  agreed: "agreed",
  question: "question",
  "cycle-begin": "test",
  "cycle-study": "test",
  "cycle-close": "test",
  evaluation: "evaluation",
  score: "score",
  points: "points",
  report: "report",
  word: "word",
  comment: "comment",
  "next-gathering": "next-gathering",
  "register-staff": "register-staff",
  "no-coordinator": "no-coordinator",
  "registration-open": "registration-open",
  "report-to-read": "report-to-read",
};

/** Of these only what is this week, or was to be done before. */
const thisWeek: readonly (DatedKind | CountedKind)[] = ["meeting", "supervision", "gathering", "action", "agreed"];

export type DatedLine = {
  readonly kind: DatedKind;
  readonly on: Day;
  readonly minute: Minute | null;
  readonly href: string;
};
export type CountedLine = { readonly kind: CountedKind; readonly count: number; readonly href: string };
export type Lines = { readonly dated: readonly DatedLine[]; readonly counted: readonly CountedLine[] };

/** Where several things of one kind are found, when no page of their own holds them all. */
const startPage = "/start";

/** What the letter says on a day of the week it is of: days and numbers, and where to read more. */
export function linesOf(found: readonly Found[], today: Day): Lines {
  const until = endOfWeek(weekOf(today));
  const said = found
    .map((one) => ({ ...one, kind: saidAs[one.kind] }))
    .filter(({ kind, on }) => on === null || on <= until || !thisWeek.includes(kind));
  const hers = new Set(said.filter(({ kind }) => kind === "gathering").map(({ href }) => href));
  const dated = said.flatMap(({ kind, on, minute, href }): DatedLine[] =>
    // What she is registered to herself is said once.
    isDated(kind) && on !== null && !(kind === "next-gathering" && hers.has(href)) ? [{ kind, on, minute, href }] : [],
  );
  const counted = countedKinds.flatMap((kind): CountedLine[] => {
    const hrefs = said.filter((one) => one.kind === kind).map(({ href }) => href);
    const [first] = hrefs;
    if (first === undefined) return [];
    return [{ kind, count: hrefs.length, href: hrefs.every((href) => href === first) ? first : startPage }];
  });
  return { dated: dated.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)), counted };
}

const isDated = (kind: DatedKind | CountedKind): kind is DatedKind => (datedKinds as readonly string[]).includes(kind);

const keyOf = ({ on, minute, kind, href }: DatedLine) =>
  [on, String(minute ?? 9999).padStart(4, "0"), datedKinds.indexOf(kind), href].join(" ");

/** Whether there is anything to write a letter about. */
export const saysAnything = ({ dated, counted }: Lines): boolean => dated.length + counted.length > 0;
