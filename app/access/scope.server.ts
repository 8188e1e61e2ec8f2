import type { Day } from "#app/core/day.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { Actor } from "./actor.ts";
import { type Action, programmesWhere, teamsWhere } from "./policy.ts";

/**
 * The where-clauses through which everything is found, so that what a person may not see cannot be found.
 * Each stands twice, as Prisma's and as SQL for the alias given, both made from the same reach.
 */

/** Which teams' and programmes' things a person reaches, by how far they have come. */
function cycleReach(actor: Actor) {
  return {
    draftTeams: teamsWhere(actor, "cycle.see-draft"),
    workingTeams: teamsWhere(actor, "cycle.see-working"),
    workingProgrammes: programmesWhere(actor, "cycle.see-working"),
    sharedProgrammes: programmesWhere(actor, "cycle.see-shared"),
  };
}

export function cyclesVisibleTo(actor: Actor): Prisma.CycleWhereInput {
  const reach = cycleReach(actor);
  return {
    OR: [
      { teamId: { in: reach.draftTeams } },
      { state: { not: "draft" }, teamId: { in: reach.workingTeams } },
      { state: { not: "draft" }, programmeId: { in: reach.workingProgrammes } },
      { sharedAt: { not: null }, programmeId: { in: reach.sharedProgrammes } },
    ],
  };
}

/** The same for a statement in which the table `cycles` is called `c`. */
export function cyclesVisibleSql(actor: Actor): Prisma.Sql {
  const reach = cycleReach(actor);
  return Prisma.sql`(c.team_id = ANY(${reach.draftTeams}::uuid[])
    OR (c.state <> 'draft' AND (c.team_id = ANY(${reach.workingTeams}::uuid[]) OR c.programme_id = ANY(${reach.workingProgrammes}::uuid[])))
    OR (c.shared_at IS NOT NULL AND c.programme_id = ANY(${reach.sharedProgrammes}::uuid[])))`;
}

/**
 * What a chain is called for the actor, in a statement in which the table `chains` is called `ch`. Its own name was taken
 * from an idea or from the first test, which may be the team's alone. Who does not see the team's work reads the idea's
 * name if she sees the idea, and else what the earliest test that she sees tries.
 */
export function chainTitleSql(actor: Actor): Prisma.Sql {
  const { draftTeams, workingTeams, workingProgrammes } = cycleReach(actor);
  return Prisma.sql`CASE WHEN ch.team_id = ANY(${[...draftTeams, ...workingTeams]}::uuid[])
      OR (SELECT t.programme_id FROM teams t WHERE t.id = ch.team_id) = ANY(${workingProgrammes}::uuid[]) THEN ch.title
    ELSE coalesce((SELECT i.title FROM change_ideas i WHERE i.id = ch.idea_id AND ${ideasVisibleSql(actor)}),
      (SELECT c.what FROM cycles c WHERE c.chain_id = ch.id AND ${cyclesVisibleSql(actor)} ORDER BY c.number LIMIT 1)) END`;
}

export function teamsVisibleTo(actor: Actor): Prisma.TeamWhereInput {
  return {
    OR: [{ id: { in: teamsWhere(actor, "team.see") } }, { programmeId: { in: programmesWhere(actor, "team.see") } }],
  };
}

/** Whether the actor may do this in a team, in a statement in which the table `teams` is called `t`. */
export function mayInTeamSql(actor: Actor, action: Action): Prisma.Sql {
  return Prisma.sql`(t.id = ANY(${teamsWhere(actor, action)}::uuid[]) OR t.programme_id = ANY(${programmesWhere(actor, action)}::uuid[]))`;
}

export function programmesVisibleTo(actor: Actor): Prisma.ProgrammeWhereInput {
  return { id: { in: programmesWhere(actor, "programme.see") } };
}

function ideaReach(actor: Actor) {
  return {
    ownTeams: teamsWhere(actor, "idea.see-own"),
    ownProgrammes: programmesWhere(actor, "idea.see-own"),
    sharedProgrammes: programmesWhere(actor, "idea.see-shared"),
  };
}

