import { addRemark, decideOnCentre, endDecision } from "#app/features/measures/commands/centre.server.ts";
import { defineMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { editFollowing } from "#app/features/measures/commands/follow.server.ts";
import type { redactMeasure } from "#app/features/measures/commands/redact.server.ts";
import { fourQuestions } from "#app/features/measures/rules/decisions.ts";
import { seenDefinition, seenFollowing } from "#app/features/measures/rules/seen.ts";
import { lookAtPasted } from "#app/features/points/commands/look-at-table.server.ts";
import { savePoints } from "#app/features/points/commands/save-points.server.ts";
import { sealOf } from "#app/features/points/rules/content.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "#tests/support/world.ts";
import { row } from "../points/given.ts";
import { givePoints, monthDays } from "./given.ts";

/** Somebody who was written of by mistake. */
export const name = "Tuva Grönkvist";
export type Of = { teamId: string; followedId: string };
export type MeasureIn = Parameters<typeof redactMeasure>[1];

/** The name in every text that a team writes of a measure, each as the team writes it. */
export async function teamSays(world: World, { teamId, followedId }: Of): Promise<void> {
  const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
  const key = () => crypto.randomUUID();
  const actor = await world.actor("coordinator");
  const place = { teamId, followedId };
  await givePoints(
    world,
    followedId,
    monthDays(9).map((day, n) => ({ day, of: [n + 3, 40], comment: n === 2 ? `${name} räknades två gånger` : "" })),
  );
  const seen = seenFollowing(await db().followedMeasure.findUniqueOrThrow({ where: { id: followedId } }));
  await editFollowing(actor, place, { baseline: "", target: "", collector: `${name}s handläggare`, seen }, world.now);
  const yes = Object.fromEntries(fourQuestions.map((one) => [one, "yes"])) as Record<"wanted", "yes">;
  const said = { ...(yes as Record<(typeof fourQuestions)[number], "yes">), day: "2026-05-01" };
  await decideOnCentre(actor, place, { ...said, kind: "split", reason: `${name} flyttade`, key: key() }, world.now);
  const decision = await db().chartDecision.findFirstOrThrow({ where: { followedId } });
  await endDecision(actor, place, decision.id, later(1));
  await decideOnCentre(actor, place, { ...said, kind: "split", reason: `${name} kom hem`, key: key() }, later(2));
  await addRemark(actor, place, { day: "2026-04-01", text: `${name} fick en plan`, key: key() }, later(3));
  const none = { value: null, numerator: null, denominator: null, missing: "", comment: "" };
  const october = row(followedId, "2026-10-01", { missing: `${name} var sjuk`, was: "" });
  await savePoints(actor, teamId, { key: key(), rows: [october] }, later(4));
  const was = sealOf({ ...none, missing: `${name} var sjuk` });
  const found = row(followedId, "2026-10-01", { number: "7", denominator: "40", comment: `Utan ${name}`, was });
  await savePoints(actor, teamId, { key: key(), rows: [found] }, later(5));
  const more = sealOf({ ...none, numerator: 7, denominator: 40, comment: `Utan ${name}` });
  const gone = row(followedId, "2026-10-01", { was: more });
  await savePoints(actor, teamId, { key: key(), rows: [gone] }, later(6));
  const again = row(followedId, "2026-10-01", { number: "8", denominator: "40", comment: `Med ${name}` });
  await savePoints(actor, teamId, { key: key(), rows: [again] }, later(7));
  // Somebody else's table, of which a cell that is wrong is kept cut off in the midst of the name.
  const cut = `Oktober för det barn som heter ${name}`;
  const table = `Månad\tTäljare\tNämnare\tKommentar\t${name}\n2026-08\t5\t10\t${name}\n${cut}\t5\t10\n`;
  await lookAtPasted(await world.actor("member"), place, table, later(8));
}

/** The name in what is measured, also as it was counted before. */
export async function measureSays(world: World, place: MeasureIn, measureId: string, who: PersonName): Promise<void> {
  const actor = await world.actor(who);
  await db().measure.update({ where: { id: measureId }, data: { name: `Plan för ${name}`, unit: `st ${name}` } });
  const words = { definition: `${name} har en plan`, numerator: `Med ${name}`, denominator: `Alla utom ${name}` };
  for (const how of ["words", "from"] as const) {
    const latest = await db().measureDefinition.findFirstOrThrow({ where: { measureId }, orderBy: { setAt: "desc" } });
    const said = { ...words, exclusions: `Inte "${name}"`, how, fromDay: "2026-06-01", seen: seenDefinition(latest) };
    await defineMeasure(actor, place, said, new Date(world.now.getTime() + 60_000));
  }
}
