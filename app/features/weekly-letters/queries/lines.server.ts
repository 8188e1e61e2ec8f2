import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { staffToRegisterSql } from "#app/features/registrations/queries/staff-to-register.server.ts";
import { reportsToReadSql } from "#app/features/reports/queries/to-read.server.ts";
import {
  commentWantedSql,
  othersTestsSql,
  partsOf,
  waitsForWordSql,
} from "#app/features/start/queries/others.server.ts";
import { todayRowsSql } from "#app/features/start/queries/today.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type Found, type Lines, linesOf } from "../rules/lines.ts";

/** Rows of `kind`, `href`, `on` and `minute`: what of one sort the letter counts. Never what a thing is called, or whose it is. */
type Source = (actor: Actor, now: Date) => Prisma.Sql;

/** So far ahead a manager is told of the next gathering, in days. */
const gatheringAhead = 28;

const today = (actor: Actor) => Prisma.sql`${actor.today}::date`;
const nowhen = Prisma.sql`NULL::date, NULL::int`;

/** All that waits on her start page. */
const waiting: Source = (actor) => Prisma.sql`SELECT y.kind, y.href, y."on", y.minute FROM (${todayRowsSql(actor)}) y`;

const testHref = Prisma.sql`'/teams/' || team_id || '/cycles/' || id`;

/** A researcher: tests of the teams that she supervises, of which she has said nothing yet. */
const words: Source = (actor) => Prisma.sql`
  SELECT 'word', ${testHref}, ${nowhen} FROM others WHERE team_id = ANY(${partsOf(actor).supervises}::uuid[]) AND ${waitsForWordSql}`;

/** A partner: tests on which teams want her comment. */
const comments: Source = (actor) => Prisma.sql`
  SELECT 'comment', ${testHref}, ${nowhen} FROM others WHERE programme_id = ANY(${partsOf(actor).partnerIn}::uuid[]) AND ${commentWantedSql}`;

/** A lead: teams that nobody coordinates. */
const teams: Source = (actor) => Prisma.sql`
  SELECT 'no-coordinator', '/teams/' || t.id || '/people', ${nowhen} FROM teams t WHERE t.programme_id = ANY(${partsOf(actor).leads}::uuid[])
    AND NOT EXISTS (SELECT 1 FROM coordinator_terms c WHERE c.team_id = t.id AND c.kind = 'acting'
      AND ${today(actor)} BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity'))`;

/** Gatherings (`g`) to come of the programmes in which the actor may do this, but for teams' group interviews. */
const coming = (actor: Actor, right: Parameters<typeof programmesWhere>[1]) => Prisma.sql`
  g.programme_id = ANY(${programmesWhere(actor, right)}::uuid[]) AND ${gatheringsVisibleSql(actor)} AND g.kind <> 'group_interview'
  AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL`;

/** A lead: gatherings to which one can register. */
const registrations: Source = (actor) => Prisma.sql`
  SELECT 'registration-open', '/programmes/' || g.programme_id || '/gatherings', ${nowhen} FROM gatherings g
  WHERE ${coming(actor, "registration.decide")} AND ${today(actor)} BETWEEN g.opens_on AND g.closes_on`;

/** A manager: the last day to register those of her staff who are not. */
const staff: Source = (actor, now) => Prisma.sql`
  SELECT 'register-staff', '/programmes/' || s."programmeId" || '/gatherings/' || s."gatheringId" || '/group', s."closesOn", NULL::int
  FROM (${staffToRegisterSql(actor, now)}) s`;

/** A manager: the next gathering, within four weeks. */
const next: Source = (actor) => Prisma.sql`
  SELECT 'next-gathering', '/programmes/' || g.programme_id || '/gatherings/' || g.id, x.day, x.from_minute FROM (SELECT DISTINCT ON (g.programme_id) g.id, d.day, d.from_minute
      FROM gatherings g JOIN gathering_days d ON d.gathering_id = g.id
      WHERE ${coming(actor, "registration.register-staff")} AND d.day BETWEEN ${today(actor)} AND ${today(actor)} + ${gatheringAhead}::int
      ORDER BY g.programme_id, d.day, d.from_minute, g.id) x JOIN gatherings g ON g.id = x.id`;

/** Whoever was told of a report that was handed in, until she has read it. */
const reports: Source = (actor) => Prisma.sql`
  SELECT 'report-to-read', '/teams/' || o."teamId" || '/reports/' || o.month, ${nowhen} FROM (${reportsToReadSql(actor)}) o`;

/** Where what the letter says is found. What else waits for somebody by what she is, is one more line here. */
const sources: readonly Source[] = [waiting, words, comments, teams, registrations, staff, next, reports];

/**
 * What the letter of the week says to the actor, in one statement: what her own pages show her, as days and numbers and
 * nothing else.
 */
export async function linesFor(actor: Actor, now: Date): Promise<Lines> {
  const all = Prisma.join(
    sources.map((source) => source(actor, now)),
    " UNION ALL ",
  );
  const found = await rowsOf<Found>(Prisma.sql`
    WITH others AS (${othersTestsSql(actor)})
    SELECT z.kind, z.href, z."on"::text AS "on", z.minute FROM (${all}) z`);
  return linesOf(found, actor.today);
}
