import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Bearer, lockRegistration, registrationIn } from "../bearer.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { settle } from "../settle.server.ts";

/**
 * Takes the seat that is offered, or says no to it, and the next one is offered it. The same answer twice changes nothing.
 * @throws Refusal missing, conflict (no seat is offered, or its time is out)
 */
export async function answerOffer(bearer: Bearer, answer: "take" | "decline", now: Date): Promise<void> {
  // What lapses when somebody answers too late is written, and she is told after it is.
  const stood = await act(bearer.actor, now, async (tx, traces) => {
    const { gathering: locked, registration: before } = await lockRegistration(tx, bearer, now);
    const gathering = await settle(tx, traces, locked, now);
    const registration = await registrationIn(tx, before.id, bearer.actor);
    const becomes = answer === "take" ? "registered" : "lapsed";
    if (registration.state === becomes && before.state === becomes) {
      traces.unchanged();
      return true;
    }
    if (registration.state !== "offered") {
      traces.unchanged();
      return false;
    }
    await tx.$executeRaw`
      UPDATE registrations SET state = ${becomes}::registration_state, offered_until = NULL, sequence = sequence + 1, changed_at = ${now},
        party_id = CASE WHEN ${answer === "take"} THEN party_id END
      WHERE id = ${registration.id}::uuid`;
    const told =
      answer === "take"
        ? ({
            action: "registration.offer-taken",
            actor: bearer.actor,
            mail: "registration-seat",
            entries: true,
          } as const)
        : ({ action: "registration.offer-declined", actor: bearer.actor } as const);
    registrationTraces(traces, gathering, registration, told);
    if (answer === "decline") await settle(tx, traces, { ...gathering, free: gathering.free + 1 }, now);
    return true;
  });
  if (!stood) throw new Refusal("conflict", "registration.no-offer");
}
