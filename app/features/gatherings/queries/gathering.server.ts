import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql, interviewsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { lackingIn, type PublishFault } from "../rules/plan.ts";
import { stateOf } from "../rules/state.ts";
import { lineSql, shownSql } from "../stored.server.ts";
import type { GatheringShown } from "../types.ts";
import type { StoredLine } from "./line.server.ts";

export type GatheringPage = {
  readonly programme: { readonly id: string; readonly name: string; readonly pauseMonths: readonly number[] };
  readonly gathering: GatheringShown;
  /** Own questions to those who register. */
  readonly questions: number;
  /** What a draft lacks to be published; for who plans it. */
  readonly lacking: readonly PublishFault[];
  /** `door`: of those who come, once somebody can be registered. `interview`: what is written at a group interview. */
  readonly rights: { readonly edit: boolean; readonly door: boolean; readonly interview: boolean };
};

type Row = StoredLine &
  Omit<GatheringShown, keyof StoredLine> & {
    programme: GatheringPage["programme"];
    questions: number;
    interview: boolean;
    teamId: string | null;
  };

/** A gathering for whoever may know of it. @throws Refusal missing */
export async function gatheringPage(actor: Actor, programmeId: string, gatheringId: string): Promise<GatheringPage> {
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${lineSql}, ${shownSql}, g.team_id AS "teamId",
      json_build_object('id', p.id, 'name', p.name, 'pauseMonths', p.pause_months) AS programme,
      (SELECT count(*)::int FROM gathering_questions q WHERE q.gathering_id = g.id) AS questions, ${interviewsVisibleSql(actor)} AS interview
    FROM gatherings g JOIN programmes p ON p.id = g.programme_id
    WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const { programme, questions, teamId, interview, ...stored } = row;
  const edit = may(actor, "gathering.edit", { programmeId, teamId });
  const { published: _published, cancelled: _cancelled, ...shown } = stored;
  return {
    programme,
    gathering: { ...shown, state: stateOf(stored, actor.today) },
    questions,
    lacking: edit && !stored.published ? Object.values(lackingIn(stored)) : [],
    rights: { edit, door: stored.published && may(actor, "door.mark", { programmeId, teamId }), interview },
  };
}
