import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { type MeasureText, textsOfAims, textsOfFollowed, textsOfMeasure } from "../texts.server.ts";
import { type AimPage, aimOfTeam } from "./aim.server.ts";
import { measuresOfProgramme } from "./measures.server.ts";

export type MeasureTexts = {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly MeasureText[];
  /** Some report that was handed in keeps its words as they were then. */
  readonly reported: boolean;
};
/** `ofProgramme`: the programme whose measure it is, where it is not the team's own. */
export type FollowedTexts = MeasureTexts & { readonly measureId: string; readonly ofProgramme: string | null };

/** Whether a report that was handed in keeps a measure: as a team follows it (`path`: its id), or in whatever team. */
const reportedSql = (path: "id" | "measure", id: Prisma.Sql): Prisma.Sql =>
  path === "id"
    ? Prisma.sql`EXISTS (SELECT 1 FROM report_hand_ins h WHERE h.measures @> jsonb_build_array(jsonb_build_object('id', ${id})))`
    : Prisma.sql`EXISTS (SELECT 1 FROM report_hand_ins h
        WHERE h.measures @> jsonb_build_array(jsonb_build_object('measure', jsonb_build_object('id', ${id}))))`;

/** Every text that the team keeps of a measure, for who may wipe in it. @throws Refusal missing, forbidden */
export async function textsOfFollowedToRedact(
  actor: Actor,
  place: { readonly teamId: string; readonly followedId: string },
): Promise<FollowedTexts> {
  const { teamId, followedId } = place;
  if (!isId(teamId) || !isId(followedId)) throw missing();
  const [row] = await db().$queryRaw<(Omit<FollowedTexts, "texts"> & { programmeId: string })[]>`
    SELECT f.id, m.name, m.id AS "measureId", m.programme_id AS "programmeId", CASE WHEN m.team_id IS NULL THEN m.programme_id END AS "ofProgramme",
      ${reportedSql("id", Prisma.sql`f.id`)} AS reported
    FROM followed_measures f JOIN measures m ON m.id = f.measure_id JOIN teams t ON t.id = f.team_id
    WHERE f.id = ${followedId}::uuid AND f.team_id = ${teamId}::uuid AND ${followedVisibleSql(actor)}`;
  if (!row) throw missing();
  const { programmeId, ...followed } = row;
  authorise(actor, "measure.redact", { programmeId, teamId });
  return { ...followed, texts: await db().$queryRaw<MeasureText[]>(textsOfFollowed(followedId)) };
}

/** Every text of one of the programme's measures, for who may change it. @throws Refusal missing, forbidden */
export async function textsOfMeasureToRedact(
  actor: Actor,
  place: { readonly programmeId: string; readonly measureId: string },
): Promise<MeasureTexts> {
  const { measures, rights } = await measuresOfProgramme(actor, place.programmeId);
  const measure = measures.find(({ id }) => id === place.measureId);
  if (!measure) throw missing();
  if (!rights.edit) throw forbidden();
  const { id, name } = measure;
  const [row] = await db().$queryRaw<
    { reported: boolean }[]
  >`SELECT ${reportedSql("measure", Prisma.sql`${id}::uuid`)} AS reported`;
  const texts = await db().$queryRaw<MeasureText[]>(textsOfMeasure(id));
  return { id, name, texts, reported: row?.reported ?? false };
}

/** Every text of what a team is to reach, and was, for who may wipe in it. @throws Refusal missing, forbidden */
export async function textsOfAimToRedact(
  actor: Actor,
  teamId: string,
): Promise<Pick<AimPage, "team"> & { readonly texts: readonly MeasureText[] }> {
  const { team, rights } = await aimOfTeam(actor, teamId);
  if (!rights.redact) throw forbidden();
  return { team, texts: await db().$queryRaw<MeasureText[]>(textsOfAims(teamId)) };
}
