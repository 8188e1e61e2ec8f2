import type { Actor } from "#app/access/actor.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { supervisionStatesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import type { SupervisionKind } from "#app/features/supervision/rules/types.ts";
import { coordinatorsOn, type Term } from "#app/features/teams/rules.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type Met, monthWith } from "../rules/month.ts";
import { byWaiting, type Standing, standingOf } from "../rules/this-month.ts";

/** A session of one of her teams, or one that a colleague has handed her. */
export type MySession = Met & {
  readonly id: string;
  readonly startsAt: string;
  readonly kind: SupervisionKind;
  /** The colleague who holds it instead. */
  readonly delegate: string | null;
  /** Whether it is held by the actor instead of its researcher. */
  readonly isForOther: boolean;
  /** Whether what is said in it is hers to read. */
  readonly isHers: boolean;
};
export type OpenAgreed = {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: Day | null;
};
export type MyTeam = {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly coordinator: string | null;
  readonly standing: Standing<MySession>;
  readonly lastMetOn: Day | null;
  /** The next one that is booked, this month or later. */
  readonly next: MySession | null;
  /** Open, of sessions that the actor held or holds: what is due first stands first. No more than are shown. */
  readonly agreed: readonly OpenAgreed[];
  /** How many there are besides. */
  readonly agreedMore: number;
};

/** Who has waited longest stands first. */
export type MyMonth = {
  readonly teams: readonly MyTeam[];
  /** Of all, also of those who are not among `teams`. */
  readonly counts: Readonly<Record<"all" | "met" | "booked" | "excused" | "waiting", number>>;
};

type Row = Pick<MyTeam, "id" | "name" | "programmeId" | "lastMetOn"> & {
  startsOn: Day;
  endsOn: Day;
  pauseMonths: number[];
  terms: (Term & { name: string })[] | null;
  sessions: MySession[] | null;
};

/** How many of what was agreed with one coordinator are shown. */
const MOST_AGREED = 3;
/** How many sessions of a team are looked at, from the beginning of the month on: this month's, and the next one. */
const MOST_SESSIONS = 5;

/**
 * The researcher's Monday: whom of her coordinators she has met this month, who is booked, and who waits; who has waited longest
 * first. Her own teams' and those of which a colleague has handed her a session. In two statements. Null: there are none.
 * @param most how many teams are told of
 */
export async function myMonth(
  actor: Actor,
  programmeId: string,
  now: Date,
  most = Number.POSITIVE_INFINITY,
): Promise<MyMonth | null> {
  if (!may(actor, "supervision.hold", { programmeId })) return null;
  const first = Prisma.sql`(${`${monthWith(actor.today)}-01`}::timestamp AT TIME ZONE 'Europe/Stockholm')`;
  const handed = Prisma.sql`EXISTS (SELECT 1 FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
    WHERE st.team_id = t.id AND v.delegate_id = ${actor.personId}::uuid AND v.state = 'booked' AND v.starts_at >= ${first})`;
  const mine = teamsWhere(actor, "supervision.plan");
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId", g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
      g.pause_months AS "pauseMonths", k.terms, s.sessions, (m.at AT TIME ZONE 'Europe/Stockholm')::date::text AS "lastMetOn"
    FROM teams t JOIN programmes g ON g.id = t.programme_id
    LEFT JOIN (
      SELECT st.team_id, max(v.starts_at) AS at FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
      WHERE v.programme_id = ${programmeId}::uuid AND v.state = 'held' GROUP BY st.team_id) m ON m.team_id = t.id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', p.name, 'kind', k.kind, 'startedOn', k.started_on,
        'endedOn', k.ended_on)) AS terms FROM coordinator_terms k JOIN people p ON p.id = k.person_id
      WHERE k.team_id = t.id AND ${actor.today}::date BETWEEN k.started_on AND coalesce(k.ended_on, 'infinity')) k ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', x.id, 'startsAt', x.starts_at, 'day', (x.starts_at AT TIME ZONE 'Europe/Stockholm')::date,
        'state', x.state, 'reason', x.reason, 'over', x.ends_at <= ${now}, 'kind', x.kind, 'isHers', x.hers,
        'delegate', (SELECT d.name FROM people d WHERE d.id = x.delegate_id),
        'isForOther', x.delegate_id IS NOT DISTINCT FROM ${actor.personId}::uuid) ORDER BY x.starts_at) AS sessions
      FROM (SELECT v.*, coalesce(${holdsSql(actor)}, false) AS hers
        FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
        WHERE st.team_id = t.id AND v.state <> 'cancelled' AND v.starts_at >= ${first} AND ${supervisionStatesVisibleSql(actor)}
          AND (t.id = ANY(${mine}::uuid[]) OR v.delegate_id = ${actor.personId}::uuid)
        ORDER BY v.starts_at LIMIT ${MOST_SESSIONS}) x) s ON true
    WHERE t.programme_id = ${programmeId}::uuid AND (t.id = ANY(${mine}::uuid[]) OR ${handed})`);
  if (rows.length === 0) return null;
  const all = rows
    .map(({ startsOn, endsOn, pauseMonths, terms, sessions, ...team }) => ({
      ...team,
      coordinator: terms?.find(({ personId }) => personId === coordinatorsOn(terms, actor.today).leads)?.name ?? null,
      standing: mine.includes(team.id)
        ? standingOf(sessions ?? [], { startsOn, endsOn }, { pauseMonths, today: actor.today })
        : handedStanding(sessions ?? []),
      next: sessions?.find(({ state, over }) => state === "booked" && !over) ?? null,
    }))
    .toSorted(byWaiting);
  const shown = all.slice(0, most);
  const agreed = await openAgreed(
    actor,
    shown.map(({ id }) => id),
  );
  const count = (...kinds: readonly string[]) => all.filter(({ standing }) => kinds.includes(standing.kind)).length;
  return {
    teams: shown.map((team) => ({
      ...team,
      agreed: (agreed.get(team.id) ?? []).slice(0, MOST_AGREED),
      agreedMore: Math.max(0, (agreed.get(team.id)?.length ?? 0) - MOST_AGREED),
    })),
    counts: {
      ...{ all: all.length, met: count("met"), booked: count("booked", "untold") },
      ...{ excused: count("excused"), waiting: count("waiting") },
    },
  };
}

/** Of a team that is a colleague's only what she was handed is hers to see to. */
function handedStanding(sessions: readonly MySession[]): Standing<MySession> {
  const session = sessions.find(({ state }) => state === "booked");
  return session ? { kind: session.over ? "untold" : "booked", session } : { kind: "outside" };
}

/** What is open of what she has agreed with each team's coordinator, by team. */
async function openAgreed(actor: Actor, teamIds: readonly string[]): Promise<Map<string, OpenAgreed[]>> {
  const rows = await rowsOf<OpenAgreed & { teamId: string }>(Prisma.sql`
    SELECT st.team_id AS "teamId", a.id, a.text, p.name AS owner, a.due_on::text AS "dueOn"
    FROM supervision_session_teams st JOIN supervision_sessions v ON v.id = st.session_id AND v.kind = 'individual'
    JOIN agreed_actions a ON a.session_id = v.id AND a.state = 'open' JOIN people p ON p.id = a.owner_id
    WHERE st.team_id = ANY(${[...teamIds]}::uuid[]) AND ${holdsSql(actor)} ORDER BY a.due_on NULLS LAST, a.created_at, a.id`);
  const byTeam = Map.groupBy(rows, ({ teamId }) => teamId);
  return new Map([...byTeam].map(([teamId, all]) => [teamId, all.map(({ teamId: _, ...one }) => one)]));
}
