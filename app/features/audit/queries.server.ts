import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type EventFilter, eventsPerPage } from "./filter.ts";
import { byDay, type DayOf } from "./gather.ts";
import { eventsSql, foundSql } from "./rows.server.ts";

type Named = { readonly id: string; readonly name: string };

/** One row of the audit, as far as the visitor may know it. `at` is ISO text. */
export type AuditEvent = {
  readonly id: string;
  readonly at: string;
  /** Null: nobody who was signed in. */
  readonly who: string | null;
  readonly action: string;
  readonly subject: string;
  readonly denied: boolean;
  readonly fields: readonly string[];
  /** Somebody did it with herself. */
  readonly own: boolean;
  readonly team: Named | null;
  /** A test that is known to the visitor; `at` when its page is there for her. */
  readonly cycle: { readonly number: number | null; readonly at: { teamId: string; id: string } | null } | null;
  readonly idea: { readonly id: string; readonly title: string; readonly programmeId: string } | null;
  readonly driver: { readonly title: string; readonly programmeId: string } | null;
  /** A comment on an idea; else on a test. */
  readonly onIdea: boolean;
  readonly onNote: boolean;
  /** Of the person or the place that it was about. */
  readonly name: string | null;
};

export type Events = { readonly days: readonly DayOf<AuditEvent>[]; readonly hasOlder: boolean };
/** `people`: whom the filter can choose. */
export type EventsOf = Events & { readonly place: Named; readonly people: readonly Named[] };

type Found = AuditEvent & { readonly gist: string };
type Row = { id: string; name: string; people: Named[] | null; events: Found[] | null };

/** What happened in a programme and its teams, newest first, in one statement. @throws Refusal missing */
export async function programmeEvents(actor: Actor, programmeId: string, filter: EventFilter): Promise<EventsOf> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "audit.see", { programmeId });
  // A denial knows what stood in the address: a team's page says nothing of its programme.
  const found = foundSql(
    actor,
    [
      Prisma.sql`a.programme_id = ${programmeId}::uuid`,
      Prisma.sql`a.programme_id IS NULL AND a.team_id IN (SELECT t.id FROM teams t WHERE t.programme_id = ${programmeId}::uuid)`,
    ],
    filter,
  );
  const rows = await db().$queryRaw<Row[]>`
    WITH found AS (${found})
    SELECT g.id, g.name, (${eventsSql(actor)}) AS events, (${peopleSql(Prisma.sql`
      SELECT r.person_id FROM programme_roles r WHERE r.programme_id = g.id
      UNION SELECT m.person_id FROM team_memberships m JOIN teams t ON t.id = m.team_id WHERE t.programme_id = g.id
      UNION SELECT h.person_id FROM unit_heads h WHERE h.programme_id = g.id`)}) AS people
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  return eventsOf(rows);
}

/** The same for one team. @throws Refusal missing */
export async function teamEvents(actor: Actor, teamId: string, filter: EventFilter): Promise<EventsOf> {
  if (!isId(teamId)) throw missing();
  const found = foundSql(actor, [Prisma.sql`a.team_id = ${teamId}::uuid`], filter);
  const rows = await db().$queryRaw<(Row & { programmeId: string })[]>`
    WITH found AS (${found})
    SELECT w.id, w.name, w.programme_id AS "programmeId", (${eventsSql(actor)}) AS events, (${peopleSql(Prisma.sql`
      SELECT r.person_id FROM programme_roles r WHERE r.programme_id = w.programme_id
      UNION SELECT m.person_id FROM team_memberships m WHERE m.team_id = w.id`)}) AS people
    FROM teams w WHERE w.id = ${teamId}::uuid`;
  const programmeId = rows[0]?.programmeId;
  if (programmeId === undefined) throw missing();
  authoriseSee(actor, "team.see-audit", { programmeId, teamId });
  return eventsOf(rows);
}

/** What the actor did herself, everywhere, newest first, in one statement. */
export async function myEvents(actor: Actor, filter: EventFilter): Promise<Events> {
  const mine = [Prisma.sql`a.actor_id = ${actor.personId}::uuid`] as const;
  const [row] = await db().$queryRaw<Pick<Row, "events">[]>`
    WITH found AS (${foundSql(actor, mine, { ...filter, who: null })}) SELECT (${eventsSql(actor)}) AS events`;
  return pageOf(row?.events ?? []);
}

/** Those who could have done something: everybody with an account who has, or had, a part in the place. */
const peopleSql = (ids: Prisma.Sql) => Prisma.sql`
  SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM people p
  WHERE p.claimed_at IS NOT NULL AND p.id IN (${ids})`;

function eventsOf([row]: readonly Row[]): EventsOf {
  if (!row) throw missing();
  const { id, name, people, events } = row;
  return { place: { id, name }, people: people ?? [], ...pageOf(events ?? []) };
}

const pageOf = (events: readonly Found[]): Events => ({
  days: byDay(events.slice(0, eventsPerPage)),
  hasOlder: events.length > eventsPerPage,
});
