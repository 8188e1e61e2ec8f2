import type { Actor } from "#app/access/actor.ts";
import { addDays, dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { chartsFor } from "#app/features/charts/rules/charts-for.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { decideCounted, decideDefinitionDay, decideSmallest, decideTargets } from "../rules/decisions.ts";
import { seenDefinition, seenFacts } from "../rules/seen.ts";
import { type SaidFacts, type SaidWords, wordsIn } from "./add-measure.server.ts";
import { factsIn } from "./facts.server.ts";
import { demandSeen, lockedMeasure, type MeasureIn, placeOf, whatIsMeasured } from "./locked.server.ts";

/**
 * Changes what is measured. What is counted, and how often, stays when there are points. `seen`: what was stored when she
 * began. @throws Refusal missing, forbidden, invalid, conflict (somebody has changed it meanwhile, there are points, or what a
 * team wants to reach cannot be of that kind of data)
 */
export async function editMeasure(
  actor: Actor,
  place: MeasureIn,
  said: SaidFacts & { readonly seen: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const measure = await lockedMeasure(tx, actor, place);
    const facts = factsIn(said);
    const fields = (Object.keys(facts) as (keyof typeof facts)[]).filter((field) => facts[field] !== measure[field]);
    if (fields.length === 0) return traces.unchanged();
    demandSeen(seenFacts(measure), said.seen);
    const points = await tx.measurePoint.count({ where: { followed: { measureId: measure.id } } });
    const decided = decideCounted(measure, facts, points);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    const hidden = decideSmallest(measure, facts, points);
    if (!hidden.ok)
      throw new Refusal("invalid", "form.invalid", { data: hidden.data, fields: { smallest: hidden.code } });
    if (facts.data !== measure.data) {
      await demandTargets(tx, measure.id, facts.data);
      await refit(tx, measure.id, facts.data);
    }
    await tx.measure.update({ where: { id: measure.id }, data: facts });
    const about = { subject: "measure", subjectId: measure.id, ...placeOf(measure) };
    traces.audit({ action: "measure.changed", ...about, fields });
    traces.announce(whatIsMeasured(measure, actor));
  });
}

/** @throws Refusal conflict, with the teams whose targets or baselines cannot be of another kind of data */
async function demandTargets(tx: Tx, measureId: string, data: KindOfData): Promise<void> {
  const said = await tx.$queryRaw<{ team: string; baseline: number | null; target: number | null }[]>`
    SELECT t.name AS team, f.baseline, f.target FROM followed_measures f JOIN teams t ON t.id = f.team_id
    WHERE f.measure_id = ${measureId}::uuid ORDER BY t.name, t.id`;
  const decided = decideTargets(data, said);
  if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
}

/**
 * Of another kind of data, charts that are not for it become what a measure begins with, in all teams that follow it; the
 * rules of those are for that chart too. Who chooses a chart just then waits for what is measured, and reads it afterwards.
 */
async function refit(tx: Tx, measureId: string, data: KindOfData): Promise<void> {
  const where = { measureId, chart: { notIn: [...chartsFor(data)] } };
  await tx.followedMeasure.updateMany({ where, data: { chart: "run" } });
}

export type SaidDefinition = SaidWords & {
  readonly how: "words" | "from";
  readonly fromDay: string;
  /** The latest definition when she began, in its words; empty: there was none. */
  readonly seen: string;
};

/**
 * Says how a measure is counted: only in better words, or otherwise from a day on, which the chart shows as a break.
 * @throws Refusal missing, forbidden, invalid, conflict (somebody has defined it meanwhile)
 */
export async function defineMeasure(actor: Actor, place: MeasureIn, said: SaidDefinition, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const measure = await lockedMeasure(tx, actor, place);
    const stored = await definitionsOf(tx, measure.id);
    const latest = stored.at(-1);
    const words = wordsIn(said);
    const isSame =
      latest && (Object.keys(words) as (keyof SaidWords)[]).every((field) => words[field] === latest[field]);
    if (said.how === "words" && isSame) return traces.unchanged();
    demandSeen(seenDefinition(latest), said.seen);
    const by = { setById: actor.personId, setAt: now };
    if (said.how === "words" && latest) {
      await tx.measureDefinition.update({ where: { id: latest.id }, data: { ...words, ...by } });
    } else {
      const fromDay = latest ? dayIn(said.fromDay, stored, now) : null;
      const id = newId(now.getTime());
      await tx.measureDefinition.create({ data: { id, measureId: measure.id, fromDay, ...words, ...by } });
    }
    const about = { subject: "measure", subjectId: measure.id, ...placeOf(measure) };
    traces.audit({ action: said.how === "from" ? "measure.redefined" : "measure.worded", ...about });
    traces.announce(whatIsMeasured(measure, actor));
  });
}

const definitionsOf = (tx: Tx, measureId: string) =>
  tx.measureDefinition.findMany({ where: { measureId }, orderBy: { fromDay: { sort: "asc", nulls: "first" } } });

function dayIn(text: string, stored: readonly { readonly fromDay: Date | null }[], now: Date): Date {
  const earlier = stored.map(({ fromDay }) => fromDay && dateToDay(fromDay));
  const decided = decideDefinitionDay(text, earlier, addDays(dayOf(now), 366));
  if (decided.ok) return dayToDate(decided.value);
  throw new Refusal("invalid", "form.invalid", { data: decided.data, fields: { fromDay: decided.code } });
}

/**
 * Takes a measure out of use, or back into it: no more points are asked for, and what there is stays. Twice is once.
 * @throws Refusal missing, forbidden
 */
export async function retireMeasure(actor: Actor, place: MeasureIn, retire: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const measure = await lockedMeasure(tx, actor, place);
    if ((measure.retiredAt !== null) === retire) return traces.unchanged();
    await tx.measure.update({ where: { id: measure.id }, data: { retiredAt: retire ? now : null } });
    // Of what is followed no more, nothing is the main thing.
    if (retire) await tx.followedMeasure.updateMany({ where: { measureId: measure.id }, data: { main: false } });
    const action = retire ? "measure.retired" : "measure.restored";
    traces.audit({ action, subject: "measure", subjectId: measure.id, ...placeOf(measure) });
    traces.announce(whatIsMeasured(measure, actor));
  });
}
