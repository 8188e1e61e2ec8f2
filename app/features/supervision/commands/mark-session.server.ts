import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { supervisionChanged } from "../events.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import type { FoundSession } from "../queries/found-session.server.ts";
import { decideState, maySteer } from "../rules/state.ts";
import type { SupervisionReason, SupervisionState } from "../rules/types.ts";
import { demandFree, orTaken } from "../taken.server.ts";
import { attendStep } from "./attend.server.ts";
import { sessionSubject } from "./plan-series.server.ts";
import { lockedWithTeams, queueAtPeople } from "./queues.server.ts";

/**
 * Says what became of a session: held, missed, called off for a reason or taken away, or that it is booked again, which is
 * refused when somebody has another one then. `from`: as her page showed it. To say what is so already changes nothing.
 * @throws Refusal missing, forbidden (one of several coordinators), invalid, conflict
 */
export async function markSession(
  actor: Actor,
  sessionId: string,
  step: { readonly from: SupervisionState; readonly to: SupervisionState; readonly reason: SupervisionReason | null },
  now: Date,
): Promise<void> {
  const { to } = step;
  await orTaken("state", () =>
    act(actor, now, async (tx, traces) => {
      const session = await lockedWithTeams(tx, actor, sessionId);
      if (!maySteer(session)) throw forbidden("supervision.groups-by-researcher");
      const decided = decideState(session, step, now);
      if (!decided.ok) {
        const asked = decided.code === "supervision.reason-needed";
        throw new Refusal(asked ? "invalid" : "conflict", decided.code, {
          fields: asked ? { reason: decided.code } : {},
        });
      }
      const { changes, reason } = decided.value;
      if (!changes) return traces.unchanged();
      const people = to === "booked" || to === "held" ? await takeTime(tx, session, to, now) : session.people;
      const otherState = session.state !== to;
      await tx.supervisionSession.update({
        where: { id: session.id },
        data: { state: to, reason, ...(otherState ? { sequence: { increment: 1 }, changedAt: now } : {}) },
      });
      const action = to === "booked" ? "supervision-session.restored" : `supervision-session.${to}`;
      traces.audit({ action, ...sessionSubject(session) });
      traces.announce(supervisionChanged({ ...session, people: [...session.people, ...people] }, actor));
    }),
  );
}

/** Who was to be there may have become another meanwhile; what has been was with whom it was. @throws Refusal conflict */
async function takeTime(tx: Tx, session: FoundSession, to: "booked" | "held", now: Date): Promise<readonly string[]> {
  const [stored, coming] = await Promise.all([
    tx.supervisionAttendee.findMany({ where: { sessionId: session.id } }),
    attendeesOf(tx, session, [dayOf(session.startsAt)]),
  ]);
  const anew = to === "booked" && session.startsAt > now;
  const attendees = anew ? (coming[0] ?? []) : stored;
  const people = attendees.map(({ personId }) => personId);
  await queueAtPeople(tx, [...session.people, ...people]);
  await demandFree(tx, [{ ...session, people }], "state", [session.id]);
  if (anew) await attendStep(tx, session.id, attendees);
  return people;
}
