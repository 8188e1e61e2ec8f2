import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { interviewsHeldSql, mayInTeamSql, supervisionVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { pageOfTalk, type TalkPlace } from "#app/features/supervision/rules/place.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { standardNames } from "../list.server.ts";
import { codedStates, pageOfCycle, type Sense, standardRef } from "../rules.ts";
import { type CyclePlace, factorsOfCycleSql } from "./found-cycle.server.ts";

export type CodedFactor = { readonly ref: string; readonly name: string } & Readonly<Record<Sense, boolean>>;

export type FactorsOfTalk = {
  readonly of: "supervision" | "interview" | "cycle";
  /** The page on which it is talked in, or the test is worked on, and by which id hints tell of it. */
  readonly page: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly programmeId: string;
  /** The programme's list; of those that are in use no more, what was coded. */
  readonly factors: readonly CodedFactor[];
  readonly may: { readonly code: boolean };
};

type WorkedOn = {
  readonly id: string;
  readonly teamId: string;
  readonly programmeId: string;
  readonly state: CycleState;
};
type Row = { programmeId: string; holds: boolean; known: boolean; factors: CodedFactor[] | null };
/** Where it is looked up: what is talked in, or tested (`k`), with whether the actor holds it, and the factors (`c`) of just that. */
type Source = { readonly talkSql: Prisma.Sql; readonly columnSql: Prisma.Sql };

/**
 * What hindered and helped, as it showed in a session whose content the actor reads, at a group interview, where only
 * researchers see it, or in a test that she follows. @throws Refusal missing
 */
export async function factorsOfTalk(actor: Actor, place: TalkPlace | CyclePlace): Promise<FactorsOfTalk> {
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
  if ("cycleId" in place) return { of: "cycle", page: pageOfCycle(place), ids: { cycleId: place.cycleId }, ...listed };
  const page = pageOfTalk(place);
  return "sessionId" in place
    ? { of: "supervision", page, ids: { sessionId: place.sessionId }, ...listed }
    : { of: "interview", page, ids: { gatheringId: place.gatheringId }, ...listed };
}

function sourceOf(actor: Actor, place: TalkPlace | CyclePlace): Source {
  if ("cycleId" in place) return sourceOfCycle(actor, place);
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

function sourceOfCycle(actor: Actor, { teamId, cycleId }: CyclePlace): Source {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const talkSql = Prisma.sql`SELECT c.id, c.programme_id, ${mayInTeamSql(actor, "factor.code-cycle")} AND c.state = ANY(${codedStates}::cycle_state[]) AS holds
    FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${factorsOfCycleSql(actor)}`;
  return { talkSql, columnSql: Prisma.sql`cycle_id` };
}

/** Of a test, what its page shows beside the sheet. Null: nothing, for whom it is not, or of which nothing has shown yet. */
export async function factorsOfCycle(actor: Actor, cycle: WorkedOn): Promise<FactorsOfTalk | null> {
  if (cycle.state === "draft" || cycle.state === "planned" || !may(actor, "factor.see-of-cycle", cycle)) return null;
  const found = await factorsOfTalk(actor, { teamId: cycle.teamId, cycleId: cycle.id });
  return found.may.code || found.factors.some(({ barrier, enabler }) => barrier || enabler) ? found : null;
}

/** The app's own list, as a programme has it until somebody codes by it or changes it. */
export function standardFactors(): CodedFactor[] {
  return standardNames().map((name, at) => ({ ref: standardRef(at + 1), name, barrier: false, enabler: false }));
}
