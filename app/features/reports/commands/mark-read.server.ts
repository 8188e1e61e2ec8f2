import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { isNewSql } from "../queries/to-read.server.ts";

/**
 * Remembers that she has read a report as it was handed in that time, inside a given transaction. Only for whom it waits:
 * who else has looked at it is kept nowhere. It changes nothing for anybody else, so no audit row says who has read what.
 * @returns when that was handed in. @throws Refusal missing for what is no handing in of the report
 */
export async function readReportStep(
  tx: Tx,
  actor: Actor,
  { reportId, handIn }: { readonly reportId: string; readonly handIn: string },
  now: Date,
): Promise<Date> {
  const [found] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT k.closed_at AS at FROM report_hand_ins h JOIN note_closures k ON k.id = h.closure_id
    WHERE h.closure_id = ${handIn}::uuid AND h.report_id = ${reportId}::uuid`;
  if (!found) throw missing();
  await tx.$executeRaw`
    INSERT INTO report_readings (closure_id, person_id, read_at)
    SELECT ${handIn}::uuid, ${actor.personId}::uuid, ${now} FROM reports r WHERE r.id = ${reportId}::uuid AND ${isNewSql(actor)}
    ON CONFLICT (closure_id, person_id) DO NOTHING`;
  return found.at;
}
