import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { pointsChanged } from "./events.ts";
import type { Followed } from "./followed.server.ts";
import { type Content, sameContent } from "./rules/content.ts";

/** Where a point stands. */
export type Spot = { readonly followedId: string; readonly day: Day; readonly nth: number };
export type Stored = Spot & Content;
/** What a spot is to hold; no content: nothing. */
export type Wanted = Spot & { readonly content: Content | null };

export const spotOf = ({ followedId, day, nth }: Spot): string => `${followedId} ${day} ${nth}`;
export const contentOf = ({ value, numerator, denominator, missing, comment }: Content): Content => ({
  value,
  numerator,
  denominator,
  missing,
  comment,
});

/** The points of measures on certain days, by their spots. To be called when the measures are locked. */
export async function storedOn(
  tx: Tx,
  ids: readonly string[],
  days: readonly Day[],
): Promise<ReadonlyMap<string, Stored>> {
  const found = await tx.$queryRaw<Stored[]>`
    SELECT followed_id AS "followedId", day::text AS day, nth, value, numerator, denominator, missing, comment FROM measure_points
    WHERE followed_id = ANY(${[...ids]}::uuid[]) AND day = ANY(${[...new Set(days)]}::date[])`;
  return new Map(found.map((point) => [spotOf(point), point]));
}

/** All points of a measure. */
export async function storedOf(tx: Tx, followedId: string): Promise<Stored[]> {
  return tx.$queryRaw<Stored[]>`
    SELECT followed_id AS "followedId", day::text AS day, nth, value, numerator, denominator, missing, comment FROM measure_points
    WHERE followed_id = ${followedId}::uuid`;
}

export type Source = "hand" | "table" | "system";
export type Came = { readonly added: number; readonly changed: number; readonly removed: number };

/**
 * Writes what differs from what is stored, in few statements however many there are, and leaves a row of the audit for each
 * measure. What a point was, the database keeps by itself; who took one away is told it here.
 */
export async function writePoints(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  given: {
    readonly followed: ReadonlyMap<string, Followed>;
    readonly wanted: readonly Wanted[];
    readonly stored: ReadonlyMap<string, Stored>;
    readonly source: Source;
    readonly now: Date;
  },
): Promise<Came> {
  const { followed, wanted, stored, source, now } = given;
  const differing = wanted.filter((one) => !sameContent(one.content, stored.get(spotOf(one)) ?? null));
  const kept = differing.filter((one) => one.content !== null);
  const gone = differing.filter((one) => one.content === null);
  await upsert(tx, actor, kept, source, now);
  await remove(tx, actor, gone, source, now);
  for (const id of new Set(differing.map(({ followedId }) => followedId))) {
    const of = followed.get(id);
    if (!of) throw new Error("A point of a measure that is not locked.");
    const { programmeId, teamId } = of;
    const action = source === "table" ? "points.brought-in" : "points.set";
    traces.audit({ action, subject: "team", subjectId: teamId, programmeId, teamId });
    traces.announce(pointsChanged(of, actor));
  }
  const added = kept.filter((one) => !stored.has(spotOf(one))).length;
  return { added, changed: kept.length - added, removed: gone.length };
}

async function upsert(tx: Tx, actor: Actor, wanted: readonly Wanted[], source: Source, now: Date): Promise<void> {
  if (wanted.length === 0) return;
  const rows = wanted.map(({ followedId, day, nth, content }) => ({ id: newId(), followedId, day, nth, ...content }));
  await tx.$executeRaw`
    INSERT INTO measure_points (id, followed_id, day, nth, value, numerator, denominator, missing, comment, source, set_by_id, set_at)
    SELECT g.id, g."followedId", g.day, g.nth, g.value, g.numerator, g.denominator, g.missing, g.comment, ${source}::point_source,
      ${actor.personId}::uuid, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid, "followedId" uuid, day date, nth int, value float8, numerator float8,
      denominator float8, missing text, comment text)
    ON CONFLICT (followed_id, day, nth) DO UPDATE SET value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, missing = excluded.missing, comment = excluded.comment, source = excluded.source,
      set_by_id = excluded.set_by_id, set_at = excluded.set_at`;
}

async function remove(tx: Tx, actor: Actor, gone: readonly Wanted[], source: Source, now: Date): Promise<void> {
  if (gone.length === 0) return;
  const spots = gone.map(({ followedId, day, nth }) => ({ followedId, day, nth }));
  const these = Prisma.sql`(p.followed_id, p.day, p.nth) IN (SELECT g."followedId", g.day, g.nth
    FROM json_to_recordset(${JSON.stringify(spots)}::json) AS g("followedId" uuid, day date, nth int))`;
  await tx.$executeRaw`
    INSERT INTO measure_point_changes (id, followed_id, day, nth, value, numerator, denominator, missing, comment, by_id, source, at)
    SELECT gen_random_uuid(), p.followed_id, p.day, p.nth, p.value, p.numerator, p.denominator, p.missing, p.comment,
      ${actor.personId}::uuid, ${source}::point_source, ${now} FROM measure_points p WHERE ${these}`;
  await tx.$executeRaw`DELETE FROM measure_points p WHERE ${these}`;
}
