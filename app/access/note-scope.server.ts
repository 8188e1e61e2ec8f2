import type { Day } from "#app/core/day.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { Actor } from "./actor.ts";
import { interviewedSql, speaksFreelySql, supervisionVisibleSql } from "./scope.server.ts";

/** Whose a note (`n`) is, as columns in the shape of `WhoseNote`. */
export function whoseNoteSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`n.programme_id AS "programmeId", n.team_id AS "teamId", ${noteOfSql} AS "of", (CASE
    WHEN n.table_id IS NOT NULL THEN EXISTS (SELECT 1 FROM seatings z JOIN registrations r ON r.id = z.registration_id
      WHERE z.table_id = n.table_id AND r.person_id = ${actor.personId}::uuid AND r.state = 'registered')
    WHEN n.supervision_id IS NOT NULL THEN EXISTS (SELECT 1 FROM supervision_sessions v WHERE v.id = n.supervision_id AND ${supervisionVisibleSql(actor)})
    WHEN n.interview_id IS NOT NULL THEN EXISTS (SELECT 1 FROM gatherings g WHERE g.id = n.interview_id AND ${interviewedSql(actor)})
    ELSE false END) AS there`;
}

/** What a note (`n`) is of. */
export const noteOfSql = Prisma.sql`CASE WHEN n.table_id IS NOT NULL THEN 'table' WHEN n.supervision_id IS NOT NULL THEN 'supervision'
  WHEN n.interview_id IS NOT NULL THEN 'interview' WHEN n.report_id IS NOT NULL THEN 'report' ELSE 'team' END`;

/** The persons who read a note (`n`) because they take part in its supervision or its group interview; of other notes none. */
export function noteReadersSql(today: Day): Prisma.Sql {
  return Prisma.sql`(CASE WHEN n.supervision_id IS NOT NULL THEN (SELECT ${talkersSql(today)} FROM supervision_sessions v WHERE v.id = n.supervision_id)
    WHEN n.interview_id IS NOT NULL AND n.open_id IS NOT NULL THEN (SELECT ${interviewedPeopleSql(today)} FROM gatherings g WHERE g.id = n.interview_id)
    ELSE '{}'::text[] END)`;
}

/** The persons who read what is said at a group interview (`g`) because they take part, until its note is closed: an array of ids. */
export function interviewReadersSql(today: Day): Prisma.Sql {
  return Prisma.sql`(CASE WHEN NOT EXISTS (SELECT 1 FROM notes i WHERE i.interview_id = g.id AND i.open_id IS NULL)
    THEN ${interviewedPeopleSql(today)} ELSE '{}'::text[] END)`;
}

function interviewedPeopleSql(today: Day): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT r.person_id::text FROM registrations r
    WHERE r.gathering_id = g.id AND r.person_id IS NOT NULL AND ${speaksFreelySql(Prisma.sql`r.person_id`, today)})`;
}

/** Everybody who reads what is said in a session (`v`), as `supervisionVisibleSql` has it for one: an array of ids. */
function talkersSql(today: Day): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT x.person_id::text FROM programme_roles x WHERE x.programme_id = v.programme_id AND x.role = 'researcher'
      AND x.ended_at IS NULL AND x.person_id IN (v.researcher_id, v.delegate_id)
    UNION SELECT c.person_id::text FROM supervision_session_teams st JOIN coordinator_terms c ON c.team_id = st.team_id
      JOIN team_memberships m ON m.team_id = c.team_id AND m.person_id = c.person_id AND m.ended_at IS NULL
      WHERE st.session_id = v.id AND ${today}::date BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity')
        AND (v.state = 'booked' OR EXISTS (SELECT 1 FROM supervision_attendees sa WHERE sa.session_id = v.id AND sa.person_id = c.person_id)))`;
}
