import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { supervisionVisibleSql } from "#app/access/scope.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { loadNote } from "#app/features/notes/log.server.ts";
import { supervisionChanged } from "#app/features/supervision/events.ts";
import { editMembership } from "#app/features/teams/commands/edit-membership.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { interviewNoteOf, interviewOf, supervisionNoteOf } from "#tests/support/talk-notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { join, type NotePage, notePage, opened } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
let days = 1;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(() => {
  days += 1;
});

const cookieOf = (name: PersonName) => signedIn(world.person[name]);
const stored = async (noteId: string) => (await loadNote(noteId)).doc.getText("note").toString();
const session = () => supervisionIn(world, { startsAt: new Date(world.now.getTime() + days * 86_400_000) });
async function told(address: string, name: PersonName, noteId: string): Promise<string> {
  const page = notePage(address, await cookieOf(name));
  await eventually(() => page.heard).toContain("ready");
  const answer = await join(page, noteId);
  return typeof answer === "string" ? answer : answer.role;
}

/** Cut off, and told so when she asks again; what she writes meanwhile is stored nowhere. */
async function cutOff(page: NotePage, noteId: string, now: string): Promise<void> {
  await eventually(() => page.again).toBe(1);
  const before = await stored(noteId);
  page.socket.emit("u", 1, 99, "AAA=");
  await eventually(() => page.nacks.map(([, code]) => code)).toContain("not-open");
  const answer = await join(page, noteId);
  expect(typeof answer === "string" ? answer : answer.role).toBe(now);
  expect(await stored(noteId)).toBe(before);
}

test.each(people)("I1, I2: %s opens just the notes of talks that are hers", async (name) => {
  const supervision = await supervisionNoteOf(world, await session());
  const interview = await interviewNoteOf(world, await interviewOf(world));
  const { address } = await anInstance();
  const talks: readonly PersonName[] = ["coordinator", "deputy", "supervisor"];
  const speaks: readonly PersonName[] = ["coordinator", "deputy", "member", "researcher", "supervisor"];
  expect(await told(address, name, supervision)).toBe(talks.includes(name) ? "write" : "missing");
  expect(await told(address, name, interview)).toBe(speaks.includes(name) ? "write" : "missing");
});

describe("an open note of a talk", () => {
  test("I2: is cut off from who is interviewed when it is closed; a researcher reads on", async () => {
    const noteId = await interviewNoteOf(world, await interviewOf(world));
    const [first, second] = [await anInstance(), await anInstance()];
    const member = await opened(first.address, await cookieOf("member"), noteId);
    const researcher = await opened(second.address, await cookieOf("researcher"), noteId);
    member.text.insert(0, "Om chefen");
    await eventually(() => researcher.text.toString()).toBe("Om chefen");
    await closeNote(await world.actor("supervisor"), noteId, world.now);
    await cutOff(member, noteId, "missing");
    await eventually(() => researcher.again).toBe(1);
    expect(await join(researcher, noteId)).toMatchObject({ role: "comment" });
  });

  test("I3: is cut off from who becomes the team's manager", async () => {
    const noteId = await interviewNoteOf(world, await interviewOf(world));
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("member"), noteId);
    const membership = await db().teamMembership.findFirstOrThrow({ where: { personId: world.person.member } });
    const { id: membershipId, profession } = membership;
    const { unitId } = await db().person.findUniqueOrThrow({ where: { id: world.person.member } });
    const change = (isTeamManager: boolean) => ({ membershipId, profession, unitId, isTeamManager });
    await editMembership(await world.actor("lead"), world.teamA, change(true), world.now);
    await cutOff(page, noteId, "missing");
    await editMembership(await world.actor("lead"), world.teamA, change(false), world.now);
    expect(await told(address, "member", noteId)).toBe("write");
  });

  test("I3: is cut off from who is registered no longer", async () => {
    const gatheringId = await interviewOf(world);
    const noteId = await interviewNoteOf(world, gatheringId);
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("coordinator"), noteId);
    await act(null, world.now, async (tx, traces) => {
      await tx.registration.updateMany({
        where: { gatheringId, personId: world.person.coordinator },
        data: { state: "cancelled" },
      });
      traces.audit({ action: "registration.cancelled", subject: "registration" });
      traces.announce({ name: "registration.changed", rooms: [], ids: { gatheringId } });
    });
    await cutOff(page, noteId, "missing");
  });

  test("I1: is cut off from a colleague when she holds the session no more", async () => {
    const sessionId = await session();
    await db().supervisionSession.update({ where: { id: sessionId }, data: { delegateId: world.person.researcher } });
    const noteId = await supervisionNoteOf(world, sessionId);
    const { address } = await anInstance();
    const page = await opened(address, await cookieOf("researcher"), noteId);
    const other = await opened(address, await cookieOf("coordinator"), noteId);
    page.text.insert(0, "Instead ");
    await eventually(() => other.text.toString()).toBe("Instead ");
    await act({ personId: world.person.supervisor }, world.now, async (tx, traces) => {
      await tx.supervisionSession.update({ where: { id: sessionId }, data: { delegateId: null } });
      traces.audit({ action: "meeting.changed", subject: "meeting" });
      const { programmeId, person } = world;
      const of = { id: sessionId, programmeId, people: [person.coordinator, person.researcher] };
      traces.announce(supervisionChanged(of, { personId: person.supervisor }));
    });
    await cutOff(page, noteId, "missing");
    await eventually(() => other.again).toBe(1);
    expect(await join(other, noteId)).toMatchObject({ role: "write" });
    const researcher = await world.actor("researcher");
    const seen = await rowsOf(Prisma.sql`SELECT 1 AS here FROM supervision_sessions v
      WHERE v.id = ${sessionId}::uuid AND ${supervisionVisibleSql(researcher)}`);
    expect(seen).toEqual([]);
  });

  test("I1: is told of to those who talk, by a hint without words, and to nobody else", async () => {
    const noteId = await supervisionNoteOf(world, await session());
    const { address } = await anInstance();
    const pages = new Map<PersonName, NotePage>();
    for (const name of people) pages.set(name, notePage(address, await cookieOf(name)));
    for (const page of pages.values()) await eventually(() => page.heard).toContain("ready");
    await closeNote(await world.actor("supervisor"), noteId, world.now);
    await act(null, world.now, async (_tx, traces) => {
      traces.audit({ action: "meeting.changed", subject: "meeting" });
      const rooms = people.map((name) => `person:${world.person[name]}`);
      traces.announce({ name: "end", rooms, ids: {} });
    });
    const heard: PersonName[] = [];
    for (const [name, { hints }] of pages) {
      await eventually(() => hints.map((hint) => hint.name)).toContain("end");
      if (hints.some((hint) => hint.name === "note.changed")) heard.push(name);
    }
    expect(heard).toEqual(["supervisor", "coordinator", "deputy"]);
  });
});
