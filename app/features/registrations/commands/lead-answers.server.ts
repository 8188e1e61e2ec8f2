import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type LockedRegistration, registrationIn } from "../bearer.server.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { letIn } from "../rules/queue.ts";
import { holdsSeat } from "../rules/registering.ts";
import { keepSaid } from "../said.server.ts";
import { holdWished, offerSeats, settle } from "../settle.server.ts";
import type { Asked, LockedGathering, Said } from "../types.ts";
import { cancelIn } from "./cancel.server.ts";

/** Which registration of which gathering: ids from an address, so anything may stand in them. */
export type RegistrationPlace = { readonly gatheringId: string; readonly registrationId: string };

/** The registration, with its gathering locked, for who decides about it. @throws Refusal missing, forbidden */
async function toDecide(
  tx: Tx,
  actor: Actor,
  place: RegistrationPlace,
  now: Date,
): Promise<{ gathering: LockedGathering; registration: LockedRegistration }> {
  const { gatheringId, registrationId } = place;
  if (!isId(registrationId)) throw missing();
  const { gathering } = await lockGathering(tx, gatheringId, now, { visible: gatheringsVisibleSql(actor) });
  const mine = await tx.registration.count({ where: { id: registrationId, gatheringId } });
  if (mine === 0) throw missing();
  authorise(actor, "registration.decide", gathering);
  return { gathering, registration: await registrationIn(tx, registrationId, actor) };
}

/**
 * Says yes or no to a registration that came after the last day. Yes: a seat when there is one and nobody waits, else the last place on
 * the waiting list. @throws Refusal missing, forbidden, conflict (it is answered already)
 */
export async function answerRequest(actor: Actor, place: RegistrationPlace, yes: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { gathering: locked, registration } = await toDecide(tx, actor, place, now);
    if (registration.state !== "requested") throw new Refusal("conflict", "registration.answered");
    const gathering = await settle(tx, traces, locked, now);
    const seat = yes && letIn(1, gathering.free, gathering.anyoneWaits, true) === 1;
    const becomes = !yes ? "refused" : seat ? "registered" : "waiting";
    const number = becomes === "waiting" ? gathering.lastNumber + 1 : null;
    if (number !== null) await tx.gathering.update({ where: { id: gathering.id }, data: { lastNumber: number } });
    await tx.registration.update({
      where: { id: registration.id },
      data: { state: becomes, waitingNumber: number, changedAt: now },
    });
    if (seat) await holdWished(tx, [registration.id]);
    const mail = (
      { refused: "registration-refused", registered: "registration-seat", waiting: "registration-waiting" } as const
    )[becomes];
    const done = yes ? "registration.request-granted" : "registration.request-refused";
    registrationTraces(traces, gathering, registration, { action: done, actor, mail, entries: seat });
  });
}

/** Says yes or no to what somebody wants changed after the last day. @throws Refusal missing, forbidden, invalid (a session is full), conflict */
export async function answerChange(actor: Actor, place: RegistrationPlace, yes: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { gathering, registration } = await toDecide(tx, actor, place, now);
    const where = { registrationId: registration.id, answeredAt: null };
    const change = await tx.registrationChange.findFirst({ where, select: { id: true, wanted: true } });
    if (!change) throw new Refusal("conflict", "registration.answered");
    if (yes) {
      const { held, state } = registration;
      await keepSaid(
        tx,
        registration.id,
        gathering.asked,
        stillAsked(change.wanted as unknown as Said, gathering.asked),
        {
          hasSeat: holdsSeat(state),
          held,
          fresh: false,
        },
      );
    }
    await tx.registrationChange.update({
      where: { id: change.id },
      // What was wanted stands in the registration now, or is nobody's business any more.
      data: { wanted: Prisma.DbNull, answeredAt: now, answeredById: actor.personId, accepted: yes },
    });
    const action = yes ? "registration.change-granted" : "registration.change-refused";
    registrationTraces(traces, gathering, registration, { action, actor, mail: "registration-change-answered" });
  });
}

/** Offers a free seat to somebody on the waiting list, past those before her: the lead's own decision, which the audit tells. @throws Refusal missing, forbidden, conflict */
export async function offerSeat(actor: Actor, place: RegistrationPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { gathering: locked, registration: before } = await toDecide(tx, actor, place, now);
    const gathering = await settle(tx, traces, locked, now);
    const registration = await registrationIn(tx, before.id, actor);
    if (holdsSeat(registration.state)) return traces.unchanged();
    if (registration.state !== "waiting") throw new Refusal("conflict", "registration.over");
    if (gathering.free <= 0) throw new Refusal("conflict", "registration.no-seat-free");
    if (gathering.begun || gathering.cancelled) throw new Refusal("conflict", "registration.gathering-begun");
    await offerSeats(tx, traces, gathering, [registration.id], now, actor);
  });
}

/** Cancels anybody's registration, also a guest's (B27): she is told. To cancel what is cancelled already changes nothing. @throws Refusal missing, forbidden, conflict */
export async function cancelForLead(actor: Actor, place: RegistrationPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => cancelIn(tx, traces, await toDecide(tx, actor, place, now), actor, now));
}

/** A question or session that was taken away meanwhile is no longer answered. */
function stillAsked(said: Said, asked: Asked): Said {
  const questions = new Set(asked.questions.map(({ id }) => id));
  const sessions = new Set(asked.choices.map(({ id }) => id));
  return {
    answers: Object.fromEntries(Object.entries(said.answers).filter(([id]) => questions.has(id))),
    sessions: said.sessions.filter((id) => sessions.has(id)),
    needs: said.needs,
  };
}
