import type { Actor } from "#app/access/actor.ts";
import { type Day, dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { OfSeries } from "../rules/change-series.ts";
import { type Programme, supervisedTeams } from "./supervised-teams.server.ts";

/**
 * A series of teams that the actor supervises, with its sessions, all locked until the act is over.
 * @throws Refusal missing, forbidden (she supervises not all of its teams), conflict (it is ended)
 */
export async function lockedSeries(tx: Tx, actor: Actor, seriesId: string) {
  if (!isId(seriesId)) throw missing();
  const teams = await tx.supervisionSeriesTeam.findMany({ where: { seriesId }, orderBy: { teamId: "asc" } });
  const teamIds = teams.map(({ teamId }) => teamId);
  const programme: Programme = await supervisedTeams(tx, actor, teamIds);
  await tx.$queryRaw`SELECT id FROM supervision_series WHERE id = ${seriesId}::uuid FOR UPDATE`;
  const series = await tx.supervisionSeries.findUniqueOrThrow({ where: { id: seriesId } });
  if (series.endedAt !== null) throw new Refusal("conflict", "supervision.series-over");
  return { series, teamIds, programme, sessions: await lockedSessions(tx, seriesId) };
}

type Row = Omit<OfSeries, "occurrenceOn"> & { readonly occurrenceOn: Date };

async function lockedSessions(
  tx: Tx,
  seriesId: string,
): Promise<(OfSeries & { readonly people: readonly string[] })[]> {
  // What is read is read after the locks were taken: a statement of its own.
  await tx.$queryRaw`SELECT id FROM supervision_sessions WHERE series_id = ${seriesId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<(Row & { people: string[] })[]>`
    SELECT v.id, v.occurrence_on AS "occurrenceOn", v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.place, v.video_url AS "videoUrl",
      v.state, v.delegate_id IS NOT NULL AS delegated,
      EXISTS (SELECT 1 FROM supervision_points x WHERE x.session_id = v.id) OR EXISTS (SELECT 1 FROM agreed_actions x WHERE x.session_id = v.id)
        OR EXISTS (SELECT 1 FROM supervision_memos x WHERE x.session_id = v.id) OR EXISTS (SELECT 1 FROM supervision_factors x WHERE x.session_id = v.id)
        OR EXISTS (SELECT 1 FROM notes n JOIN note_snapshots s ON s.note_id = n.id WHERE n.supervision_id = v.id AND (s.written_at IS NOT NULL
          OR EXISTS (SELECT 1 FROM note_updates u WHERE u.note_id = n.open_id) OR EXISTS (SELECT 1 FROM note_versions w WHERE w.note_id = n.id))) AS used,
      ARRAY(SELECT sa.person_id::text FROM supervision_attendees sa WHERE sa.session_id = v.id) AS people
    FROM supervision_sessions v WHERE v.series_id = ${seriesId}::uuid ORDER BY v.occurrence_on`;
  return rows.map((row) => ({ ...row, occurrenceOn: dateToDay(row.occurrenceOn) as Day }));
}
