import type { Tx } from "#app/platform/db.server.ts";
import type { Attendee } from "../rules/attendees.ts";

/**
 * Makes these the people of a session, which is locked; they are too (`queueAtPeople`). Who was there already keeps what her
 * calendar was told.
 * @returns who is not there any more, with what her calendar was told last (none: nothing)
 */
export async function attendStep(
  tx: Tx,
  sessionId: string,
  attendees: readonly Attendee[],
): Promise<readonly { readonly personId: string; readonly toldSequence: number | null }[]> {
  const before = await tx.supervisionAttendee.findMany({ where: { sessionId } });
  const gone = before.filter((old) => !attendees.some(({ personId }) => personId === old.personId));
  await tx.supervisionAttendee.deleteMany({ where: { sessionId, personId: { in: gone.map((old) => old.personId) } } });
  const fresh = attendees.filter(({ personId }) => !before.some((old) => old.personId === personId));
  if (fresh.length > 0)
    await tx.supervisionAttendee.createMany({ data: fresh.map((one) => attendeeRow(sessionId, one)) });
  for (const { personId, role } of attendees) {
    const old = before.find((one) => one.personId === personId);
    if (old && old.role !== role)
      await tx.supervisionAttendee.update({ where: { sessionId_personId: { sessionId, personId } }, data: { role } });
  }
  return gone.map(({ personId, toldSequence }) => ({ personId, toldSequence }));
}

/** Its times are the session's, by a trigger. */
export function attendeeRow(sessionId: string, { personId, role }: Attendee) {
  const whenever = new Date(0);
  return { sessionId, personId, role, startsAt: whenever, endsAt: whenever, live: true };
}
