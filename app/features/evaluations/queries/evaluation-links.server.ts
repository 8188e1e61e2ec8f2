import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Evaluated, evaluatedColumns, type GatheringPlace } from "../found.server.ts";
import { type State, stateOf } from "../rules/state.ts";

/** What of a gathering's evaluation is there for the actor. */
export type EvaluationLinks = {
  readonly state: State;
  /** She is asked, and has not answered. */
  readonly asks: boolean;
  readonly answered: boolean;
  readonly results: boolean;
};

/** @throws Refusal missing */
export async function evaluationLinks(actor: Actor, place: GatheringPlace, now: Date): Promise<EvaluationLinks> {
  if (!isId(place.programmeId) || !isId(place.gatheringId)) throw missing();
  const [row] = await rowsOf<Evaluated & { registered: boolean; used: boolean }>(Prisma.sql`
    SELECT ${evaluatedColumns}, r.id IS NOT NULL AS registered, coalesce(t.used, false) AS used
    FROM gatherings g LEFT JOIN evaluations e ON e.gathering_id = g.id
    LEFT JOIN registrations r ON r.gathering_id = g.id AND r.person_id = ${actor.personId}::uuid AND r.state = 'registered'
    LEFT JOIN evaluation_turns t ON t.registration_id = r.id
    WHERE g.id = ${place.gatheringId}::uuid AND g.programme_id = ${place.programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const state = stateOf(row, now);
  return {
    state,
    asks: state === "open" && row.registered && !row.used,
    answered: row.used,
    results: state !== "none" && may(actor, "evaluation.see", row),
  };
}
