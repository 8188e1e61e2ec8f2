import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Audience, RegistrationState } from "./rules/registering.ts";
import type { Known, LockedGathering } from "./types.ts";

/** What a gathering (`g`) asks who registers, in the shape of `Asked`. */
export const askedSql = Prisma.sql`json_build_object('asksNeeds', g.asks_needs,
  'questions', coalesce((SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label, 'options', q.options, 'required', q.required)
    ORDER BY q.position) FROM gathering_questions q WHERE q.gathering_id = g.id), '[]'),
  'choices', coalesce((SELECT json_agg(json_build_object('id', s.id, 'dayId', s.day_id, 'title', s.title, 'fromMinute', s.from_minute,
    'toMinute', s.to_minute, 'seats', s.seats, 'seatsTaken', s.seats_taken)) FROM gathering_sessions s
    WHERE s.gathering_id = g.id AND s.seats IS NOT NULL), '[]'))`;

/** When a gathering (`g`) begins and ends, by Stockholm's clock. */
export const beginsSql = Prisma.sql`(SELECT min((d.day + make_interval(mins => d.from_minute)) AT TIME ZONE 'Europe/Stockholm') FROM gathering_days d WHERE d.gathering_id = g.id)`;
export const endsSql = Prisma.sql`(SELECT max((d.day + make_interval(mins => d.to_minute)) AT TIME ZONE 'Europe/Stockholm') FROM gathering_days d WHERE d.gathering_id = g.id)`;

/**
 * What a person (`p`) is to a gathering (`g`): who it is for is said in these words. Of a region's gathering, teams and units
 * count that are there; of a team's, that team.
 */
export function kindsSql(now: Date): Prisma.Sql {
  const today = Prisma.sql`${dayOf(now)}::date`;
  const team = Prisma.sql`t.programme_id = g.programme_id AND (g.region_id IS NULL OR t.region_id = g.region_id) AND (g.team_id IS NULL OR t.id = g.team_id)`;
  const when = Prisma.sql`x.started_at <= ${now} AND (x.ended_at IS NULL OR x.ended_at > ${now})`;
  const town = Prisma.sql`(SELECT d.municipality_id FROM units u JOIN departments d ON d.id = u.department_id WHERE u.id =`;
  return Prisma.sql`array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT 1 FROM team_memberships x JOIN teams t ON t.id = x.team_id WHERE x.person_id = p.id AND ${team} AND ${when}) THEN 'members' END,
    CASE WHEN EXISTS (SELECT 1 FROM coordinator_terms x JOIN teams t ON t.id = x.team_id WHERE x.person_id = p.id AND ${team}
      AND ${today} BETWEEN x.started_on AND coalesce(x.ended_on, 'infinity')) THEN 'coordinators' END,
    CASE WHEN EXISTS (SELECT 1 FROM unit_heads x JOIN teams t ON t.municipality_id = ${town} x.unit_id) WHERE x.person_id = p.id AND x.programme_id = g.programme_id
      AND ${team} AND ${today} BETWEEN x.started_on AND coalesce(x.ended_on, 'infinity')) THEN 'managers' END,
    CASE WHEN EXISTS (SELECT 1 FROM teams t WHERE t.municipality_id = ${town} p.unit_id) AND ${team}) THEN 'staff' END,
    CASE WHEN EXISTS (SELECT 1 FROM programme_roles x WHERE x.person_id = p.id AND x.programme_id = g.programme_id AND x.role = 'partner' AND ${when}) THEN 'partners' END,
    CASE WHEN EXISTS (SELECT 1 FROM programme_roles x WHERE x.person_id = p.id AND x.programme_id = g.programme_id AND x.role IN ('lead', 'researcher')
      AND ${when}) THEN 'researchers' END], NULL)`;
}

type Row = Omit<LockedGathering, "begun" | "today" | "free" | "audience"> & {
  audience: Audience[];
  seatsTaken: number;
  known: (Omit<Known, "state"> & { state: RegistrationState | null })[] | null;
};

/**
 * Locks a gathering until the act commits, and reads how it stands. Numbers of the waiting list are taken and seats given under this
 * lock, so that whoever asks after another was answered is never before her. What is read is read after the lock was given:
 * in the statement that waits for it one would see what was before.
 * @param about.people whose standing is asked for.
 * @param about.visible what the gathering (`g`) must be for who asks, or it does not exist for her.
 * @throws Refusal missing
 */
export async function lockGathering(
  tx: Tx,
  gatheringId: string,
  now: Date,
  about: { readonly people?: readonly string[]; readonly visible?: Prisma.Sql } = {},
): Promise<{ gathering: LockedGathering; known: readonly Known[] }> {
  const { people = [], visible = Prisma.sql`true` } = about;
  if (!isId(gatheringId)) throw missing();
  const locked =
    await tx.$executeRaw`SELECT 1 FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${visible} FOR NO KEY UPDATE`;
  if (locked === 0) throw missing();
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT g.id, g.programme_id AS "programmeId", g.team_id AS "teamId", g.capacity, g.seats_taken AS "seatsTaken",
      g.last_number AS "lastNumber", g.offer_hours AS "offerHours", g.audience::text[] AS audience,
      g.opens_on::text AS "opensOn", g.closes_on::text AS "closesOn", g.changes_until::text AS "changesUntil",
      g.published_at IS NOT NULL AS published, g.cancelled_at IS NOT NULL AS cancelled, ${beginsSql} AS "startsAt", ${endsSql} AS "endsAt",
      EXISTS (SELECT 1 FROM registrations w WHERE w.gathering_id = g.id AND w.state = 'waiting') AS "anyoneWaits",
      EXISTS (SELECT 1 FROM registrations o WHERE o.gathering_id = g.id AND o.offered_until <= ${now}) AS "anyoneLapsed", ${askedSql} AS asked,
      ARRAY(SELECT d.id FROM gathering_days d WHERE d.gathering_id = g.id ORDER BY d.day) AS "dayIds",
      (SELECT json_agg(json_build_object('personId', p.id, 'kinds', ${kindsSql(now)}, 'registrationId', r.id, 'state', r.state))
        FROM people p LEFT JOIN registrations r ON r.person_id = p.id AND r.gathering_id = g.id WHERE p.id = ANY(${[...people]}::uuid[])) AS known
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid`;
  if (!row) throw missing();
  const { known, seatsTaken, ...plan } = row;
  const begun = plan.startsAt !== null && plan.startsAt <= now;
  return { gathering: { ...plan, begun, free: plan.capacity - seatsTaken, today: dayOf(now) }, known: known ?? [] };
}
