import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOfSession } from "#app/access/actor.server.ts";
import { newId } from "#app/core/id.ts";
import { openNotice, readNotices } from "#app/features/notices/commands.server.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { noticeStep } from "#app/features/notices/steps.server.ts";
import { mineOf } from "#app/features/start/queries/mine.server.ts";
import { addAction, editAction } from "#app/flows/give-action.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf } from "#tests/support/cycles.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) await world.actor(name);
});
afterAll(() => world?.close());

const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const quiet = { announce: () => undefined };

async function mentioned(name: PersonName, noteId: string, sourceId = newId()) {
  const by = await world.actor("member");
  const notice = { personId: world.person[name], kind: "mention", sourceId, noteId } as const;
  return db().$transaction((tx) => noticeStep(tx, quiet, by, notice, world.now));
}
async function given(name: PersonName, text = "Ringa") {
  const input = { text, ownerId: world.person[name], dueOn: "", key: crypto.randomUUID() };
  return (await addAction(await world.actor("member"), world.teamA, input, world.now)).actionId;
}
async function unread(name: PersonName): Promise<number> {
  const { sessionId } = await world.actor(name);
  return (await actorOfSession(sessionId, world.now))?.places.unread ?? -1;
}
const told = async (name: PersonName) => noticesOf(await world.actor(name));

describe("a notice", () => {
  it("U6: tells of a mention once, and of nothing one did oneself", async () => {
    const noteId = await noteOfMeeting(world, "member");
    const source = newId();
    const before = await unread("deputy");
    expect(await Promise.all([1, 2, 3].map(() => mentioned("deputy", noteId, source)))).toHaveLength(3);
    expect(await unread("deputy")).toBe(before + 1);
    expect((await told("deputy"))[0]).toMatchObject({
      kind: "mention",
      by: "Person member",
      read: false,
      note: { noteId, title: "Teammöte", heldOn: "2026-11-22" },
    });
    expect(await mentioned("member", noteId)).toBe(false);
    expect(await told("member")).toEqual([]);
  });

  it("U6: tells of an action that somebody else gave, and each time it is given anew", async () => {
    await given("member", "Mitt eget");
    expect(await told("member")).toEqual([]);
    const actionId = await given("teamManager");
    const base = { text: "Ringa", ownerId: world.person.teamManager, dueOn: "" };
    const member = await world.actor("member");
    const edit = (mine: typeof base, from: typeof base) =>
      editAction(member, { teamId: world.teamA, actionId }, { mine, base: from }, at(1));
    const hers = { ...base, ownerId: world.person.coordinator };
    await edit(hers, base);
    await edit(hers, hers);
    await edit({ ...hers, text: "Ringa idag" }, hers);
    expect((await told("coordinator")).filter(({ action }) => action)).toMatchObject([
      { action: { text: "Ringa idag", team: "Team A", state: "open" }, read: false },
    ]);
    expect(await db().notice.count({ where: { actionId } })).toBe(2);
  });

  it("U7: is neither shown nor counted, nor opened, once one may not read what it tells of", async () => {
    const noteId = await noteOfMeeting(world, "member");
    await mentioned("leaver", noteId);
    await mentioned("otherMember", noteId);
    for (const name of ["leaver", "otherMember"] as const) {
      expect(await told(name), name).toEqual([]);
      expect(await unread(name), name).toBe(0);
      const notice = await db().notice.findFirstOrThrow({ where: { personId: world.person[name] } });
      await expect(openNotice(await world.actor(name), notice.id, at(1))).rejects.toMatchObject({ kind: "missing" });
    }
    // A supervisor reads the notes of tests, and of a draft nothing.
    const cycleId = await draftOf(world, "member", { what: "Utkast" });
    const place = { programmeId: world.programmeId, teamId: world.teamA };
    const made = { createdById: world.person.member, createdAt: world.now };
    const id = newId();
    await db().note.create({ data: { id, openId: id, epoch: newId(), cycleId, ...place, ...made } });
    await mentioned("supervisor", id);
    expect(await told("supervisor")).toEqual([]);
    expect(await unread("supervisor")).toBe(0);
    await mentioned("supervisor", noteId);
    expect([await unread("supervisor"), (await told("supervisor")).length]).toEqual([1, 1]);
  });

  it("is read when it is opened, and leads to what it tells of; another's is not there", async () => {
    const noteId = await noteOfMeeting(world, "member");
    await mentioned("teamManager", noteId);
    const notice = (await told("teamManager")).find(({ note }) => note?.noteId === noteId);
    const { meetingId } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    const others = openNotice(await world.actor("member"), notice?.id ?? "", at(1));
    await expect(others).rejects.toMatchObject({ kind: "missing" });
    const before = await unread("teamManager");
    const { to } = await openNotice(await world.actor("teamManager"), notice?.id ?? "", at(1));
    expect(to).toBe(`/teams/${world.teamA}/meetings/${meetingId}`);
    expect(await unread("teamManager")).toBe(before - 1);
    expect((await told("teamManager")).find(({ id }) => id === notice?.id)).toMatchObject({ read: true });
  });

  it("of later stays unread when all are read at once", async () => {
    const deputy = await world.actor("deputy");
    await given("deputy", "Före");
    await db().notice.updateMany({ where: { personId: deputy.personId, readAt: null }, data: { at: at(1) } });
    await given("deputy", "Efter");
    await db().notice.updateMany({ where: { action: { text: "Efter" } }, data: { at: at(10) } });
    await readNotices(deputy, at(5), at(20));
    expect(await unread("deputy")).toBe(1);
  });
});

describe("what waits for somebody", () => {
  it("is hers over all her teams: what is due first, what she was told, and when they meet", async () => {
    const coordinator = await world.actor("coordinator");
    const input = { text: "Sist", ownerId: coordinator.personId, dueOn: "2026-12-24", key: crypto.randomUUID() };
    await addAction(coordinator, world.teamA, input, world.now);
    await addAction(
      coordinator,
      world.teamA,
      { ...input, text: "Först", dueOn: "2026-11-01", key: crypto.randomUUID() },
      world.now,
    );
    const mine = await mineOf(coordinator);
    const dated = mine?.actions.filter(({ dueOn }) => dueOn !== null).map(({ text }) => text);
    expect(dated).toEqual(["Först", "Sist"]);
    expect(mine?.meetings[0]).toMatchObject({ title: "Teammöte", team: "Team A", heldOn: "2026-11-22" });
    expect(mine?.actionCount).toBe(mine?.actions.length);
    // Whose teams share none of it with her has no such part of the page.
    for (const name of ["lead", "partner", "manager", "stranger", "researcher"] as const) {
      expect(await mineOf(await world.actor(name)), name).toBeNull();
    }
    const other = await mineOf(await world.actor("otherMember"));
    expect(other).toMatchObject({ actions: [], meetings: [], notices: [] });
  });
});
