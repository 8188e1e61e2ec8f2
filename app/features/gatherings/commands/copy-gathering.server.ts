import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { copiedPlan } from "../rules/copy.ts";
import type { Plan } from "../rules/plan.ts";
import { planSql } from "../stored.server.ts";
import { createDraft } from "./add-gathering.server.ts";
import type { GatheringAddress } from "./locked-gathering.server.ts";

/**
 * Plans a gathering after an earlier one, which may be a draft, cancelled or long past: programme of the day and questions
 * come along, and every day is as far from the first as it was. Nobody is registered to it.
 * @throws Refusal missing, forbidden
 */
export async function copyGathering(
  actor: Actor,
  address: GatheringAddress,
  input: { readonly firstDay: Day; readonly key: string },
  now: Date,
): Promise<{ gatheringId: string }> {
  const { key, firstDay } = input;
  const { programmeId, gatheringId } = address;
  const content = [programmeId, gatheringId, firstDay];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "gathering.copy", content, now }, async () => {
      if (!isId(programmeId) || !isId(gatheringId)) throw missing();
      const [found] = await tx.$queryRaw<Found[]>(Prisma.sql`
        SELECT ${planSql} AS plan, g.team_id AS "teamId", g.track_names AS "trackNames",
          (SELECT json_agg(o.title) FROM gatherings o WHERE o.programme_id = g.programme_id AND o.kind = g.kind) AS titles
        FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
      if (!found) throw missing();
      authorise(actor, "gathering.edit", { programmeId, teamId: found.teamId });
      const plan = copiedPlan(found.plan, firstDay, found.titles);
      const id = await createDraft(tx, traces, actor, programmeId, plan, now);
      await tx.gathering.update({ where: { id }, data: { trackNames: found.trackNames } });
      await copyProgramme(tx, gatheringId, id, now);
      return { gatheringId: id };
    }),
  );
}

type Found = { plan: Plan; teamId: string | null; trackNames: string[]; titles: string[] };

/** Sessions and questions. The days are the same in number and order, so each session finds its own. */
async function copyProgramme(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  const inOrder = { orderBy: { day: "asc" } } as const;
  const was = await tx.gatheringDay.findMany({ where: { gatheringId: from }, ...inOrder });
  const is = await tx.gatheringDay.findMany({ where: { gatheringId: to }, ...inOrder });
  const dayOf = new Map(was.map(({ id }, at) => [id, is[at]?.id ?? ""]));
  const sessions = await tx.gatheringSession.findMany({ where: { gatheringId: from } });
  const fresh = () => ({ id: newId(now.getTime()), gatheringId: to });
  await tx.gatheringSession.createMany({
    data: sessions.map((one) => ({ ...one, ...fresh(), dayId: dayOf.get(one.dayId) ?? "", seatsTaken: 0 })),
  });
  const questions = await tx.gatheringQuestion.findMany({ where: { gatheringId: from } });
  await tx.gatheringQuestion.createMany({ data: questions.map((one) => ({ ...one, ...fresh() })) });
}
