import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "../note-documents.ts";
import { supervisionIn } from "../supervision.ts";
import { interviewNoteOf, interviewOf, supervisionNoteOf } from "../talk-notes.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

const day = 86_400_000;

/**
 * A supervision of team A's coordinator with a note and what was said at it, one without, one that was held, one that a
 * colleague holds instead, each researcher's memo, and the team's group interview with its note: a member,
 * the team's own manager, another manager, the lead and the partner are registered to it.
 */
export async function thingsOfTalks(world: World) {
  const { now } = world;
  const talkA = await supervisionIn(world, { startsAt: new Date(now.getTime() + 200 * day) });
  const silentA = await supervisionIn(world, { startsAt: new Date(now.getTime() + 201 * day) });
  const spokenA = await interviewOf(world, ["member", "teamManager", "manager", "lead", "partner"]);
  const says = (name: string) => updateOf(noteOf(saidBy(name)));
  const noteOfTalkA = await supervisionNoteOf(world, talkA, says("noteOfTalkA"));
  const noteOfSpokenA = await interviewNoteOf(world, spokenA, says("noteOfSpokenA"));
  const talkSeriesA = await endedSeries(world);
  const heldA = await supervisionIn(world, { startsAt: new Date(now.getTime() - 200 * day), state: "held" });
  const said = await saidAt(world, talkA);
  const delegated = { startsAt: new Date(now.getTime() + 202 * day), delegateId: world.person.researcher };
  const delegatedA = await supervisionIn(world, delegated);
  const memos = {
    memoOfSupervisor: await memoIn(world, "memoOfSupervisor", talkA, "supervisor"),
    memoOfDelegate: await memoIn(world, "memoOfDelegate", delegatedA, "researcher"),
    memoOfDelegating: await memoIn(world, "memoOfDelegating", delegatedA, "supervisor"),
    memoOfInterviewing: await memoAbout(world, "memoOfInterviewing", { interviewId: spokenA }, "researcher"),
  };
  const factorP = newId();
  const factor = { id: factorP, programmeId: world.programmeId, name: "Mandat", position: 1 };
  await db().factor.create({ data: factor });
  return {
    ...said,
    askedOfA: await askedAt(world, spokenA),
    ...memos,
    talkSeriesA,
    heldA,
    talkA,
    silentA,
    delegatedA,
    factorP,
    spokenA,
    noteOfTalkA,
    noteOfSpokenA,
  };
}

/** A series of team A's that is ended. */
async function endedSeries({ now, programmeId, person, teamA: teamId }: World): Promise<string> {
  const [id, researcherId] = [newId(), person.supervisor];
  const pattern = { unit: "month", every: 1, nth: 5, weekday: 2, fromMinute: 540, minutes: 60 } as const;
  const made = { createdById: researcherId, createdAt: now, endedAt: now, startsOn: now, endsOn: now };
  await db().supervisionSeries.create({
    data: { id, programmeId, kind: "individual", researcherId, ...pattern, ...made, teams: { create: { teamId } } },
  });
  return id;
}

/** What the coordinator asks at a session, and what she is to do. */
async function saidAt({ now, person, programmeId }: World, sessionId: string) {
  const [askedA, agreedA] = [newId(), newId()];
  const at = { sessionId, createdAt: now };
  const asked = { text: saidBy("askedA"), kind: "question", byId: person.coordinator } as const;
  await db().supervisionPoint.create({ data: { id: askedA, ...at, ...asked } });
  const given = { text: saidBy("agreedA"), ownerId: person.coordinator, createdById: person.supervisor };
  await db().agreedAction.create({ data: { id: agreedA, programmeId, ...at, ...given } });
  return { askedA, agreedA };
}

/** What a researcher wants to ask at the group interview. */
async function askedAt({ now, person }: World, interviewId: string): Promise<string> {
  const id = newId();
  const asked = { text: saidBy("askedOfA"), kind: "point", byId: person.researcher } as const;
  await db().supervisionPoint.create({ data: { id, interviewId, createdAt: now, ...asked } });
  return id;
}

const memoIn = (world: World, name: string, sessionId: string, author: PersonName) =>
  memoAbout(world, name, { sessionId }, author);

async function memoAbout(
  { now, person }: World,
  name: string,
  of: { sessionId: string } | { interviewId: string },
  author: PersonName,
): Promise<string> {
  const id = newId();
  const memo = { id, ...of, authorId: person[author], text: saidBy(name), changedAt: now };
  await db().supervisionMemo.create({ data: memo });
  return id;
}
