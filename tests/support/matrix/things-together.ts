import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote, type NoteSubject } from "#app/features/notes/log.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "../note-documents.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

type Place = { readonly teamId: string; readonly programmeId: string; readonly by: PersonName };

/** What a team works with together: meetings, notes of meetings and tests, actions and what somebody is told. */
export async function thingsTogether(world: World, cycles: Readonly<Record<"sharedA" | "draftA", string>>) {
  const inA: Place = { teamId: world.teamA, programmeId: world.programmeId, by: "member" };
  const inC: Place = { teamId: world.teamC, programmeId: world.otherProgrammeId, by: "foreigner" };
  const [a, c] = [await aMeeting(world, "meetingA", inA), await aMeeting(world, "meetingC", inC)];
  const notes = {
    noteA: a.noteId,
    noteC: c.noteId,
    noteOfSharedA: await aNote(world, inA, { cycleId: cycles.sharedA }, ""),
    noteOfDraftA: await aNote(world, inA, { cycleId: cycles.draftA }, saidBy("noteOfDraftA")),
  };
  const noticeOfMember = newId();
  const told = { personId: world.person.member, byId: world.person.coordinator, at: world.now };
  await db().notice.create({
    data: { id: noticeOfMember, kind: "mention", noteId: notes.noteA, sourceId: newId(), ...told },
  });
  const threads = {
    threadA: await aThread(world, "threadA", inA, notes.noteA),
    threadC: await aThread(world, "threadC", inC, notes.noteC),
    threadOfDraftA: await aThread(world, "threadOfDraftA", inA, notes.noteOfDraftA),
  };
  const actions = { actionA: await anAction(world, "actionA", inA), actionC: await anAction(world, "actionC", inC) };
  const written = await writtenAt(world, a.id, inA);
  return { ...written, meetingA: a.id, meetingC: c.id, ...notes, ...threads, ...actions, noticeOfMember };
}

async function aMeeting(world: World, name: string, place: Place) {
  const id = newId();
  const { by, ...where } = place;
  const made = { createdById: world.person[by], createdAt: world.now };
  await db().meeting.create({ data: { id, ...where, ...made, title: saidBy(name), heldOn: world.now } });
  return { id, noteId: await aNote(world, place, { meetingId: id }, saidBy(name.replace("meeting", "note"))) };
}

/** What stands in A's meeting, and the next one of its series, whose notes have not begun. */
async function writtenAt(world: World, meetingId: string, { by, ...place }: Place) {
  const [pointA, decisionA, seriesA, nextA] = [newId(), newId(), newId(), newId()];
  const made = { createdById: world.person[by], createdAt: world.now };
  const day = world.now;
  await db().meetingPoint.create({ data: { id: pointA, meetingId, text: saidBy("pointA"), position: 1, ...made } });
  await db().decision.create({
    data: { id: decisionA, ...place, meetingId, text: saidBy("decisionA"), decidedOn: day, ...made },
  });
  const comes = { unit: "week", every: 1, weekday: 1, fromMinute: 540, minutes: 120, startsOn: day, endsOn: day };
  const title = saidBy("nextA");
  await db().meetingSeries.create({ data: { id: seriesA, ...place, title, ...comes, ...made } });
  const when = { heldOn: day, occurrenceOn: day, fromMinute: 540, minutes: 120 };
  await db().meeting.create({ data: { id: nextA, ...place, title, seriesId: seriesA, ...when, ...made } });
  return { pointA, decisionA, seriesA, nextA };
}

async function aNote(
  { person, now }: World,
  { by, ...where }: Place,
  about: NoteSubject,
  says: string,
): Promise<string> {
  const start = updateOf(noteOf(says));
  const { noteId } = await db().$transaction((tx) =>
    createNote(tx, { ...where, about, createdById: person[by], start }, now),
  );
  return noteId;
}

/** A passage that is talked about, and what is said of it. */
async function aThread({ person, now }: World, name: string, { by }: Place, noteId: string): Promise<string> {
  const [id, end] = [newId(), Buffer.from([0])];
  const ends = { starts: end, ends: end, quote: saidBy(name) };
  await db().noteThread.create({ data: { id, noteId, ...ends, createdById: person[by], createdAt: now } });
  await db().comment.create({
    data: { id: newId(), threadId: id, authorId: person[by], text: saidBy(name), createdAt: now },
  });
  return id;
}

/** An action of its maker's. */
async function anAction({ person, now }: World, name: string, { by, ...where }: Place): Promise<string> {
  const id = newId();
  const made = { createdById: person[by], createdAt: now };
  await db().action.create({ data: { id, ...where, ...made, ownerId: person[by], text: saidBy(name) } });
  return id;
}
