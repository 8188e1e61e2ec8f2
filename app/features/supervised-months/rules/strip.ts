import { type SupervisionReason, supervisionReasons } from "#app/features/supervision/rules/types.ts";
import { type Met, type MonthState, type Outcome, outcomeOf } from "./month.ts";

/** Every reason there is, in the order of their numbers in a strip. */
export const reasons = supervisionReasons;

/** A session in the table: on which day of its month, and how it went. */
export type Mark = { readonly outcome: Outcome; readonly day: number; readonly reason: SupervisionReason | null };
/** A month in the table: its sessions in their order, or what it is without any. */
export type Cell = { readonly marks: readonly Mark[]; readonly state: MonthState };

const letters: Readonly<Record<MonthState, string>> = {
  held: "h",
  untold: "u",
  booked: "b",
  excused: "e",
  missed: "m",
  pause: "p",
  nothing: "n",
  waiting: "w",
  ahead: "a",
};
const states = Object.fromEntries(Object.entries(letters).map(([state, letter]) => [letter, state])) as Readonly<
  Record<string, MonthState>
>;

/**
 * A team's months as one short text: `h:h21 n e:e050 w` (met on the 21st, nothing, excused on the 5th for the first of the
 * reasons, waiting). Forty teams through three years are fifteen hundred months: as objects they weigh ten times as much on
 * the way to the browser.
 */
export function stripOf(months: readonly { state: MonthState; sessions: readonly Met[] }[]): string {
  return months
    .map(({ state, sessions }) => {
      const marks = sessions.flatMap((session) => {
        const outcome = outcomeOf(session);
        const reason = session.reason === null ? "" : supervisionReasons.indexOf(session.reason);
        return outcome === null ? [] : [letters[outcome] + session.day.slice(8) + reason];
      });
      return marks.length === 0 ? letters[state] : `${letters[state]}:${marks.join("+")}`;
    })
    .join(" ");
}

/** The same, read. */
export const cellsOf = (strip: string): Cell[] => strip.split(" ").map(cellOf);

/** One month of it, read. */
export function cellOf(month: string): Cell {
  const [state = "", marks] = month.split(":");
  return { state: states[state] ?? "nothing", marks: marks?.split("+").map(markOf) ?? [] };
}

function markOf(written: string): Mark {
  const reason = written.slice(3);
  return {
    outcome: (states[written.charAt(0)] ?? "held") as Outcome,
    day: Number(written.slice(1, 3)),
    reason: reason === "" ? null : (supervisionReasons[Number(reason)] ?? null),
  };
}
