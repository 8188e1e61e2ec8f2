import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import {
  type FoundGathering,
  foundGatheringSql,
  gatheringFor,
} from "#app/features/materials/queries/gathering.server.ts";
import { Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type Sheet = {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly message: string;
  readonly alt: string;
  readonly by: string;
  /** ISO text. */
  readonly at: string;
};

/** A team's place on the board. */
export type BoardPlace = {
  readonly teamId: string;
  readonly team: string;
  /** Null: it has hung up nothing. */
  readonly sheet: Sheet | null;
  readonly may: { readonly hang: boolean };
};

/** The teams (`t`) with a place on the board of a gathering: those it is for. */
const placesSql = (gathering: FoundGathering) => Prisma.sql`t.programme_id = ${gathering.programmeId}::uuid
  AND (${gathering.teamId}::uuid IS NULL OR t.id = ${gathering.teamId}::uuid)
  AND (${gathering.regionId}::uuid IS NULL OR t.region_id = ${gathering.regionId}::uuid)`;

export type BoardPage = { readonly gathering: FoundGathering; readonly places: readonly BoardPlace[] };

/** The board of a gathering, for those who may know of it. One's own teams stand first. @throws Refusal missing */
export async function boardPage(actor: Actor, programmeId: string, gatheringId: string): Promise<BoardPage> {
  const gathering = await gatheringFor(actor, gatheringId, programmeId);
  const rows = await rowsOf<Omit<BoardPlace, "may">>(Prisma.sql`
    SELECT t.id AS "teamId", t.name AS team, CASE WHEN s.file_id IS NOT NULL THEN json_build_object('fileId', f.id,
      'name', f.name, 'type', f.type, 'width', f.width, 'height', f.height, 'message', s.message, 'alt', s.alt, 'by', p.name,
      'at', s.hung_at) END AS sheet
    FROM teams t LEFT JOIN storyboards s ON s.team_id = t.id AND s.gathering_id = ${gathering.id}::uuid
    LEFT JOIN files f ON f.id = s.file_id LEFT JOIN people p ON p.id = s.hung_by_id
    WHERE ${placesSql(gathering)} ORDER BY t.name`);
  const places = rows.map((row) => ({
    ...row,
    may: { hang: may(actor, "storyboard.edit", { programmeId, teamId: row.teamId }) },
  }));
  return { gathering, places: places.toSorted((a, b) => Number(b.may.hang) - Number(a.may.hang)) };
}

/**
 * The gathering on whose board a team has a place. `tx`: when it is asked within an act, which has one connection for all
 * that it asks. @throws Refusal missing
 */
export async function placeOnBoard(
  actor: Actor,
  { gatheringId, teamId }: { readonly gatheringId: string; readonly teamId: string },
  tx?: Tx,
): Promise<FoundGathering> {
  const rows = <T extends object>(sql: Prisma.Sql): Promise<T[]> => (tx ? tx.$queryRaw<T[]>(sql) : rowsOf<T>(sql));
  if (!isId(teamId)) throw missing();
  const [gathering] = await rows<FoundGathering>(foundGatheringSql(actor, gatheringId));
  if (!gathering) throw missing();
  const [place] = await rows<{ id: string }>(
    Prisma.sql`SELECT t.id FROM teams t WHERE t.id = ${teamId}::uuid AND ${placesSql(gathering)}`,
  );
  if (!place) throw missing();
  return gathering;
}
