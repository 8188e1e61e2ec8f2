import { dayOf } from "#app/core/day.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import type { Interview } from "../rules/follow-up.ts";

/** The interviews of a study's participants that are booked or have been held, by code; or of one of them. */
export async function interviewsOf(
  tx: StoreTx,
  studyId: string,
  code: string | null = null,
): Promise<ReadonlyMap<string, readonly Interview[]>> {
  const { rows } = await tx.query<{ code: string; occasion: number; state: Interview["state"]; at: Date }>(
    `SELECT code, occasion, state, lower(during) AS at FROM research.booking
     WHERE study_id = $1 AND state IN ('booked', 'held') AND ($2::text IS NULL OR code = $2) ORDER BY at`,
    [studyId, code],
  );
  const byCode = Map.groupBy(rows, (row) => row.code);
  return new Map(
    [...byCode].map(([of, some]) => [
      of,
      some.map(({ occasion, state, at }): Interview => ({ occasion, state, day: dayOf(at) })),
    ]),
  );
}
