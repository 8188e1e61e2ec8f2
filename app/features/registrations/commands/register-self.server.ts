import type { Actor } from "#app/access/actor.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { putIn } from "../put-in.server.ts";
import { letIn } from "../rules/queue.ts";
import { decideRegister } from "../rules/registering.ts";
import { keepSaid, readSaid } from "../said.server.ts";
import { settle } from "../settle.server.ts";

/**
 * Registers who asks. She gets a seat when there is one and nobody waits, else a number on the waiting list; after the last day her
 * registration is a request to the lead.
 * @param input.values the form's fields: what she answered, and the sessions she chose.
 * @throws Refusal missing, invalid (a field, or a session that is full), conflict (with a code of `NoRegistration`)
 */
export async function registerSelf(
  actor: Actor,
  gatheringId: string,
  input: { readonly key: string; readonly values: Readonly<Record<string, string>> },
  now: Date,
): Promise<{ registrationId: string }> {
  const { key, values } = input;
  const submission = {
    key,
    personId: actor.personId,
    action: "registration.make",
    content: [gatheringId, values],
    now,
  };
  return act(actor, now, (tx, traces) =>
    once(tx, traces, submission, async () => {
      const about = { people: [actor.personId], visible: gatheringsVisibleSql(actor) };
      const locked = await lockGathering(tx, gatheringId, now, about);
      const earlier = locked.known[0];
      const decided = decideRegister(
        locked.gathering,
        earlier?.kinds ?? [],
        earlier?.state ?? null,
        locked.gathering.today,
      );
      if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
      const gathering = await settle(tx, traces, locked.gathering, now);
      const said = readSaid(gathering.asked, values);
      const asks = decided.value === "by-asking";
      const seats = asks ? 0 : letIn(1, gathering.free, gathering.anyoneWaits, true);
      const one = { who: { personId: actor.personId }, earlierId: earlier?.registrationId ?? null };
      const [registrationId] = await putIn(tx, traces, gathering, [one], {
        asks,
        seats,
        source: "self",
        partyId: null,
        actor,
        now,
      });
      await keepSaid(tx, registrationId!, gathering.asked, said, {
        hasSeat: seats === 1,
        held: [],
        fresh: one.earlierId === null,
      });
      return { registrationId: registrationId! };
    }),
  );
}
