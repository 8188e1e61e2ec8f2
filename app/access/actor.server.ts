import { dayOf } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import type { Actor, NamedPlace, Places, ProgrammeStanding, TeamStanding } from "./actor.ts";
import { may } from "./policy.ts";

type Row = {
  sessionId: string;
  kind: "mail" | "passkey";
  endedAt: Date | null;
  expiresAt: Date;
  lastSeenAt: Date;
  freshAt: Date;
  personId: string;
  name: string;
  locale: "sv" | "en";
  programmes: ProgrammeStanding[];
  teams: (TeamStanding & { name: string })[];
  programmeNames: NamedPlace[];
  untold: Untold[];
};

/** Notices that she has not read, by what they are about: which of them are hers to read is the policy's question. */
type Untold = {
  teamId: string | null;
  programmeId: string;
  about: "note" | "draft" | "action" | "gathering" | "gathering-draft" | "agreed" | "report" | "report-note";
  count: number;
};

export type ActorSession = {
  actor: Actor;
  places: Places;
  session: Pick<Row, "kind" | "endedAt" | "expiresAt" | "lastSeenAt" | "freshAt"> & { id: string };
};

/**
 * Session, person, every role she has on this day and the names of the places that opens, in one statement (it runs on
 * every request).
 * Null when the secret belongs to no session. Whether the session is still open is the caller's question.
 */
export async function actorOfSecret(secret: string, now: Date): Promise<ActorSession | null> {
  return actorWhere({ secretHash: hashSecret(secret) }, now);
}

/** The same for an open socket or a job, by the session's id. */
export async function actorOfSession(sessionId: string, now: Date): Promise<ActorSession | null> {
  return actorWhere({ sessionId }, now);
}

/**
 * The same for what is done in somebody's name while she is not there (her calendar is fetched). She has no session: what
 * asks for one finds none. Null when she has no account.
 */
export async function actorOfPerson(personId: string, now: Date): Promise<Actor | null> {
  return (await actorWhere({ personId }, now))?.actor ?? null;
}

type By = { secretHash: Uint8Array<ArrayBuffer> } | { sessionId: string } | { personId: string };

/** Whose roles are looked up, with her session. */
function meSql(by: By, now: Date): Prisma.Sql {
  if ("personId" in by)
    return Prisma.sql`
      SELECT '00000000-0000-0000-0000-000000000000'::uuid AS session_id, 'mail' AS kind, ${now}::timestamptz AS ended_at,
        ${now}::timestamptz AS expires_at, ${now}::timestamptz AS last_seen_at, ${now}::timestamptz AS fresh_at, p.id, p.name, p.locale
      FROM people p WHERE p.id = ${by.personId}::uuid AND p.claimed_at IS NOT NULL`;
  const hash = "secretHash" in by ? by.secretHash : null;
  const id = "sessionId" in by ? by.sessionId : null;
  return Prisma.sql`
      SELECT s.id AS session_id, s.kind, s.ended_at, s.expires_at, s.last_seen_at, s.fresh_at, p.id, p.name, p.locale
      FROM sessions s JOIN people p ON p.id = s.person_id
      WHERE s.secret_hash = ${hash}::bytea OR s.id = ${id}::uuid`;
}

