import { dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";

/** A team of which something in supervision is with somebody who is not to have it any more. */
export type DueTeam = {
  readonly teamId: string;
  readonly programmeId: string;
  /** Whose time of supervising it is over, with sessions or series left; and who does today, if somebody does. */
  readonly lapsed: readonly { readonly fromId: string; readonly toId: string | null }[];
};

/** The teams of which a day has made something somebody else's. Some of them have nobody yet to whom it could go. */
export function dueSupervision(now: Date): Promise<DueTeam[]> {
  const today = dayOf(now);
  return db().$queryRaw<DueTeam[]>`
    WITH lead AS (
      SELECT st.session_id, st.team_id, (SELECT c.person_id FROM coordinator_terms c WHERE c.team_id = st.team_id
        AND (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity')
        ORDER BY c.kind = 'deputy' DESC, c.started_on LIMIT 1) AS person_id
      FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id WHERE v.state = 'booked' AND v.starts_at > ${now}
    ), has AS (
      SELECT a.session_id, a.person_id FROM supervision_attendees a WHERE a.role = 'coordinator' AND a.session_id IN (SELECT session_id FROM lead)
    ), otherwise AS (
      SELECT DISTINCT l.team_id FROM lead l WHERE (l.person_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM has h WHERE h.session_id = l.session_id AND h.person_id = l.person_id))
        OR EXISTS (SELECT 1 FROM has h WHERE h.session_id = l.session_id
          AND NOT EXISTS (SELECT 1 FROM lead x WHERE x.session_id = h.session_id AND x.person_id = h.person_id))
    ), actions AS (
      SELECT DISTINCT st.team_id FROM agreed_actions a JOIN supervision_session_teams st ON st.session_id = a.session_id WHERE a.state = 'open'
        AND NOT EXISTS (SELECT 1 FROM supervision_sessions d WHERE d.id = a.session_id AND d.delegate_id = a.owner_id)
        AND NOT EXISTS (SELECT 1 FROM supervision_session_teams x JOIN coordinator_terms c ON c.team_id = x.team_id WHERE x.session_id = a.session_id
          AND c.person_id = a.owner_id AND ${today}::date BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity'))
        AND NOT EXISTS (SELECT 1 FROM supervision_session_teams x JOIN supervision_assignments s ON s.team_id = x.team_id
          WHERE x.session_id = a.session_id AND s.researcher_id = a.owner_id AND ${today}::date BETWEEN s.started_on AND coalesce(s.ended_on, 'infinity'))
    ), left_over AS (
      SELECT st.team_id, v.researcher_id, v.id FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
      WHERE v.state = 'booked' AND v.starts_at > ${now}
      UNION SELECT x.team_id, w.researcher_id, w.id FROM supervision_series w JOIN supervision_series_teams x ON x.series_id = w.id
      WHERE w.ended_at IS NULL AND w.ends_on >= ${today}::date
    ), lapsed AS (
      SELECT DISTINCT o.team_id, o.researcher_id FROM left_over o WHERE NOT EXISTS (
        SELECT 1 FROM left_over y JOIN supervision_assignments s ON s.team_id = y.team_id AND s.researcher_id = y.researcher_id
        WHERE y.id = o.id AND coalesce(s.ended_on, 'infinity') >= ${today}::date)
    )
    SELECT t.id AS "teamId", t.programme_id AS "programmeId", coalesce((SELECT json_agg(json_build_object('fromId', l.researcher_id, 'toId', (
        SELECT s.researcher_id FROM supervision_assignments s WHERE s.team_id = t.id
          AND ${today}::date BETWEEN s.started_on AND coalesce(s.ended_on, 'infinity') ORDER BY s.started_on LIMIT 1)))
      FROM lapsed l WHERE l.team_id = t.id), '[]') AS lapsed
    FROM teams t WHERE t.id IN (SELECT team_id FROM otherwise UNION SELECT team_id FROM actions UNION SELECT team_id FROM lapsed)
    ORDER BY t.id`;
}
