import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { supervisionChanged } from "../events.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import type { Where } from "../rules/series.ts";
import type { SupervisionKind } from "../rules/types.ts";
import { demandFree } from "../taken.server.ts";
import { attendeeRow } from "./attend.server.ts";
import { queueAtPeople } from "./queues.server.ts";

export type NewSessions = Where & {
  readonly programmeId: string;
  readonly kind: SupervisionKind;
  readonly title: string;
  readonly seriesId: string | null;
  readonly researcherId: string;
  /** Locked already (`queueAtTeams`). */
  readonly teamIds: readonly string[];
  /** In which they come. */
  readonly times: readonly { readonly occurrenceOn: Day | null; readonly startsAt: Date; readonly endsAt: Date }[];
};

/**
 * Stores sessions with who is to be there on each of their days. `field`: where a taken time is said.
 * @returns their ids, in the order of the times @throws Refusal conflict
 */
export async function writeSessions(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  planned: NewSessions,
  { field, now }: { readonly field: string; readonly now: Date },
): Promise<string[]> {
  const { times, teamIds, ...what } = planned;
  if (times.length === 0) return [];
  const days = times.map(({ startsAt }) => dayOf(startsAt));
  const attendees = await attendeesOf(tx, { ...planned, delegateId: null }, days);
  const sessions = times.map((time, at) => ({ id: newId(now.getTime()), ...time, attendees: attendees[at] ?? [] }));
  await queueAtPeople(
    tx,
    attendees.flat().map(({ personId }) => personId),
  );
  const wanted = sessions.map((one) => ({ ...one, people: one.attendees.map(({ personId }) => personId) }));
  await demandFree(tx, wanted, field);
  const made = { createdById: actor.personId, createdAt: now, changedAt: now };
  await tx.supervisionSession.createMany({
    data: sessions.map(({ id, startsAt, endsAt, occurrenceOn }) => ({
      ...{ id, ...what, ...made, startsAt, endsAt },
      occurrenceOn: occurrenceOn && dayToDate(occurrenceOn),
    })),
  });
  await tx.supervisionSessionTeam.createMany({
    data: sessions.flatMap(({ id }) => teamIds.map((teamId) => ({ sessionId: id, teamId }))),
  });
  await tx.supervisionAttendee.createMany({
    data: sessions.flatMap((one) => one.attendees.map((attendee) => attendeeRow(one.id, attendee))),
  });
  for (const { id, people } of wanted)
    traces.announce(supervisionChanged({ id, programmeId: planned.programmeId, people }, actor));
  return sessions.map(({ id }) => id);
}
