import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { supervisionChanged } from "../events.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import type { FoundSession } from "../queries/found-session.server.ts";
import type { Where } from "../rules/series.ts";
import { maySteer } from "../rules/state.ts";
import { demandFree } from "../taken.server.ts";
import { attendStep } from "./attend.server.ts";
import { sessionSubject } from "./plan-series.server.ts";
import { queueAtPeople } from "./queues.server.ts";

type Times = { readonly startsAt: Date; readonly endsAt: Date };

/**
 * A session that can be moved by whoever asks: it is booked, and as her page showed it.
 * @throws Refusal forbidden (one of several coordinators), conflict
 */
export function demandMovable(session: FoundSession, sequence: number): void {
  if (!maySteer(session)) throw forbidden("supervision.groups-by-researcher");
  if (session.sequence !== sequence) throw new Refusal("conflict", "supervision.changed-meanwhile");
  if (session.state !== "booked") throw new Refusal("conflict", "supervision.restore-first");
}

/**
 * Gives a locked session another time or place, and whoever coordinates on that day. Nothing changes when it is so already.
 * @throws Refusal conflict (somebody has another session then; said at `field`)
 */
export async function changeTimes(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  session: FoundSession,
  to: Times & Where,
  { field, now }: { readonly field: string; readonly now: Date },
): Promise<void> {
  const moves =
    session.startsAt.getTime() !== to.startsAt.getTime() || session.endsAt.getTime() !== to.endsAt.getTime();
  const fields = [
    ...(moves ? ["startsAt"] : []),
    ...(session.place === to.place ? [] : ["place"]),
    ...(session.videoUrl === to.videoUrl ? [] : ["videoUrl"]),
  ];
  if (fields.length === 0) return traces.unchanged();
  const attendees = (await attendeesOf(tx, session, [dayOf(to.startsAt)]))[0] ?? [];
  const people = attendees.map(({ personId }) => personId);
  await queueAtPeople(tx, [...session.people, ...people]);
  if (moves) await demandFree(tx, [{ ...to, people }], field, [session.id]);
  // Who is not there on the new day leaves before it is moved, and who is new comes after: neither is asked for in vain.
  await attendStep(
    tx,
    session.id,
    attendees.filter(({ personId }) => session.people.includes(personId)),
  );
  const { startsAt, endsAt, place, videoUrl } = to;
  await tx.supervisionSession.update({
    where: { id: session.id },
    data: { startsAt, endsAt, place, videoUrl, sequence: { increment: 1 }, changedAt: now },
  });
  await attendStep(tx, session.id, attendees);
  traces.audit({
    action: moves ? "supervision-session.moved" : "supervision-session.changed",
    ...sessionSubject(session),
    fields,
  });
  traces.announce(supervisionChanged({ ...session, people: [...session.people, ...people] }, actor));
}
