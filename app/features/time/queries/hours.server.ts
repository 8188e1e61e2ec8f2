import { Prisma } from "#app/platform/db.server.ts";

/**
 * The team in which a person was on a day, of a programme; of several the one that is named, else the one she came to last.
 * NULL: none. Days are Stockholm's, and the day on which she left is still one of hers,
 * unless she left as it began.
 */
function teamOnSql(on: {
  person: Prisma.Sql;
  programme: Prisma.Sql;
  day: Prisma.Sql;
  rather?: Prisma.Sql;
}): Prisma.Sql {
  const { person, programme, day, rather = Prisma.sql`NULL::uuid` } = on;
  return Prisma.sql`(SELECT m.team_id FROM team_memberships m JOIN teams mt ON mt.id = m.team_id
    WHERE m.person_id = ${person} AND mt.programme_id = ${programme} AND (m.started_at AT TIME ZONE 'Europe/Stockholm')::date <= ${day}
      AND (m.ended_at IS NULL OR ((m.ended_at - interval '1 ms') AT TIME ZONE 'Europe/Stockholm')::date >= ${day})
    ORDER BY (m.team_id = ${rather}) DESC NULLS LAST, m.started_at DESC LIMIT 1)`;
}

/** What the days of a gathering (`g`) are, in the words of the ledger. */
export const gatheringKindSql = Prisma.sql`CASE g.kind WHEN 'learning_seminar' THEN 'seminar' WHEN 'group_interview' THEN 'interview'
  WHEN 'information_meeting' THEN 'information' ELSE 'conference' END`;

/**
 * All the time that people have given to a programme: (person_id, team_id, day, kind, minutes), a row for each thing that
 * happened and for each line of their own. What happened is known from those who marked who was there. Words are not in it.
 */
export function hoursSql(programmeId: string): Prisma.Sql {
  const programme = Prisma.sql`${programmeId}::uuid`;
  const [seat, mark, attendee] = [Prisma.sql`r.person_id`, Prisma.sql`ma.person_id`, Prisma.sql`sa.person_id`];
  const [planned, met] = [Prisma.sql`d.day`, Prisma.sql`w.held_on`];
  const held = Prisma.sql`(v.starts_at AT TIME ZONE 'Europe/Stockholm')::date`;
  return Prisma.sql`(
    SELECT r.person_id, ${teamOnSql({ person: seat, programme, day: planned, rather: Prisma.sql`g.team_id` })} AS team_id,
      d.day, ${gatheringKindSql} AS kind, a.minutes
    FROM gatherings g JOIN attendances a ON a.gathering_id = g.id AND a.mark = 'present' JOIN gathering_days d ON d.id = a.day_id
      JOIN registrations r ON r.id = a.registration_id AND r.person_id IS NOT NULL
    WHERE g.programme_id = ${programme}
    UNION ALL
    SELECT ma.person_id, ${teamOnSql({ person: mark, programme, day: met, rather: Prisma.sql`w.team_id` })}, w.held_on, 'meeting', w.minutes
    FROM meetings w JOIN meeting_attendances ma ON ma.meeting_id = w.id AND ma.word = 'present'
    WHERE w.programme_id = ${programme} AND w.cancelled_at IS NULL AND w.minutes IS NOT NULL
    UNION ALL
    SELECT sa.person_id, ${teamOnSql({ person: attendee, programme, day: held })}, ${held}, 'supervision',
      (extract(epoch FROM v.ends_at - v.starts_at) / 60)::int
    FROM supervision_sessions v JOIN supervision_attendees sa ON sa.session_id = v.id AND sa.role = 'coordinator'
    WHERE v.programme_id = ${programme} AND v.state = 'held'
    UNION ALL
    SELECT e.person_id, e.team_id, e.day, e.kind::text, e.minutes FROM time_entries e WHERE e.programme_id = ${programme})`;
}
