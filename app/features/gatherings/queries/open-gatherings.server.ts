import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { stateOf } from "../rules/state.ts";
import { lineSql, shownSql } from "../stored.server.ts";
import type { GatheringLine, GatheringShown } from "../types.ts";
import { lineOf, type StoredLine } from "./line.server.ts";

/** What stands open for everybody, with or without an account: published, for guests, and no team's own. */
const isOpen = Prisma.sql`g.published_at IS NOT NULL AND 'guests' = ANY(g.audience) AND g.team_id IS NULL`;

/** What is to come and open for guests, the next first. */
export async function openGatherings(today: Day): Promise<readonly GatheringLine[]> {
  const stored = await rowsOf<StoredLine>(Prisma.sql`
    SELECT ${lineSql} FROM gatherings g
    JOIN LATERAL (SELECT min(d.day) AS first, max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d ON d.last >= ${today}::date
    WHERE ${isOpen} AND g.cancelled_at IS NULL ORDER BY d.first, g.id`);
  return stored.map((line) => lineOf(line, today));
}

/** A gathering as everybody may read of it: how to follow it by video is told to those who are registered. */
export type OpenGathering = Omit<GatheringShown, "videoUrl" | "audience">;

/** @throws Refusal missing: also what there is, but not for guests */
export async function openGathering(gatheringId: string, today: Day): Promise<OpenGathering> {
  if (!isId(gatheringId)) throw missing();
  const [stored] = await rowsOf<StoredLine & GatheringShown>(
    Prisma.sql`SELECT ${lineSql}, ${shownSql} FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${isOpen}`,
  );
  if (!stored) throw missing();
  const { published: _published, cancelled: _cancelled, videoUrl: _videoUrl, audience: _audience, ...shown } = stored;
  return { ...shown, state: stateOf(stored, today) };
}
