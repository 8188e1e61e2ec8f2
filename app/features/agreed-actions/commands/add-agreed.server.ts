import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { talked } from "../events.ts";
import { talkedIn } from "./locked-agreed.server.ts";
import { dateOrNone, lineOf } from "./text.server.ts";

/** An agreed action's fields as a form holds them: no day is "". */
export type AgreedFields = { readonly text: string; readonly ownerId: string; readonly dueOn: string };

/** To whom an agreed action was given by somebody else, and by which act of giving: what a notice tells of. */
export type AgreedGiven = { readonly personId: string; readonly sourceId: string } | null;

/**
 * Writes down what they agree that one of them does, inside a given act. Found through who talks: whoever does may.
 * @throws Refusal missing, invalid, conflict
 */
export async function addAgreedStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  input: AgreedFields & { readonly sessionId: string },
  now: Date,
): Promise<{ id: string; given: AgreedGiven }> {
  const session = await talkedIn(tx, actor, input.sessionId);
  const text = lineOf(input.text, "text");
  refuseAbsent(session.people, input.ownerId);
  const { programmeId } = session;
  const id = newId(now.getTime());
  const made = { createdById: actor.personId, createdAt: now };
  const fields = { text, ownerId: input.ownerId, dueOn: dateOrNone(input.dueOn) };
  await tx.agreedAction.create({ data: { id, programmeId, sessionId: session.id, ...fields, ...made } });
  traces.audit({ action: "agreed-action.added", subject: "agreed-action", subjectId: id, programmeId });
  traces.announce(talked(session, actor));
  return { id, given: agreedGivenTo(input.ownerId, actor, now) };
}

/** Who is to do it is one of those who are there. @throws Refusal invalid */
export function refuseAbsent(people: readonly string[], ownerId: string): void {
  if (!people.includes(ownerId))
    throw new Refusal("invalid", "form.invalid", { fields: { ownerId: "agreed.not-there" } });
}

/** Nobody is told of what she took on herself. */
export function agreedGivenTo(ownerId: string, actor: Actor, now: Date): AgreedGiven {
  return ownerId === actor.personId ? null : { personId: ownerId, sourceId: newId(now.getTime()) };
}
