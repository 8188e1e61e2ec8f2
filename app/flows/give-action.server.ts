import type { Actor } from "#app/access/actor.ts";
import { actionStep, editActionStep, type Given } from "#app/features/actions/steps.server.ts";
import { noticeStep } from "#app/features/notices/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";

type Fields = Parameters<typeof editActionStep>[4]["mine"];
type Place = Parameters<typeof editActionStep>[3];

/**
 * Adds an action to a team, at a meeting or not, and tells its owner. However often the form arrives, it is one action and one notice.
 * @throws Refusal missing, forbidden, invalid
 */
export async function addAction(
  actor: Actor,
  teamId: string,
  input: Fields & { key: string; meetingId?: string },
  now: Date,
): Promise<{ actionId: string }> {
  const { key, ...fields } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "action.add", content: [teamId, fields], now },
      async () => {
        const { id, given } = await actionStep(tx, traces, actor, { ...fields, teamId }, now);
        await tell(tx, traces, actor, { actionId: id, given }, now);
        return { actionId: id };
      },
    ),
  );
}

/** Changes an action, and tells the person who got it. @throws Refusal missing, forbidden, invalid, conflict */
export async function editAction(
  actor: Actor,
  place: Place,
  changes: { readonly mine: Fields; readonly base: Fields },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { given } = await editActionStep(tx, traces, actor, place, changes, now);
    await tell(tx, traces, actor, { actionId: place.actionId, given }, now);
  });
}

async function tell(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { actionId, given }: { actionId: string; given: Given },
  now: Date,
): Promise<void> {
  if (given) await noticeStep(tx, traces, actor, { ...given, kind: "action", actionId }, now);
}
