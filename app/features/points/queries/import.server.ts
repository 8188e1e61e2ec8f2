import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Followed, type FollowedAt, followedColumns, followedTables } from "../followed.server.ts";
import { countsOf, fateOf, isWritable, type Preview, type WritableRow } from "../rules/preview.ts";
import type { WrongRow } from "../rules/table.ts";

/** How long one may think about what one has looked at, in ms. */
export const thinkMs = 3_600_000;
/** Rows on a page. */
const onAPage = 100;

/** A measure to which a table can be brought in. @throws Refusal missing, forbidden */
export async function toBringIn(actor: Actor, { teamId, followedId }: FollowedAt): Promise<Followed> {
  if (!isId(teamId) || !isId(followedId)) throw missing();
  const [followed] = await rowsOf<Followed>(Prisma.sql`
    SELECT ${followedColumns} FROM ${followedTables}
    WHERE f.id = ${followedId}::uuid AND f.team_id = ${teamId}::uuid AND ${followedVisibleSql(actor)}`);
  if (!followed) throw missing();
  authorise(actor, "measure.edit", followed);
  return followed;
}

/** What she is looking at, a page of it at a time. */
export type LookedAt = {
  readonly id: string;
  readonly counts: ReturnType<typeof countsOf>;
  readonly leftOut: readonly string[];
  readonly empty: number;
  /** The first of those that are wrong. */
  readonly wrong: readonly WrongRow[];
  /** What would be written. */
  readonly rows: readonly WritableRow[];
  readonly from: number;
  readonly earlier: number | null;
  readonly later: number | null;
};

type Stored = { id: string; rows: Preview; leftOut: string[]; empty: number };

/**
 * The page on which a table is brought in: what she has pasted or sent within the hour, if anything.
 * @param from the first of the rows that would be written, from 0.
 * @throws Refusal missing, forbidden
 */
export async function importPage(
  actor: Actor,
  at: FollowedAt,
  from: number,
  now: Date,
): Promise<{ measure: Followed; lookedAt: LookedAt | null }> {
  const measure = await toBringIn(actor, at);
  const [stored] = await rowsOf<Stored>(Prisma.sql`
    SELECT i.id, i.rows, i.left_out AS "leftOut", i.empty FROM point_imports i
    WHERE i.followed_id = ${measure.id}::uuid AND i.person_id = ${actor.personId}::uuid
      AND i.made_at > ${new Date(now.getTime() - thinkMs)}`);
  return { measure, lookedAt: stored ? pageOf(stored, from) : null };
}

function pageOf({ id, rows, leftOut, empty }: Stored, asked: number): LookedAt {
  const written = rows.filter(isWritable).filter((row) => fateOf(row) !== "same");
  const from = asked < written.length ? asked : 0;
  return {
    ...{ id, leftOut, empty, from, counts: countsOf(rows) },
    wrong: rows.filter((row): row is WrongRow => !isWritable(row)).slice(0, onAPage),
    rows: written.slice(from, from + onAPage),
    earlier: from > 0 ? Math.max(0, from - onAPage) : null,
    later: from + onAPage < written.length ? from + onAPage : null,
  };
}
