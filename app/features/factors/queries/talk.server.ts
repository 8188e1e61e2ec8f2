import type { Actor } from "#app/access/actor.ts";
import { interviewsHeldSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { pageOfTalk, type TalkPlace } from "#app/features/supervision/rules/place.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { standardNames } from "../list.server.ts";
import { type Sense, standardRef } from "../rules.ts";

export type CodedFactor = { readonly ref: string; readonly name: string } & Readonly<Record<Sense, boolean>>;

export type FactorsOfTalk = {
  readonly of: "supervision" | "interview";
  /** The page on which it is talked in, and by which id hints tell of it. */
  readonly page: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly programmeId: string;
  /** The programme's list; of those that are in use no more, what was coded. */
  readonly factors: readonly CodedFactor[];
  readonly may: { readonly code: boolean };
};

type Row = { programmeId: string; holds: boolean; known: boolean; factors: CodedFactor[] | null };
/** Where it is looked up: what is talked in (`k`) with whether the actor holds it, and the factors (`c`) of just that. */
type Source = { readonly talkSql: Prisma.Sql; readonly columnSql: Prisma.Sql };

/**
 * What hindered and helped, as it showed in a session whose content the actor reads, or at a group interview, where only
 * researchers see it. @throws Refusal missing
 */
export async function factorsOfTalk(actor: Actor, place: TalkPlace): Promise<FactorsOfTalk> {
  const { talkSql, columnSql } = sourceOf(actor, place);
  const coded = (sense: Sense) => Prisma.sql`EXISTS (SELECT 1 FROM supervision_factors c
    WHERE c.${columnSql} = k.id AND c.factor_id = f.id AND c.sense = ${sense}::factor_sense)`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT k.programme_id AS "programmeId", k.holds,
      EXISTS (SELECT 1 FROM factors f WHERE f.programme_id = k.programme_id) AS known,
      (SELECT json_agg(json_build_object('ref', f.id, 'name', f.name, 'barrier', ${coded("barrier")}, 'enabler', ${coded("enabler")})
         ORDER BY f.retired_at IS NOT NULL, f.position, f.id) FROM factors f
       WHERE f.programme_id = k.programme_id AND (f.retired_at IS NULL OR ${coded("barrier")} OR ${coded("enabler")})) AS factors
    FROM (${talkSql}) k`);
  if (!row) throw missing();
  const { programmeId, holds, known, factors } = row;
  const listed = { programmeId, factors: known ? (factors ?? []) : standardFactors(), may: { code: holds } };
  const page = pageOfTalk(place);
  return "sessionId" in place
    ? { of: "supervision", page, ids: { sessionId: place.sessionId }, ...listed }
    : { of: "interview", page, ids: { gatheringId: place.gatheringId }, ...listed };
}

function sourceOf(actor: Actor, place: TalkPlace): Source {
  if ("sessionId" in place) {
    if (!isId(place.sessionId)) throw missing();
    const talkSql = Prisma.sql`SELECT v.id, v.programme_id, ${holdsSql(actor)} AS holds FROM supervision_sessions v
      WHERE v.id = ${place.sessionId}::uuid AND ${supervisionVisibleSql(actor)}`;
    return { talkSql, columnSql: Prisma.sql`session_id` };
  }
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const talkSql = Prisma.sql`SELECT g.id, g.programme_id, true AS holds FROM gatherings g
    WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${interviewsHeldSql(actor)}`;
  return { talkSql, columnSql: Prisma.sql`interview_id` };
}

/** The app's own list, as a programme has it until somebody codes by it or changes it. */
export function standardFactors(): CodedFactor[] {
  return standardNames().map((name, at) => ({ ref: standardRef(at + 1), name, barrier: false, enabler: false }));
}
