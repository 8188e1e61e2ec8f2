import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { ActionState } from "../rules.ts";

/** Where an action is: ids from an address or a form, so anything may stand in them. */
export type ActionPlace = { readonly teamId: string; readonly actionId: string };

export type LockedAction = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly state: ActionState;
};

/** The action, found through what the actor may see and locked until the act is over. @throws Refusal missing */
export async function lockedAction(tx: Tx, actor: Actor, place: ActionPlace): Promise<LockedAction> {
  if (!isId(place.teamId) || !isId(place.actionId)) throw missing();
  const [action] = await tx.$queryRaw<LockedAction[]>`
    SELECT a.id, a.programme_id AS "programmeId", a.team_id AS "teamId", a.text, a.owner_id AS "ownerId",
      a.due_on::text AS "dueOn", a.state
    FROM actions a WHERE a.id = ${place.actionId}::uuid AND a.team_id = ${place.teamId}::uuid
      AND a.team_id = ANY(${teamsWhere(actor, "action.see")}::uuid[])
    FOR UPDATE`;
  if (!action) throw missing();
  return action;
}
