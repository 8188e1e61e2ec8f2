import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { mostPoints, movedPoint } from "../rules/meeting.ts";
import { type LockedMeeting, type MeetingPlace, meetingToWrite } from "./locked-meeting.server.ts";

/** Adds a point last in the agenda, once however often the form arrives. @throws Refusal missing, forbidden, conflict */
export async function addPoint(
  actor: Actor,
  place: MeetingPlace,
  input: { readonly text: string; readonly key: string },
  now: Date,
): Promise<{ pointId: string }> {
  const { key, text } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "meeting.point", content: [place, text], now },
      async () => {
        const meeting = await meetingToWrite(tx, actor, place);
        const points = await tx.meetingPoint.aggregate({
          where: { meetingId: meeting.id },
          _max: { position: true },
          _count: true,
        });
        if (points._count >= mostPoints) throw new Refusal("conflict", "meeting.too-many-points");
        const pointId = newId(now.getTime());
        const position = (points._max.position ?? 0) + 1;
        const made = { createdById: actor.personId, createdAt: now };
        await tx.meetingPoint.create({
          data: { id: pointId, meetingId: meeting.id, text: tidyLine(text), position, ...made },
        });
        agendaChanged(traces, meeting, actor);
        return { pointId };
      },
    ),
  );
}

/** Marks a point as taken up, or takes that back. @throws Refusal missing, forbidden, conflict */
export async function tickPoint(
  actor: Actor,
  place: MeetingPlace,
  input: { readonly pointId: string; readonly done: boolean },
  now: Date,
): Promise<void> {
  await ofPoint(actor, place, input.pointId, now, async ({ tx, traces, meeting, point }) => {
    if ((point.doneAt !== null) === input.done) return traces.unchanged();
    await tx.meetingPoint.update({ where: { id: point.id }, data: { doneAt: input.done ? now : null } });
    agendaChanged(traces, meeting, actor);
  });
}

/** Moves a point one place up or down. @throws Refusal missing, forbidden, conflict */
export async function movePoint(
  actor: Actor,
  place: MeetingPlace,
  input: { readonly pointId: string; readonly by: -1 | 1 },
  now: Date,
): Promise<void> {
  await ofPoint(actor, place, input.pointId, now, async ({ tx, traces, meeting, point }) => {
    const rows = await tx.meetingPoint.findMany({
      where: { meetingId: meeting.id },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const before = rows.map(({ id }) => id);
    const after = movedPoint(before, point.id, input.by);
    if (after.join() === before.join()) return traces.unchanged();
    await tx.$executeRaw`UPDATE meeting_points p SET position = n.at
      FROM unnest(${after}::uuid[]) WITH ORDINALITY AS n (id, at) WHERE p.id = n.id`;
    agendaChanged(traces, meeting, actor);
  });
}

/** Takes a point away. One that is gone already is as it was to be. @throws Refusal missing, forbidden, conflict */
export async function removePoint(actor: Actor, place: MeetingPlace, pointId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    if (!isId(pointId)) throw missing();
    const { count } = await tx.meetingPoint.deleteMany({ where: { id: pointId, meetingId: meeting.id } });
    if (count === 0) return traces.unchanged();
    agendaChanged(traces, meeting, actor);
  });
}

type InPoint = {
  readonly tx: Tx;
  readonly traces: Traces;
  readonly meeting: LockedMeeting;
  readonly point: { readonly id: string; readonly doneAt: Date | null };
};

async function ofPoint(
  actor: Actor,
  place: MeetingPlace,
  pointId: string,
  now: Date,
  work: (found: InPoint) => Promise<void>,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const meeting = await meetingToWrite(tx, actor, place);
    const point = isId(pointId)
      ? await tx.meetingPoint.findUnique({
          where: { id: pointId, meetingId: meeting.id },
          select: { id: true, doneAt: true },
        })
      : null;
    if (!point) throw missing();
    await work({ tx, traces, meeting, point });
  });
}

function agendaChanged(traces: Traces, meeting: LockedMeeting, actor: Actor): void {
  const { id, programmeId, teamId } = meeting;
  traces.audit({ action: "meeting.agenda-changed", subject: "meeting", subjectId: id, programmeId, teamId });
  traces.announce(meetingChanged(meeting, actor));
}
