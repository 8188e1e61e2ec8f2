import { addDays, type Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { type Span, spanHolds, spansOverlap } from "#app/core/spans.ts";
import type { ProgrammeNumbers } from "#app/features/programmes/rules.ts";

export type CoordinatorKind = "acting" | "deputy";

/** Who coordinates, from which day to which (both included; no end: until further notice). */
export type Term = {
  readonly id: string;
  readonly personId: string;
  readonly kind: CoordinatorKind;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
};

const spanOf = (term: Pick<Term, "startedOn" | "endedOn">): Span => ({ from: term.startedOn, to: term.endedOn });

/**
 * Who has the coordinator's rights on a day: the acting one, and the deputies whose dates hold it. `leads` is whom to turn
 * to: a deputy while her dates last, since she is there because the acting coordinator is away.
 */
export function coordinatorsOn(
  terms: readonly Term[],
  day: Day,
): { readonly acting: string | null; readonly deputies: readonly string[]; readonly leads: string | null } {
  const now = terms.filter((term) => spanHolds(spanOf(term), day));
  const acting = now.find(({ kind }) => kind === "acting")?.personId ?? null;
  const deputies = [...new Set(now.filter(({ kind }) => kind === "deputy").map(({ personId }) => personId))];
  return { acting, deputies, leads: deputies[0] ?? acting };
}

export type NewTerm = Omit<Term, "id">;

export type TermRefusal =
  | "team.not-a-member"
  | "team.term-ends-before-start"
  | "team.deputy-without-end"
  | "team.deputy-is-acting"
  | "team.deputies-overlap"
  | "team.already-acting"
  | "team.acting-overlaps";

/**
 * May this person become acting coordinator, or deputy? One acting coordinator a day: a new one from a day ends the term
 * that runs without end on the day before (`ends`), but never one whose end was set, or that begins later.
 * A deputy has dates, is somebody else than the acting coordinator on all of them, and the only deputy on them.
 */
export function decideTerm(
  terms: readonly Term[],
  term: NewTerm,
  memberIds: readonly string[],
): Decision<{ readonly term: NewTerm; readonly ends: { readonly id: string; readonly on: Day } | null }, TermRefusal> {
  if (!memberIds.includes(term.personId)) return no("team.not-a-member");
  if (term.endedOn !== null && term.endedOn < term.startedOn) return no("team.term-ends-before-start");
  const acting = terms.filter(({ kind }) => kind === "acting");
  const overlapping = acting.filter((other) => spansOverlap(spanOf(other), spanOf(term)));
  if (term.kind === "deputy") {
    if (term.endedOn === null) return no("team.deputy-without-end");
    if (overlapping.some(({ personId }) => personId === term.personId)) return no("team.deputy-is-acting");
    const another = terms.find((other) => other.kind === "deputy" && spansOverlap(spanOf(other), spanOf(term)));
    if (another) return no("team.deputies-overlap", { from: another.startedOn, to: another.endedOn ?? "" });
    return yes({ term, ends: null });
  }
  const [current, ...others] = overlapping;
  if (!current) return yes({ term, ends: null });
  if (current.personId === term.personId && current.endedOn === null) return no("team.already-acting");
  const canEnd = others.length === 0 && current.endedOn === null && current.startedOn < term.startedOn;
  if (!canEnd) return no("team.acting-overlaps", { from: current.startedOn, to: current.endedOn ?? "" });
  return yes({ term, ends: { id: current.id, on: addDays(term.startedOn, -1) } });
}

export type TeamWarning =
  | { readonly code: "team.lacks-coordinator" }
  | { readonly code: "team.lacks-manager" }
  | { readonly code: "team.too-small" | "team.too-large"; readonly size: number; readonly limit: number };

/** What the lead should see about a team on a day. Warnings, never walls: every one of them can be lived with for a while. */
export function deriveTeamHealth(
  team: {
    /** Members on that day, each once. */
    readonly members: readonly { readonly isTeamManager: boolean }[];
    readonly terms: readonly Term[];
  },
  programme: Pick<ProgrammeNumbers, "teamSizeMin" | "teamSizeMax">,
  today: Day,
): readonly TeamWarning[] {
  const warnings: TeamWarning[] = [];
  const size = team.members.length;
  // A deputy stands in for somebody: where there is nobody, she is no remedy, and her dates end.
  if (coordinatorsOn(team.terms, today).acting === null) warnings.push({ code: "team.lacks-coordinator" });
  if (!team.members.some(({ isTeamManager }) => isTeamManager)) warnings.push({ code: "team.lacks-manager" });
  if (size < programme.teamSizeMin) warnings.push({ code: "team.too-small", size, limit: programme.teamSizeMin });
  if (size > programme.teamSizeMax) warnings.push({ code: "team.too-large", size, limit: programme.teamSizeMax });
  return warnings;
}
