import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Occurrence } from "../rules/series.ts";

/** A series of a team, locked until the act is over; that the actor may is the caller's question. @throws Refusal missing */
export async function lockedSeries(
  tx: Tx,
  { teamId, seriesId }: { readonly teamId: string; readonly seriesId: string },
): Promise<{ readonly id: string; readonly ended: boolean }> {
  if (!isId(teamId) || !isId(seriesId)) throw missing();
  const [series] = await tx.$queryRaw<{ id: string; ended: boolean }[]>`
    SELECT s.id, s.ended_at IS NOT NULL AS ended FROM meeting_series s
    WHERE s.id = ${seriesId}::uuid AND s.team_id = ${teamId}::uuid FOR UPDATE`;
  if (!series) throw missing();
  return series;
}

/**
 * The meetings of a series that is locked, each locked too before it is asked what stands in it: whoever writes in one at
 * that moment has either written, or finds it as it is afterwards.
 */
export async function occurrencesOf(tx: Tx, seriesId: string): Promise<Occurrence[]> {
  await tx.$queryRaw`SELECT w.id FROM meetings w WHERE w.series_id = ${seriesId}::uuid ORDER BY w.id FOR UPDATE`;
  return tx.$queryRaw<Occurrence[]>`
    SELECT w.id, w.occurrence_on::text AS "occurrenceOn", w.held_on::text AS "heldOn", w.cancelled_at IS NOT NULL AS cancelled,
      (w.held_on <> w.occurrence_on OR w.from_minute IS DISTINCT FROM s.from_minute OR w.minutes IS DISTINCT FROM s.minutes
        OR w.place <> s.place OR w.title <> s.title) AS moved,
      (EXISTS (SELECT 1 FROM notes n WHERE n.meeting_id = w.id) OR EXISTS (SELECT 1 FROM meeting_points p WHERE p.meeting_id = w.id)
        OR EXISTS (SELECT 1 FROM meeting_attendances a WHERE a.meeting_id = w.id)
        OR EXISTS (SELECT 1 FROM decisions d WHERE d.meeting_id = w.id)
        OR EXISTS (SELECT 1 FROM actions a WHERE a.meeting_id = w.id)) AS "hasContent"
    FROM meetings w JOIN meeting_series s ON s.id = w.series_id WHERE w.series_id = ${seriesId}::uuid`;
}
