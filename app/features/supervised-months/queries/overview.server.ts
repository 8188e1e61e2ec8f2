import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { supervisionStatesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { SupervisionReason, SupervisionState } from "#app/features/supervision/rules/types.ts";
import { coordinatorsOn, type Term } from "#app/features/teams/rules.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import {
  type Met,
  type Month,
  monthsBetween,
  monthWith,
  type Summary,
  stateOfMonth,
  summaryOf,
} from "../rules/month.ts";

export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pauseMonths: readonly number[];
};

export type TeamMonths = {
  readonly id: string;
  readonly name: string;
  /** Who coordinates it today, and who supervises it. */
  readonly coordinator: string | null;
  readonly supervisor: string | null;
  readonly isMine: boolean;
  /** Every month of the programme, with the sessions that were not taken away. */
  readonly months: readonly { month: Month; state: ReturnType<typeof stateOfMonth>; sessions: readonly Met[] }[];
  readonly summary: Summary;
};

export type Overview = {
  readonly programme: Programme;
  readonly teams: readonly TeamMonths[];
  readonly rights: { readonly lead: boolean };
};

type Row = {
  id: string;
  name: string;
  supervisor: string | null;
  terms: (Term & { name: string })[] | null;
  /** `2026-11-24 held 1 illness`, one after the other: JSON of fifteen hundred takes PostgreSQL three times as long. */
  sessions: string | null;
};

/**
 * When and how every team of a programme was supervised: date, state and code of reason, and nothing of what was said.
 * @throws Refusal missing, forbidden
 */
export async function supervisedMonths(actor: Actor, programmeId: string, now: Date): Promise<Overview> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "supervision.see-states", { programmeId });
  const [programme] = await rowsOf<Programme>(Prisma.sql`
    SELECT g.id, g.name, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.pause_months AS "pauseMonths"
    FROM programmes g WHERE g.id = ${programmeId}::uuid`);
  if (!programme) throw missing();
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, s.name AS supervisor, k.terms, m.sessions FROM teams t JOIN regions r ON r.id = t.region_id
    LEFT JOIN LATERAL (
      SELECT p.name FROM supervision_assignments a JOIN people p ON p.id = a.researcher_id WHERE a.team_id = t.id
        AND ${actor.today}::date BETWEEN a.started_on AND coalesce(a.ended_on, 'infinity') LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', p.name, 'kind', k.kind, 'startedOn', k.started_on,
        'endedOn', k.ended_on)) AS terms FROM coordinator_terms k JOIN people p ON p.id = k.person_id
      WHERE k.team_id = t.id AND ${actor.today}::date BETWEEN k.started_on AND coalesce(k.ended_on, 'infinity')) k ON true
    LEFT JOIN (
      SELECT st.team_id, string_agg((v.starts_at AT TIME ZONE 'Europe/Stockholm')::date || ' ' || v.state || ' '
        || (v.ends_at <= ${now})::int || ' ' || coalesce(v.reason::text, ''), ',' ORDER BY v.starts_at) AS sessions
      FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
      WHERE v.programme_id = ${programmeId}::uuid AND v.state <> 'cancelled' AND ${supervisionStatesVisibleSql(actor)}
      GROUP BY st.team_id) m ON m.team_id = t.id
    WHERE t.programme_id = ${programmeId}::uuid ORDER BY r.position, t.name`);
  const mine = new Set(teamsWhere(actor, "supervision.plan"));
  const months = monthsBetween(monthWith(programme.startsOn), monthWith(programme.endsOn));
  const when = { pauseMonths: programme.pauseMonths, today: actor.today };
  return {
    programme,
    teams: rows.map(({ id, name, supervisor, terms, sessions }) => {
      const { leads } = coordinatorsOn(terms ?? [], actor.today);
      const ofMonth = Map.groupBy(sessions?.split(",").map(metOf) ?? [], ({ day }) => monthWith(day));
      const whole = months.map((month) => {
        const here = ofMonth.get(month) ?? [];
        return { month, state: stateOfMonth(month, here, when), sessions: here };
      });
      return {
        ...{ id, name, supervisor, isMine: mine.has(id), months: whole, summary: summaryOf(whole, actor.today) },
        coordinator: terms?.find(({ personId }) => personId === leads)?.name ?? null,
      };
    }),
    rights: { lead: may(actor, "programme.edit", { programmeId }) },
  };
}

function metOf(written: string): Met {
  const [day = "", state, over, reason] = written.split(" ");
  const why = reason === "" ? null : (reason as SupervisionReason);
  return { day, state: state as SupervisionState, reason: why, over: over === "1" };
}
