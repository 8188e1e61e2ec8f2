import { db, type Tx } from "#app/platform/db.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { type Evaluated, evaluatedColumns } from "./found.server.ts";
import { lockEvaluation } from "./questions.server.ts";
import { stateOf } from "./rules/state.ts";

/**
 * Orders a mail to those who were there, once for each gathering; to all who are registered where nobody was marked at the
 * door. Under the evaluation's lock. Gives how many.
 */
export async function askByMail(
  tx: Tx,
  traces: Pick<Traces, "mail">,
  gathering: { readonly id: string; readonly programmeId: string },
): Promise<number> {
  const { id: gatheringId, programmeId } = gathering;
  const { count } = await tx.evaluation.updateMany({ where: { gatheringId, asked: false }, data: { asked: true } });
  if (count === 0) return 0;
  const registrations = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM registrations r WHERE r.gathering_id = ${gatheringId}::uuid AND r.state = 'registered'
      AND (EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id AND a.mark = 'present')
        OR NOT EXISTS (SELECT 1 FROM attendances a WHERE a.gathering_id = r.gathering_id AND a.mark = 'present'))`;
  for (const { id } of registrations)
    traces.mail({ template: "evaluation", recipient: { kind: "registration", id }, programmeId });
  return registrations.length;
}

/** Asks those who were at gatherings whose evaluation has opened by itself. A second time nobody is left. Gives how many were asked. */
export async function askAfterGatherings(now: Date): Promise<{ asked: number }> {
  const gatherings = await db().$queryRaw<Evaluated[]>`
    SELECT ${evaluatedColumns} FROM gatherings g LEFT JOIN evaluations e ON e.gathering_id = g.id
    WHERE coalesce(e.asked, false) = false AND EXISTS (SELECT 1 FROM gathering_days d WHERE d.gathering_id = g.id
      AND d.day BETWEEN ${now}::date - 20 AND ${now}::date + 1)`;
  let asked = 0;
  for (const { id, programmeId } of gatherings.filter((gathering) => stateOf(gathering, now) === "open")) {
    await act(null, now, async (tx, traces) => {
      await lockEvaluation(tx, id);
      const count = await askByMail(tx, traces, { id, programmeId });
      if (count === 0) return traces.unchanged();
      traces.audit({ action: "evaluation.asked", subject: "gathering", subjectId: id, programmeId });
      asked += count;
    });
  }
  return { asked };
}