/** The programme's ideas, what teams have shared, and the own ideas of one's teams. */
export function ideasVisibleTo(actor: Actor): Prisma.ChangeIdeaWhereInput {
  const reach = ideaReach(actor);
  return {
    OR: [
      { teamId: { in: reach.ownTeams } },
      { programmeId: { in: reach.ownProgrammes } },
      { programmeId: { in: reach.sharedProgrammes }, OR: [{ teamId: null }, { sharedAt: { not: null } }] },
    ],
  };
}

/** The same for a statement in which the table `change_ideas` is called `i`. */
export function ideasVisibleSql(actor: Actor): Prisma.Sql {
  const reach = ideaReach(actor);
  return Prisma.sql`(i.team_id = ANY(${reach.ownTeams}::uuid[]) OR i.programme_id = ANY(${reach.ownProgrammes}::uuid[])
    OR (i.programme_id = ANY(${reach.sharedProgrammes}::uuid[]) AND (i.team_id IS NULL OR i.shared_at IS NOT NULL)))`;
}

/**
 * The measures of teams that the actor reads, in a statement in which `followed_measures` is called `f`, `measures` `m` and
 * `teams` `t`: her teams', and what is shown to the others, which the programme's measures always are.
 */
export function followedVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${mayInTeamSql(actor, "measure.see")} OR (${mayInTeamSql(actor, "measure.see-shared")} AND (m.team_id IS NULL OR f.shared_at IS NOT NULL)))`;
}

/** What happened in the places whose whole audit the actor reads, in a statement in which `audit_entries` is called `a`. */
export function eventsOfPlacesSql(actor: Actor): Prisma.Sql {
  const programmes = programmesWhere(actor, "team.see-audit");
  return Prisma.sql`(a.programme_id = ANY(${programmesWhere(actor, "audit.see")}::uuid[])
    OR a.team_id = ANY(${teamsWhere(actor, "team.see-audit")}::uuid[])
    OR a.team_id IN (SELECT t.id FROM teams t WHERE t.programme_id = ANY(${programmes}::uuid[])))`;
}

/** The same, and what she did herself, wherever it was. */
export function eventsVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(a.actor_id = ${actor.personId}::uuid OR ${eventsOfPlacesSql(actor)})`;
}

/**
 * The notes that the actor may read, in a statement in which `notes` is called `n`. Those of a test that is still a draft
 * are seen by whom the draft is; those of a table by who reads them all, or is at its gathering; of a supervision or a group
 * interview by who may go to the page it stands on; of a report by its team.
 */
export function notesVisibleSql(actor: Actor): Prisma.Sql {
  const there = programmesWhere(actor, "table-note.see-there");
  return Prisma.sql`(CASE WHEN n.table_id IS NOT NULL THEN EXISTS (
      SELECT 1 FROM gathering_tables b JOIN gatherings g ON g.id = b.gathering_id
      WHERE b.id = n.table_id AND ${gatheringsVisibleSql(actor)} AND (n.programme_id = ANY(${programmesWhere(actor, "table-note.see")}::uuid[])
        OR (n.programme_id = ANY(${there}::uuid[]) AND EXISTS (SELECT 1 FROM registrations r
          WHERE r.gathering_id = g.id AND r.person_id = ${actor.personId}::uuid AND r.state = 'registered'))))
    WHEN n.supervision_id IS NOT NULL THEN EXISTS (SELECT 1 FROM supervision_sessions v WHERE v.id = n.supervision_id AND ${supervisionVisibleSql(actor)})
    WHEN n.interview_id IS NOT NULL THEN EXISTS (SELECT 1 FROM gatherings g WHERE g.id = n.interview_id AND ${interviewsVisibleSql(actor)})
    WHEN n.report_id IS NOT NULL THEN n.team_id = ANY(${teamsWhere(actor, "report.write")}::uuid[])
    ELSE n.team_id = ANY(${teamsWhere(actor, "note.see")}::uuid[]) AND (n.cycle_id IS NULL
    OR n.team_id = ANY(${teamsWhere(actor, "cycle.see-draft")}::uuid[])
    OR (SELECT x.state <> 'draft' FROM cycles x WHERE x.id = n.cycle_id)) END)`;
}

/**
 * The group interviews whose note the actor reads, in a statement in which `gatherings` is called `g`: the programme's
 * researchers always, who takes part until it is closed.
 */
