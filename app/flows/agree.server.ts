import type { Actor } from "#app/access/actor.ts";
import {
  type AgreedFields,
  type AgreedGiven,
  type AgreedPlace,
  addAgreedStep,
  editAgreedStep,
} from "#app/features/agreed-actions/steps.server.ts";
import { noticeStep } from "#app/features/notices/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";

/**
 * Writes down what a session agrees that one of them does, and tells her. However often the form arrives, it is one agreed
 * action and one notice. @throws Refusal missing, invalid, conflict
 */
export async function agree(
  actor: Actor,
  sessionId: string,
  input: AgreedFields & { readonly key: string },
  now: Date,
): Promise<{ actionId: string }> {
  const { key, ...fields } = input;
  const form = { key, personId: actor.personId, action: "agreed-action.add", content: [sessionId, fields], now };
  return act(actor, now, (tx, traces) =>
    once(tx, traces, form, async () => {
      const { id, given } = await addAgreedStep(tx, traces, actor, { ...fields, sessionId }, now);
      await tell(tx, traces, actor, { agreedActionId: id, given }, now);
      return { actionId: id };
    }),
  );
}

/** Changes what a session agreed, and tells the person who got it. @throws Refusal missing, invalid, conflict */
export async function editAgreed(
  actor: Actor,
  place: AgreedPlace,
  changes: { readonly mine: AgreedFields; readonly base: AgreedFields },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { given } = await editAgreedStep(tx, traces, actor, place, changes, now);
    await tell(tx, traces, actor, { agreedActionId: place.actionId, given }, now);
  });
}

async function tell(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { agreedActionId, given }: { agreedActionId: string; given: AgreedGiven },
  now: Date,
): Promise<void> {
  if (given) await noticeStep(tx, traces, actor, { ...given, kind: "agreed", agreedActionId }, now);
}
