import type { Actor } from "#app/access/actor.ts";
import { carriesOnSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { ActionState } from "#app/features/actions/rules.ts";
import { type FoundSession, heldSession } from "#app/features/supervision/queries/found-session.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { decideTalk } from "../rules.ts";

/** An agreed action on the page of a session that shows it: ids from an address or a form, so anything may stand in them. */
export type AgreedPlace = { readonly sessionId: string; readonly actionId: string };

export type LockedAgreed = {
  readonly id: string;
  readonly programmeId: string;
  /** Where it was agreed. */
  readonly sessionId: string;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string | null;
  readonly state: ActionState;
};

/** The session, held until the act is over, when it can be talked in. @throws Refusal missing, conflict (it was called off) */
export async function talkedIn(tx: Tx, actor: Actor, sessionId: string): Promise<FoundSession> {
  const session = await heldSession(tx, actor, sessionId);
  const decided = decideTalk(session.state);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  return session;
}

/**
 * An agreed action of the session, or of an earlier one that it carries on, locked until the act is over.
 * @throws Refusal missing
 */
export async function lockedAgreed(
  tx: Tx,
  actor: Actor,
  place: AgreedPlace,
): Promise<{ action: LockedAgreed; session: FoundSession }> {
  const session = await heldSession(tx, actor, place.sessionId);
  if (!isId(place.actionId)) throw missing();
  const [action] = await tx.$queryRaw<LockedAgreed[]>`
    SELECT a.id, a.programme_id AS "programmeId", a.session_id AS "sessionId", a.text, a.owner_id AS "ownerId",
      a.due_on::text AS "dueOn", a.state
    FROM agreed_actions a JOIN supervision_sessions e ON e.id = a.session_id JOIN supervision_sessions v ON v.id = ${session.id}::uuid
    WHERE a.id = ${place.actionId}::uuid AND (e.id = v.id OR ${carriesOnSql})
    FOR UPDATE OF a`;
  if (!action) throw missing();
  return { action, session };
}
