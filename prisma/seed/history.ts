import { newId } from "#app/core/id.ts";
import type { CycleDecision, Prisma } from "#prisma/generated/client.ts";
import { share } from "./choice.ts";
import { after, type Clock, MINUTE } from "./clock.ts";
import type { DemoCycle } from "./cycles.ts";
import { find } from "./find.ts";
import type { Step } from "./life.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

export type HistoryRows = {
  transitions: (Prisma.CycleTransitionCreateManyInput & { at: Date })[];
  closures: Prisma.CycleClosureCreateManyInput[];
  revisions: (Prisma.CycleRevisionCreateManyInput & { at: Date })[];
};

/** The trace each cycle has left: its steps, what was learnt at each closing, and earlier texts of some fields. */
export function historyOf(
  cycles: DemoCycle[],
  clock: Clock,
  rows: { people: People; programme: ProgrammeRows },
): HistoryRows {
  const coordinatorId = ({ teamKey }: DemoCycle) =>
    find(rows.people.byKey, rows.programme.coordinatorOf(teamKey), "person").id;
  // Only the coordinator opens a closed cycle again.
  const doer = (cycle: DemoCycle, step: Step) => (step.from === "closed" ? coordinatorId(cycle) : cycle.row.ownerId);
  return {
    transitions: cycles.flatMap((cycle) =>
      cycle.life.steps.map((step) => ({
        id: newId(step.at.getTime()),
        cycleId: cycle.row.id,
        from: step.from,
        to: step.to,
        reason: step.reason,
        byId: doer(cycle, step),
        at: step.at,
      })),
    ),
    closures: cycles.flatMap((cycle) => closuresOf(cycle, coordinatorId(cycle))),
    revisions: cycles.flatMap((cycle) => revisionsOf(cycle, clock)),
  };
}

function closuresOf({ row, text, life }: DemoCycle, coordinatorId: string): Prisma.CycleClosureCreateManyInput[] {
  const closings = life.steps.filter(({ to }) => to === "closed");
  const reopenings = life.steps.filter(({ from }) => from === "closed");
  return closings.map(({ at }, i) => {
    const reopened = reopenings[i];
    const learned = text.study?.learned ?? "";
    return {
      id: newId(at.getTime()),
      cycleId: row.id,
      closedById: row.ownerId,
      closedAt: at,
      decision: row.decision as CycleDecision,
      learned: reopened === undefined ? learned : (shorterText(learned) ?? learned),
      reopenedById: reopened === undefined ? null : coordinatorId,
      reopenedAt: reopened?.at ?? null,
    };
  });
}

/** The fields whose earlier text can be told from the present one, and the step in whose time they are written. */
const written = [
  ["planWhat", "planned"],
  ["observations", "studied"],
  ["learned", "studied"],
] as const;

/** In every third cycle somebody wrote a text first and the end of it later. */
function revisionsOf({ row, text, life, questions }: DemoCycle, clock: Clock): HistoryRows["revisions"] {
  if (share(`${text.key} was revised`) > 0.35) return [];
  const revision = (field: string, now: string, step: "planned" | "studied", questionId: string | null = null) => {
    const earlier = shorterText(now);
    const base = life.steps.find(({ to }) => to === step)?.at;
    if (earlier === null || base === undefined) return [];
    const startedAt = after(base, -2 * MINUTE);
    const at = clock.past(startedAt.getTime() + 90_000);
    return [{ id: newId(at.getTime()), cycleId: row.id, questionId, field, earlier, byId: row.ownerId, startedAt, at }];
  };
  return [
    ...written.flatMap(([field, step]) => revision(field, row[field] ?? "", step)),
    ...questions.slice(0, 1).flatMap(({ id, prediction }) => revision("prediction", prediction ?? "", "planned", id)),
  ];
}

/** The text without its last sentence; null when it has only one. */
function shorterText(text: string): string | null {
  const sentences = text.split(/(?<=[.!?”])\s+(?=[\p{Lu}”])/u);
  return sentences.length > 1 ? sentences.slice(0, -1).join(" ") : null;
}