export function interviewsVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.kind = 'group_interview' AND ${gatheringsVisibleSql(actor)} AND (g.programme_id = ANY(${programmesWhere(actor, "interview-note.see")}::uuid[])
    OR (${interviewedSql(actor)} AND NOT EXISTS (SELECT 1 FROM notes i WHERE i.interview_id = g.id AND i.open_id IS NULL))))`;
}

/** The group interviews (`g`) that the actor holds, as any of the programme's researchers does. */
export function interviewsHeldSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.kind = 'group_interview' AND ${gatheringsVisibleSql(actor)} AND g.programme_id = ANY(${programmesWhere(actor, "interview.hold")}::uuid[]))`;
}

/** Whether the actor takes part in a group interview (`g`). */
export function interviewedSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.programme_id = ANY(${programmesWhere(actor, "interview-note.take-part")}::uuid[])
    AND ${speaksFreelySql(Prisma.sql`${actor.personId}::uuid`, actor.today)})`;
}

/**
 * Whether a person takes part in a group interview (`g`) as one of those who speak freely there: she is registered, is in
 * the team, and neither leads the programme nor is anybody's manager in it, in the team or outside it.
 */
export function speaksFreelySql(personId: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT 1 FROM registrations i JOIN team_memberships m ON m.person_id = i.person_id
      WHERE i.gathering_id = g.id AND i.person_id = ${personId} AND i.state = 'registered' AND m.team_id = g.team_id AND m.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM team_memberships m JOIN teams t ON t.id = m.team_id
      WHERE m.person_id = ${personId} AND t.programme_id = g.programme_id AND m.is_team_manager AND m.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM unit_heads h WHERE h.person_id = ${personId} AND h.programme_id = g.programme_id
      AND ${today}::date BETWEEN h.started_on AND coalesce(h.ended_on, 'infinity'))
    AND NOT EXISTS (SELECT 1 FROM programme_roles l WHERE l.person_id = ${personId} AND l.programme_id = g.programme_id
      AND l.role = 'lead' AND l.ended_at IS NULL))`;
}

/**
 * The gatherings that the actor may know of, in a statement in which `gatherings` is called `g`: what is published, and as
 * a draft to who plans; a team's group interview to those whom it concerns.
 */
export function gatheringsVisibleSql(actor: Actor): Prisma.Sql {
  const planned = Prisma.sql`(g.published_at IS NOT NULL OR g.programme_id = ANY(${programmesWhere(actor, "gathering.see-draft")}::uuid[]))`;
  return Prisma.sql`(${planned} AND CASE WHEN g.team_id IS NULL THEN g.programme_id = ANY(${programmesWhere(actor, "gathering.see")}::uuid[])
    ELSE g.team_id = ANY(${teamsWhere(actor, "gathering.see-interview")}::uuid[])
      OR g.programme_id = ANY(${programmesWhere(actor, "gathering.see-interview")}::uuid[]) END)`;
}

/** Gatherings (`g`) that anybody may know of, signed in or not: published, and for guests too. */
export const openToGuestsSql = Prisma.sql`(g.published_at IS NOT NULL AND 'guests' = ANY(g.audience))`;

/**
 * As what the actor may register a person (`p`) to a gathering (`g`): the lead whoever has to do with the programme, a coordinator who
 * is in her team, a manager who works in a unit of hers. NULL: not at all.
 */
export function mayRegisterSql(actor: Actor): Prisma.Sql {
  const today = Prisma.sql`${actor.today}::date`;
  return Prisma.sql`CASE
    WHEN g.programme_id = ANY(${programmesWhere(actor, "registration.register-anyone")}::uuid[]) AND ${ofProgrammeSql} THEN 'lead'
    WHEN EXISTS (SELECT 1 FROM team_memberships m JOIN teams t ON t.id = m.team_id WHERE m.person_id = p.id AND m.ended_at IS NULL
      AND t.programme_id = g.programme_id AND t.id = ANY(${teamsWhere(actor, "registration.register-team")}::uuid[])) THEN 'coordinator'
    WHEN g.programme_id = ANY(${programmesWhere(actor, "registration.register-staff")}::uuid[])
      AND EXISTS (SELECT 1 FROM unit_heads h WHERE h.person_id = ${actor.personId}::uuid AND h.programme_id = g.programme_id AND h.unit_id = p.unit_id
        AND ${today} BETWEEN h.started_on AND coalesce(h.ended_on, 'infinity')) THEN 'manager' END`;
}

