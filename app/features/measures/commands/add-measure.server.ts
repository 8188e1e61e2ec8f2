import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import { isWritten, tidyLine, tidyText } from "#app/core/text.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { measureChanged, programmesMeasuresChanged } from "../events.ts";
import { readsMeasures } from "../queries/measures.server.ts";
import type { MeasureKind, Rhythm } from "../rules/types.ts";
import { factsIn, readNumbers } from "./facts.server.ts";

/** What is measured, as a form says it. */
export type SaidFacts = {
  readonly name: string;
  readonly data: KindOfData;
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly per: string;
  readonly direction: "up" | "down" | "neither";
  readonly rhythm: Rhythm;
  readonly smallest: string;
};
export type SaidWords = {
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly exclusions: string;
};
export type SaidFollowing = { readonly baseline: string; readonly target: string; readonly collector: string };

/** A team's measures of its own, and a programme's, at most: what is followed is to be kept up. */
const most = 40;

/** Adds a measure of the programme's, which every team follows from then on. @throws Refusal missing, forbidden, conflict */
export async function addProgrammesMeasure(
  actor: Actor,
  programmeId: string,
  said: SaidFacts & SaidWords & { readonly key: string },
  now: Date,
): Promise<{ measureId: string }> {
  if (!isId(programmeId) || !readsMeasures(actor, programmeId)) throw missing();
  authorise(actor, "measure.edit-programmes", { programmeId });
  return act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
    return once(tx, traces, submissionOf(actor, programmeId, said, now), async () => {
      const measureId = await created(tx, actor, { programmeId, teamId: null }, said, now);
      // Teams begin to follow it by the database, when this commits: so that none is forgotten, not one that begins just now.
      traces.audit({ action: "measure.added", subject: "measure", subjectId: measureId, programmeId });
      traces.announce(programmesMeasuresChanged(programmeId, actor));
      return { measureId };
    });
  });
}

/** Adds a measure of a team's own. @throws Refusal missing, forbidden, invalid, conflict */
export async function addOwnMeasure(
  actor: Actor,
  teamId: string,
  said: SaidFacts & SaidWords & SaidFollowing & { readonly key: string },
  now: Date,
): Promise<{ followedId: string }> {
  if (!isId(teamId)) throw missing();
  return act(actor, now, async (tx, traces) => {
    const [team] = await tx.$queryRaw<{ programmeId: string }[]>`
      SELECT programme_id AS "programmeId" FROM teams WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`;
    if (!team) throw missing();
    const place = { programmeId: team.programmeId, teamId };
    authoriseSee(actor, "measure.see-shared", place);
    authorise(actor, "measure.edit", place);
    return once(tx, traces, submissionOf(actor, teamId, said, now), async () => {
      const numbers = readNumbers(said.data, said);
      const measureId = await created(tx, actor, place, said, now);
      const followedId = newId(now.getTime());
      const position = await tx.followedMeasure.count({ where: { teamId } });
      await tx.followedMeasure.create({
        data: { id: followedId, measureId, teamId, position, createdAt: now, ...numbers },
      });
      traces.audit({ action: "measure.added", subject: "measure", subjectId: measureId, ...place });
      traces.announce(measureChanged({ id: followedId, measureId, ...place, shown: false }, actor));
      return { followedId };
    });
  });
}

const submissionOf = (actor: Actor, of: string, said: { readonly key: string }, now: Date) => ({
  key: said.key,
  personId: actor.personId,
  action: "measure.add",
  content: [of, said],
  now,
});

/** The measure, with its first definition when there is one in words. */
async function created(
  tx: Tx,
  actor: Actor,
  place: { programmeId: string; teamId: string | null },
  said: SaidFacts & SaidWords,
  now: Date,
): Promise<string> {
  const others = await tx.measure.count({ where: { ...place, retiredAt: null } });
  if (others >= most) throw new Refusal("conflict", "measure.too-many", { data: { most } });
  const id = newId(now.getTime());
  await tx.measure.create({
    data: { id, ...place, ...factsIn(said), position: others + 1, createdById: actor.personId, createdAt: now },
  });
  const words = wordsIn(said);
  if (isWritten(words.definition))
    await tx.measureDefinition.create({
      data: { id: newId(now.getTime()), measureId: id, ...words, setById: actor.personId, setAt: now },
    });
  return id;
}

/** The words of a definition as they are stored. */
export function wordsIn({ definition, numerator, denominator, exclusions }: SaidWords): SaidWords {
  return {
    definition: tidyText(definition),
    numerator: tidyLine(numerator),
    denominator: tidyLine(denominator),
    exclusions: tidyText(exclusions),
  };
}
