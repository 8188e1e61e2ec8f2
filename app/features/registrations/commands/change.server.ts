import { newId } from "#app/core/id.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Bearer, lockRegistration } from "../bearer.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { decideChange, holdsSeat } from "../rules/registering.ts";
import { keepSaid, readSaid } from "../said.server.ts";

/**
 * Changes what one answered: at once, or after the last day for it as a wish that the lead says yes or no to. A newer wish takes the
 * place of one that is not answered yet.
 * @throws Refusal missing, invalid (a field, or a session that is full), conflict
 */
export async function changeRegistration(
  bearer: Bearer,
  values: Readonly<Record<string, string>>,
  now: Date,
): Promise<{ asked: boolean }> {
  return act(bearer.actor, now, async (tx, traces) => {
    const { gathering, registration } = await lockRegistration(tx, bearer, now);
    // What somebody needs is said by herself, also when another registered her.
    if (!registration.own) throw new Refusal("forbidden", "forbidden");
    const decided = decideChange(gathering, registration.state, gathering.today);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    const said = readSaid(gathering.asked, values);
    const { id, held } = registration;
    if (decided.value === "at-once") {
      await keepSaid(tx, id, gathering.asked, said, { hasSeat: holdsSeat(registration.state), held, fresh: false });
      registrationTraces(traces, gathering, registration, { action: "registration.changed", actor: bearer.actor });
      return { asked: false };
    }
    await tx.registrationChange.deleteMany({ where: { registrationId: id, answeredAt: null } });
    await tx.registrationChange.create({
      data: { id: newId(now.getTime()), registrationId: id, wanted: said, askedAt: now },
    });
    registrationTraces(traces, gathering, registration, { action: "registration.change-asked", actor: bearer.actor });
    return { asked: true };
  });
}