/** Whether a person (`p`) has to do with the programme of `g`: by a role, a team, or the municipality she works in. */
const ofProgrammeSql = Prisma.sql`(EXISTS (SELECT 1 FROM programme_roles x WHERE x.person_id = p.id AND x.programme_id = g.programme_id AND x.ended_at IS NULL)
    OR EXISTS (SELECT 1 FROM team_memberships x JOIN teams t ON t.id = x.team_id WHERE x.person_id = p.id AND t.programme_id = g.programme_id AND x.ended_at IS NULL)
    OR EXISTS (SELECT 1 FROM unit_heads x WHERE x.person_id = p.id AND x.programme_id = g.programme_id AND x.ended_on IS NULL)
    OR EXISTS (SELECT 1 FROM units u JOIN departments d ON d.id = u.department_id JOIN teams t ON t.municipality_id = d.municipality_id
      WHERE u.id = p.unit_id AND t.programme_id = g.programme_id))`;

/**
 * The supervision sessions whose content the actor reads, in a statement in which `supervision_sessions` is called `v`: a
 * researcher those that she holds, also instead of a colleague; who coordinates a team today those that are to come, and
 * those at which she was. What a predecessor talked about stays with those who were there.
 */
export function supervisionVisibleSql(actor: Actor): Prisma.Sql {
  const me = Prisma.sql`${actor.personId}::uuid`;
  return Prisma.sql`((v.programme_id = ANY(${programmesWhere(actor, "supervision.hold")}::uuid[]) AND (v.researcher_id = ${me} OR v.delegate_id = ${me}))
    OR (EXISTS (SELECT 1 FROM supervision_session_teams st WHERE st.session_id = v.id AND st.team_id = ANY(${teamsWhere(actor, "supervision.take-part")}::uuid[]))
      AND (v.state = 'booked' OR EXISTS (SELECT 1 FROM supervision_attendees sa WHERE sa.session_id = v.id AND sa.person_id = ${me}))))`;
}

/** The sessions (`v`) of which the actor may know that they are, when, and what became of them. */
export function supervisionStatesVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(v.programme_id = ANY(${programmesWhere(actor, "supervision.see-states")}::uuid[]) OR ${supervisionVisibleSql(actor)})`;
}

/**
 * The agreed actions that the actor reads, in a statement in which `agreed_actions` is called `a`: those of sessions whose
 * content is hers, and those that such a session shows because they were agreed at an earlier one.
 */
export function agreedVisibleSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM supervision_sessions v JOIN supervision_sessions e ON e.id = a.session_id
    WHERE ${showsSql} AND ${supervisionVisibleSql(actor)})`;
}

/** Whether a session (`v`) carries on what was talked about at an earlier one (`e`): of the same kind, with a team in common. */
export const carriesOnSql = Prisma.sql`(v.programme_id = e.programme_id AND v.kind = e.kind AND (v.starts_at, v.id) > (e.starts_at, e.id)
  AND EXISTS (SELECT 1 FROM supervision_session_teams mine JOIN supervision_session_teams theirs ON theirs.team_id = mine.team_id
    WHERE mine.session_id = v.id AND theirs.session_id = e.id))`;

/** Whether what was agreed at a session (`e`) stands on the page of a session (`v`): at its own, and at those that carry on. */
export const showsSql = Prisma.sql`(v.id = e.id OR ${carriesOnSql})`;

/** Whether a person (`p`) works in a unit that the actor heads today in a programme (`g`). Never she herself. */
export function ownStaffSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.id = ANY(${programmesWhere(actor, "time.see-staff")}::uuid[]) AND p.id <> ${actor.personId}::uuid
    AND EXISTS (SELECT 1 FROM unit_heads h WHERE h.person_id = ${actor.personId}::uuid AND h.programme_id = g.id AND h.unit_id = p.unit_id
      AND ${actor.today}::date BETWEEN h.started_on AND coalesce(h.ended_on, 'infinity')))`;
}