async function actorWhere(by: By, now: Date): Promise<ActorSession | null> {
  const today = dayOf(now);
  const [row] = await rowsOf<Row>(Prisma.sql`
    WITH me AS (${meSql(by, now)}
    ), role AS (
      SELECT r.programme_id, bool_or(r.role = 'lead') AS lead, bool_or(r.role = 'researcher') AS researcher,
             bool_or(r.role = 'partner') AS partner, false AS manager
      FROM programme_roles r JOIN me ON r.person_id = me.id
      WHERE r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now})
      GROUP BY r.programme_id
      UNION ALL
      SELECT DISTINCT t.programme_id, false, false, false, true
      FROM unit_heads h JOIN me ON h.person_id = me.id
      JOIN units u ON u.id = h.unit_id JOIN departments d ON d.id = u.department_id
      JOIN teams t ON t.municipality_id = d.municipality_id AND t.programme_id = h.programme_id
      WHERE h.started_on <= ${today}::date AND (h.ended_on IS NULL OR h.ended_on >= ${today}::date)
        AND NOT EXISTS (
          SELECT 1 FROM team_memberships m
          WHERE m.person_id = me.id AND m.team_id = t.id AND (m.ended_at IS NULL OR m.ended_at > ${now}))
    ), standing AS (
      SELECT m.team_id, true AS member, false AS coordinator, m.is_team_manager AS team_manager,
        m.is_recruiter AS recruiter, false AS supervisor, false AS manager
      FROM team_memberships m JOIN me ON m.person_id = me.id
      WHERE m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
      UNION ALL
      SELECT c.team_id, false, true, false, false, false, false FROM coordinator_terms c JOIN me ON c.person_id = me.id
      JOIN team_memberships m ON m.team_id = c.team_id AND m.person_id = me.id AND (m.ended_at IS NULL OR m.ended_at > ${now})
      WHERE c.started_on <= ${today}::date AND (c.ended_on IS NULL OR c.ended_on >= ${today}::date)
      UNION ALL
      SELECT a.team_id, false, false, false, false, true, false FROM supervision_assignments a JOIN me ON a.researcher_id = me.id
      JOIN teams t ON t.id = a.team_id
      JOIN role r ON r.programme_id = t.programme_id AND r.researcher
      WHERE a.started_on <= ${today}::date AND (a.ended_on IS NULL OR a.ended_on >= ${today}::date)
      UNION ALL
      SELECT DISTINCT m.team_id, false, false, false, false, false, true
      FROM unit_heads h JOIN me ON h.person_id = me.id JOIN people staff ON staff.unit_id = h.unit_id
      JOIN team_memberships m ON m.person_id = staff.id AND (m.ended_at IS NULL OR m.ended_at > ${now})
      JOIN teams t ON t.id = m.team_id AND t.programme_id = h.programme_id
      WHERE h.started_on <= ${today}::date AND (h.ended_on IS NULL OR h.ended_on >= ${today}::date) AND staff.id <> me.id
    ), merged AS (
      SELECT t.id AS team_id, t.programme_id, t.name, bool_or(member) AS member, bool_or(coordinator) AS coordinator,
             bool_or(team_manager) AS team_manager,
             bool_or(recruiter) AS recruiter, bool_or(supervisor) AS supervisor, bool_or(manager) AS manager
      FROM standing s JOIN teams t ON t.id = s.team_id GROUP BY t.id
      HAVING bool_or(member) OR bool_or(supervisor) OR bool_or(manager)
    )
    SELECT session_id AS "sessionId", kind, ended_at AS "endedAt", expires_at AS "expiresAt", last_seen_at AS "lastSeenAt",
      fresh_at AS "freshAt", id AS "personId", name, locale,
      (SELECT coalesce(json_agg(json_build_object('programmeId', q.programme_id, 'lead', q.lead, 'researcher', q.researcher,
         'partner', q.partner, 'manager', q.manager)), '[]') FROM (
           SELECT programme_id, bool_or(lead) AS lead, bool_or(researcher) AS researcher, bool_or(partner) AS partner,
                  bool_or(manager) AS manager FROM role GROUP BY programme_id) q) AS programmes,
      (SELECT coalesce(json_agg(json_build_object('programmeId', m.programme_id, 'teamId', m.team_id, 'member', m.member,
         'coordinator', m.coordinator, 'teamManager', m.team_manager,
         'recruiter', m.recruiter, 'supervisor', m.supervisor,
         'manager', m.manager AND NOT m.member, 'name', m.name) ORDER BY m.name), '[]') FROM merged m) AS teams,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]') FROM programmes p
       WHERE p.id IN (SELECT programme_id FROM role UNION ALL SELECT programme_id FROM merged)) AS "programmeNames",
      (SELECT coalesce(json_agg(u), '[]') FROM (
         SELECT m.team_id AS "teamId", m.programme_id AS "programmeId", count(*)::int AS count,
           CASE WHEN v.note_id IS NULL THEN 'action' WHEN c.state = 'draft' THEN 'draft'
             WHEN n.report_id IS NOT NULL THEN 'report-note' ELSE 'note' END AS about
         FROM notices v JOIN me ON v.person_id = me.id LEFT JOIN notes n ON n.id = v.note_id LEFT JOIN cycles c ON c.id = n.cycle_id
         LEFT JOIN actions a ON a.id = v.action_id JOIN merged m ON m.team_id = coalesce(n.team_id, a.team_id)
         WHERE v.read_at IS NULL GROUP BY 1, 2, 4
         UNION ALL SELECT r.team_id, r.programme_id, count(*)::int, 'report' FROM notices v JOIN me ON v.person_id = me.id
         JOIN reports r ON r.id = v.report_id WHERE v.read_at IS NULL GROUP BY 1, 2
         UNION ALL SELECT g.team_id, g.programme_id, count(*)::int, CASE WHEN g.published_at IS NULL THEN 'gathering-draft' ELSE 'gathering' END
         FROM notices v JOIN me ON v.person_id = me.id JOIN gatherings g ON g.id = v.gathering_id
         WHERE v.read_at IS NULL GROUP BY 1, 2, 4
         UNION ALL SELECT CASE WHEN me.id NOT IN (w.researcher_id, coalesce(w.delegate_id, w.researcher_id)) THEN (SELECT st.team_id
             FROM supervision_session_teams st JOIN merged m ON m.team_id = st.team_id AND m.coordinator WHERE st.session_id = w.id LIMIT 1) END,
           w.programme_id, count(*)::int, 'agreed'
         FROM notices v JOIN me ON v.person_id = me.id JOIN agreed_actions x ON x.id = v.agreed_action_id AND x.owner_id = me.id
         JOIN supervision_sessions w ON w.id = x.session_id WHERE v.read_at IS NULL GROUP BY 1, 2, 4) u) AS untold
    FROM me`);
  if (!row) return null;
  const { sessionId, personId, name, locale, programmes, teams, programmeNames, untold, ...session } = row;
  const standings = teams.map(({ name: _, ...standing }) => standing);
  const actor: Actor = { personId, name, locale, sessionId, today, programmes, teams: standings };
  return {
    actor,
    places: {
      teams: teams.map((team) => ({
        id: team.teamId,
        name: team.name,
        programmeId: team.programmeId,
        mine: team.member,
        together: may(actor, "meeting.see", team) && may(actor, "action.see", team),
        follows: may(actor, "team.follow", team),
      })),
      programmes: programmeNames,
      unread: untold.reduce((sum, those) => sum + (isHers(actor, those) ? those.count : 0), 0),
    },
    session: { id: sessionId, ...session },
  };
}

function isHers(actor: Actor, { about, ...place }: Untold): boolean {
  if (about === "action") return may(actor, "action.see", place);
  if (about === "report") return may(actor, "report.see", place);
  if (about === "report-note") return may(actor, "report.write", place);
  if (about === "agreed")
    return may(actor, place.teamId === null ? "supervision.hold" : "supervision.take-part", place);
  if (about === "gathering-draft" && !may(actor, "gathering.see-draft", { programmeId: place.programmeId }))
    return false;
  if (about !== "note" && about !== "draft") {
    return may(actor, place.teamId === null ? "gathering.see" : "gathering.see-interview", place);
  }
  return may(actor, "note.see", place) && (about === "note" || may(actor, "cycle.see-draft", place));
}
