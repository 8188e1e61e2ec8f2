import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { whoReads } from "#app/access/notes.ts";
import { personRoom } from "#app/access/rooms.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { interviewPage } from "#app/features/agreed-actions/queries/interview.server.ts";
import { beginInterviewNote, beginSupervisionNote } from "#app/features/notes/commands/begin-talk-note.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { foundNote } from "#app/features/notes/commands/locked-note.server.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { reopenNote } from "#app/features/notes/commands/reopen-note.server.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { noteOfInterview, noteOfSupervision } from "#app/features/notes/queries/talk-note.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { interviewNoteOf, interviewOf, supervisionNoteOf } from "#tests/support/talk-notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let days = 1;
let dataDir: string;
beforeAll(async () => {
  world = await openWorld();
  dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-talk-notes-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => {
  days += 1;
});

const as = (act: (actor: Actor, name: PersonName) => Promise<unknown>) =>
  everybody(async (name) => act(await world.actor(name), name));
const read = (noteId: string) => as((actor) => noteForReading(actor, noteId));
/** Just these; for the others it does not exist. */
const only = (...those: PersonName[]) => table((name) => (those.includes(name) ? "yes" : "missing"));
/** Each at another time: nobody is in two at once. */
const session = () => supervisionIn(world, { startsAt: new Date(world.now.getTime() + days * 86_400_000) });
const researchers: readonly PersonName[] = ["researcher", "supervisor"];
const interviewed: readonly PersonName[] = ["coordinator", "deputy", "member"];

/** The people whom a hint about a note reaches because they take part. */
async function told(noteId: string, by: PersonName): Promise<PersonName[]> {
  const actor = await world.actor(by);
  const rooms = whoReads(await db().$transaction((tx) => foundNote(tx, actor, noteId)));
  return people.filter((name) => rooms.includes(personRoom(world.person[name])));
}

describe("the note of a supervision", () => {
  const talk: readonly PersonName[] = ["supervisor", "coordinator", "deputy"];

  it("I1: is read, written, closed, opened and wiped by those who talk, and is there for nobody else", async () => {
    const sessionId = await session();
    const noteId = await supervisionNoteOf(world, sessionId, updateOf(noteOf("Mandatet i Ortstad")));
    expect(await read(noteId)).toEqual(only(...talk));
    expect(await as((actor) => noteOfSupervision(actor, sessionId, world.now))).toEqual(only(...talk));
    for (const name of talk) {
      const { may, team, href, about } = await noteForReading(await world.actor(name), noteId);
      expect(may).toEqual({ write: true, comment: true, close: true, reopen: false, redact: true });
      expect([team, href]).toEqual([null, `/supervision/${sessionId}`]);
      expect(about).toMatchObject({ kind: "supervision", teams: ["Team A"], title: "" });
    }
    expect(await told(noteId, "supervisor")).toEqual([...talk]);
    expect(await as((actor) => closeNote(actor, noteId, world.now))).toEqual(only(...talk));
    expect(await read(noteId)).toEqual(only(...talk));
    expect(await as((actor) => reopenNote(actor, noteId, world.now))).toEqual(only(...talk));
    // In the text, and in the version that was kept when it was closed.
    const wipe = { passage: "Ortstad", key: crypto.randomUUID() };
    expect(await redactNote(await world.actor("coordinator"), noteId, wipe, world.now)).toEqual({ count: 2 });
  });

  it("I1: follows the session: what has been is read by who was there, and by a colleague while she holds it", async () => {
    const sessionId = await session();
    const noteId = await supervisionNoteOf(world, sessionId);
    const delegated = (delegateId: string | null) =>
      db().supervisionSession.update({ where: { id: sessionId }, data: { delegateId } });
    await delegated(world.person.researcher);
    expect(await read(noteId)).toEqual(only(...talk, "researcher"));
    expect(await told(noteId, "supervisor")).toEqual(people.filter((name) => [...talk, "researcher"].includes(name)));
    await delegated(null);
    await db().supervisionSession.update({ where: { id: sessionId }, data: { state: "held" } });
    expect(await read(noteId)).toEqual(only("coordinator", "supervisor"));
    expect(await told(noteId, "supervisor")).toEqual(["supervisor", "coordinator"]);
  });

  it("I1: is begun once by those who talk, however many press at once", async () => {
    const sessionId = await session();
    const begin = (name: PersonName) =>
      world.actor(name).then((actor) => beginSupervisionNote(actor, sessionId, world.now));
    expect(await noteOfSupervision(await world.actor("coordinator"), sessionId, world.now)).toBeNull();
    await Promise.all([...talk, ...talk, ...talk].map(begin));
    expect(await db().note.count({ where: { supervisionId: sessionId } })).toBe(1);
    for (const name of people.filter((one) => !talk.includes(one))) expect(await no(begin(name))).toBe("missing");
    const page = await noteOfSupervision(await world.actor("deputy"), sessionId, world.now);
    expect(page?.note.rights).toMatchObject({ write: true });
    expect(page?.written.people).toEqual([]);
  });
});

describe("the note of a group interview", () => {
  it("I2: is the researchers', and until it is closed theirs who take part and are nobody's manager", async () => {
    const gatheringId = await interviewOf(world);
    const noteId = await interviewNoteOf(world, gatheringId);
    const place = { programmeId: world.programmeId, gatheringId };
    const readers = [...researchers, ...interviewed];
    expect(await read(noteId)).toEqual(only(...readers));
    expect(await as((actor) => interviewPage(actor, place, world.now))).toEqual(only(...readers));
    expect(await told(noteId, "researcher")).toEqual([...interviewed]);
    for (const name of readers) {
      const mine = researchers.includes(name);
      const { may } = await noteForReading(await world.actor(name), noteId);
      expect(may).toEqual({ write: true, comment: true, close: mine, reopen: false, redact: mine });
    }
    for (const name of interviewed) {
      expect(await no(closeNote(await world.actor(name), noteId, world.now))).toBe("forbidden");
      const wipe = { passage: "Ortstad", key: crypto.randomUUID() };
      expect(await no(redactNote(await world.actor(name), noteId, wipe, world.now))).toBe("forbidden");
    }
  });

  it("I2: closed it is the researchers' alone, its page too", async () => {
    const gatheringId = await interviewOf(world);
    const noteId = await interviewNoteOf(world, gatheringId);
    await closeNote(await world.actor("researcher"), noteId, world.now);
    const place = { programmeId: world.programmeId, gatheringId };
    expect(await read(noteId)).toEqual(only(...researchers));
    expect(await as((actor) => interviewPage(actor, place, world.now))).toEqual(only(...researchers));
    expect(await told(noteId, "researcher")).toEqual([]);
    for (const name of ["member", "teamManager", "lead"] as const) {
      expect(await no(reopenNote(await world.actor(name), noteId, world.now))).toBe("missing");
    }
    await reopenNote(await world.actor("supervisor"), noteId, world.now);
    expect(await read(noteId)).toEqual(only(...researchers, ...interviewed));
  });

  it("I3: is kept from whoever becomes a manager, a lead, or is no longer registered", async () => {
    const gatheringId = await interviewOf(world);
    const noteId = await interviewNoteOf(world, gatheringId);
    const reads = async () => no(noteForReading(await world.actor("member"), noteId));
    const personId = world.person.member;
    expect(await reads()).toBe("yes");
    await db().teamMembership.updateMany({ where: { personId }, data: { isTeamManager: true } });
    expect(await reads()).toBe("missing");
    await db().teamMembership.updateMany({ where: { personId }, data: { isTeamManager: false } });
    // She heads a unit whose staff is in her own team: the actor is not that team's manager, being in it.
    const { unitId } = await db().person.findUniqueOrThrow({ where: { id: personId } });
    const since = { startedOn: dayToDate("2026-01-01") };
    const head = { id: newId(), personId, programmeId: world.programmeId, unitId: unitId ?? "", ...since };
    await db().unitHead.create({ data: head });
    expect(await reads()).toBe("missing");
    await db().unitHead.update({ where: { id: head.id }, data: { endedOn: dayToDate("2026-01-02") } });
    const lead = {
      id: newId(),
      programmeId: world.programmeId,
      personId,
      role: "lead",
      startedAt: new Date(0),
    } as const;
    await db().programmeRole.create({ data: lead });
    expect(await reads()).toBe("missing");
    await db().programmeRole.update({ where: { id: lead.id }, data: { endedAt: new Date(1) } });
    expect(await reads()).toBe("yes");
    await db().registration.updateMany({
      where: { gatheringId, personId },
      data: { state: "waiting", waitingNumber: 1 },
    });
    expect(await reads()).toBe("missing");
  });

  it("I2: is begun once by those who would read it", async () => {
    const gatheringId = await interviewOf(world);
    const place = { programmeId: world.programmeId, gatheringId };
    const begin = async (actor: Actor) => beginInterviewNote(actor, place, world.now);
    const actors = await Promise.all(researchers.map((name) => world.actor(name)));
    await Promise.all([...actors, ...actors].map(begin));
    expect(await db().note.count({ where: { interviewId: gatheringId } })).toBe(1);
    expect(await as(begin)).toEqual(only(...researchers, ...interviewed));
    const elsewhere = { programmeId: world.otherProgrammeId, gatheringId };
    expect(await no(beginInterviewNote(await world.actor("researcher"), elsewhere, world.now))).toBe("missing");
    const page = await noteOfInterview(await world.actor("member"), gatheringId, world.now);
    expect(page?.note.rights).toMatchObject({ write: true, close: false });
  });

  it("I3: says who takes part, and which of them it is kept from", async () => {
    const gatheringId = await interviewOf(world);
    const place = { programmeId: world.programmeId, gatheringId };
    const { people: there } = await interviewPage(await world.actor("member"), place, world.now);
    expect(there.filter(({ reads }) => reads).map(({ id }) => id)).toEqual(
      interviewed.map((name) => world.person[name]),
    );
    expect(there.filter(({ reads }) => !reads)).toHaveLength(5);
  });
});
