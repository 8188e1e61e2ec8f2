import { type Day, dayOf, daysBetween } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import type { ActionState } from "#app/features/actions/rules.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import type { SupervisionState } from "#app/features/supervision/rules/types.ts";

export { dueness } from "#app/features/actions/rules.ts";

/** The longest text of an agreed action, of a point and of a word why, in characters (UTF-16 units, as `maxlength` counts). */
export const agreedTextMax = 500;

/** What a page can make of an agreed action. */
export const agreedMoves = ["done", "moved", "dropped", "reopened"] as const;
export type AgreedMove = (typeof agreedMoves)[number];

/** Where an agreed action is: what two people at once can disagree on. */
export type Standing = { readonly state: ActionState; readonly dueOn: Day | null };

export type MoveRefusal = "agreed.moved-meanwhile" | "agreed.not-open" | "agreed.why-missing" | "agreed.day-missing";

/**
 * What an agreed action becomes, when somebody moves it whose page showed it as `from`. Nothing changes when it is there
 * already: two who press "done" both got what they wanted. `why` is tidied.
 */
export function decideAgreed(
  stored: Standing,
  from: Standing,
  step: { readonly move: AgreedMove; readonly why: string; readonly dueOn: Day | null },
): Decision<{ readonly changes: boolean; readonly to: Standing }, MoveRefusal> {
  const { move, why, dueOn } = step;
  if (move === "moved" && dueOn === null) return no("agreed.day-missing");
  if ((move === "moved" || move === "dropped") && why === "") return no("agreed.why-missing");
  const to: Standing =
    move === "moved" ? { state: "open", dueOn } : { state: move === "reopened" ? "open" : move, dueOn: stored.dueOn };
  if (same(stored, to)) return yes({ changes: false, to });
  if (!same(stored, from)) return no("agreed.moved-meanwhile");
  if (stored.state !== "open" && move !== "reopened") return no("agreed.not-open");
  return yes({ changes: true, to });
}

/** The field of the form that a refusal is about; null: somebody else was quicker. */
export function fieldOfRefusal(code: MoveRefusal): "why" | "dueOn" | null {
  return code === "agreed.why-missing" ? "why" : code === "agreed.day-missing" ? "dueOn" : null;
}

const same = (a: Standing, b: Standing) => a.state === b.state && a.dueOn === b.dueOn;

/** Whether a session can be talked in: before it, at it and after it, also when it was missed; not one that was taken away. */
export function decideTalk(state: SupervisionState): Decision<null, "talk.cancelled"> {
  return state === "cancelled" ? no("talk.cancelled") : yes(null);
}

/** A test that has not moved for more days than this stands still. */
export const stillDays = 30;

/** What is known of how a test has moved. */
export type CycleMoves = {
  readonly id: string;
  readonly teamId: string;
  readonly number: number | null;
  readonly what: string;
  readonly state: CycleState;
  /** ISO text: when it was moved last, or came to be. */
  readonly movedAt: string;
  /** Where it was before it first moved in the time that the agenda looks back on; null when it has not. */
  readonly from: CycleState | null;
};

/** A test that has moved since last time, and on which day last. */
export type Moved = CycleMoves & { readonly from: CycleState; readonly movedOn: Day };
/** A test that stands still, and since how many days. */
export type Still = CycleMoves & { readonly days: number };
export type TeamAgenda = {
  readonly teamId: string;
  readonly moved: readonly Moved[];
  readonly still: readonly Still[];
};

/**
 * What each team's tests have to say to the agenda, in the teams' order: which have moved since last time, the latest
 * first, and which stand still, the longest first. A draft is no test yet, and what is closed is not to move. Each
 * is in one of the two: what moved and has stood since is to be talked about as standing. `today` is null
 * for a session that has been: what stood still then is not to be talked about any more.
 */
export function agendaOf(
  teamIds: readonly string[],
  cycles: readonly CycleMoves[],
  today: Day | null,
): readonly TeamAgenda[] {
  return teamIds.map((teamId) => {
    const ofTeam = cycles.filter((cycle) => cycle.teamId === teamId && cycle.state !== "draft");
    const still = ofTeam.flatMap((cycle) => {
      if (cycle.state === "closed" || today === null) return [];
      const days = daysBetween(dayOf(new Date(cycle.movedAt)), today);
      return days > stillDays ? [{ ...cycle, days }] : [];
    });
    const moved = ofTeam.flatMap((cycle) =>
      cycle.from === null || still.some(({ id }) => id === cycle.id)
        ? []
        : [{ ...cycle, from: cycle.from, movedOn: dayOf(new Date(cycle.movedAt)) }],
    );
    const latest = (a: CycleMoves, b: CycleMoves) => (a.movedAt > b.movedAt ? -1 : 1);
    return { teamId, moved: moved.toSorted(latest), still: still.toSorted((a, b) => b.days - a.days) };
  });
}

/** How far an agenda looks back when they have never met, in days: about as long as there is between two times. */
const firstLooksBack = { supervision: 31, interview: 365 } as const;

/** From when an agenda looks back: when they last met, else about a month before a session, a year before a group interview. */
export function looksBackTo(
  lastMet: Date | null,
  startsAt: Date,
  of: keyof typeof firstLooksBack = "supervision",
): Date {
  return lastMet ?? new Date(startsAt.getTime() - firstLooksBack[of] * 86_400_000);
}

/** Whose points one can change and take away: one's own. Ticked off they are by any who talks (`decideTick`). */
export function decidePoint(point: { readonly byId: string }, personId: string): Decision<null, "point.not-yours"> {
  return point.byId === personId ? yes(null) : no("point.not-yours");
}

/** What is talked in, as far as it matters to who may say what is taken up. */
type Talk = { readonly isInterview: boolean; readonly holds: boolean };

/** Who ticks a point off: any who talks in supervision; at a group interview those who ask. */
export function decideTick({ isInterview, holds }: Talk): Decision<null, "point.researchers"> {
  return isInterview && !holds ? no("point.researchers") : yes(null);
}

/** Who adds a point: the same, and to nothing that was taken away or called off. */
export function decideAdding(
  talk: Talk & { readonly cancelled: boolean },
): Decision<null, "point.researchers" | "talk.cancelled" | "interview.cancelled"> {
  const decided = decideTick(talk);
  if (!decided.ok || !talk.cancelled) return decided;
  return no(talk.isInterview ? "interview.cancelled" : "talk.cancelled");
}

/** So many days ahead one's own page looks: to sessions, to what is asked at them, and to what is to be done. */
export const aheadDays = { session: 7, question: 14, agreed: 7 } as const;
