import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import {
  type Appointment,
  appointStep,
  endMembershipStep,
  endTermStep,
  rightToAppoint,
} from "#app/features/teams/steps.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { settleSupervision } from "./settle-supervision.server.ts";

/** Who, from which day, and the submission's key that makes one term of it however often the form arrives. */
type Choice = { readonly personId: string; readonly startedOn: Day; readonly key: string };

/**
 * Makes a member acting coordinator from a day on, until further notice. The one before ends the day before, and
 * supervision from that day on is the new one's.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (she is in another session at one of its times)
 */
export async function setCoordinator(
  actor: Actor,
  teamId: string,
  { key, ...choice }: Choice,
  now: Date,
): Promise<void> {
  await appoint(actor, teamId, { ...choice, kind: "acting", endedOn: null }, key, now);
}

/**
 * Lets a member stand in for the coordinator between two days, both included; also in supervision on those days.
 * @throws Refusal missing, forbidden, invalid, conflict (she is in another session at one of its times)
 */
export async function setDeputy(
  actor: Actor,
  teamId: string,
  { key, ...choice }: Choice & { endedOn: Day },
  now: Date,
): Promise<void> {
  await appoint(actor, teamId, { ...choice, kind: "deputy" }, key, now);
}

async function appoint(actor: Actor, teamId: string, appointment: Appointment, key: string, now: Date): Promise<void> {
  const { personId } = actor;
  const submission = { key, personId, action: rightToAppoint[appointment.kind], content: [teamId, appointment], now };
  await act(actor, now, (tx, traces) =>
    once(tx, traces, submission, async () => {
      const { termId, programmeId } = await appointStep(tx, traces, actor, teamId, appointment, now);
      await settleSupervision(tx, traces, actor, { teamId, programmeId }, now);
      return { termId };
    }),
  );
}

/**
 * Ends a coordinator's or deputy's time now. Supervision that was to come is theirs who coordinate then; where nobody does,
 * it has nobody until there is one.
 * @throws Refusal missing, forbidden, conflict (it is over already; or who is to be there instead is in another session)
 */
export async function endTerm(actor: Actor, place: { teamId: string; termId: string }, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = await endTermStep(tx, traces, actor, place, now);
    await settleSupervision(tx, traces, actor, { teamId: place.teamId, programmeId }, now);
  });
}

/**
 * Ends somebody's time in the team, and what she coordinates. `knowing`: that nobody coordinates afterwards was said.
 * @throws Refusal missing, forbidden, conflict
 */
export async function endMembership(
  actor: Actor,
  place: { readonly teamId: string; readonly membershipId: string },
  knowing: boolean,
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = await endMembershipStep(tx, traces, actor, { ...place, knowing }, now);
    await settleSupervision(tx, traces, actor, { teamId: place.teamId, programmeId }, now);
  });
}
