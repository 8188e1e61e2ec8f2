import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { roomsOf } from "#app/access/rooms.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { doOnComments } from "#app/features/comments/commands/by-intent.server.ts";
import { deleteComment } from "#app/features/comments/commands/delete-comment.server.ts";
import { editComment } from "#app/features/comments/commands/edit-comment.server.ts";
import { markRead } from "#app/features/comments/commands/mark-read.server.ts";
import { commentNewsOf } from "#app/features/comments/events.ts";
import { commentsOf, unreadComments } from "#app/features/comments/queries.server.ts";
import type { Subject } from "#app/features/comments/rules.ts";
import { shareCycle } from "#app/features/cycles/commands/share-cycle.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { aTest } from "#tests/integration/change-package/tests-of-ideas.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let member: Actor;
let partner: Actor;
let subject: Subject;
beforeAll(async () => {
  world = await openWorld();
  member = await world.actor("member");
  partner = await world.actor("partner");
  subject = await aSubject();
});
afterAll(() => world.close());

const aSubject = async (): Promise<Subject> => ({
  kind: "cycle",
  id: await aTest(world, { team: "A", ideaId: world.ideaId, shared: true, invited: true }),
});
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const say = async (actor: Actor, text: string, on = subject, when = world.now) =>
  (await addComment(actor, on, { text, key: crypto.randomUUID() }, when)).commentId;
const stored = (id: string) => db().comment.findUniqueOrThrow({ where: { id } });

describe("a comment", () => {
  it("is said once, however often its form arrives", async () => {
    for (let left = rounds(50, "a comment sent twice"); left > 0; left -= 1) {
      const given = { text: `Igen ${left}`, key: crypto.randomUUID() };
      const sent = await Promise.all([1, 2, 3].map(() => addComment(member, subject, given, world.now)));
      expect(new Set(sent.map(({ commentId }) => commentId)).size).toBe(1);
      expect(await db().comment.count({ where: { text: given.text } })).toBe(1);
    }
  });

  it("holds no identity number, is not empty, and not endless", async () => {
    const wrong = {
      "811228-9874 ringde": "identity-number",
      " \n ": "field.required",
      [`${"x".repeat(4_001)}`]: "field.too-long",
    };
    for (const [text, code] of Object.entries(wrong)) {
      await expect(say(member, text)).rejects.toMatchObject({ kind: "invalid", fields: { text: code } });
    }
    const id = await say(member, "Bra");
    await expect(editComment(member, id, "811228-9874", at(1))).rejects.toMatchObject({
      fields: { text: "identity-number" },
    });
    expect(await stored(id)).toMatchObject({ text: "Bra", editedAt: null });
  });

  it("can be changed by its author for a quarter of an hour", async () => {
    const id = await say(member, "Först");
    await editComment(member, id, "Sedan", at(15));
    const late = editComment(member, id, "Nu", new Date(at(15).getTime() + 1));
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "comment.too-late", data: { minutes: 15 } });
    expect(await stored(id)).toMatchObject({ text: "Sedan", editedAt: at(15) });
  });

  it("is nobody else's to change: not the coordinator's, not a stranger's", async () => {
    const id = await say(member, "Mitt");
    for (const name of people.filter((one) => one !== "member")) {
      const actor = await world.actor(name);
      const outside = ["foreigner", "stranger", "leaver"].includes(name);
      const kind = outside ? "missing" : "forbidden";
      await expect(editComment(actor, id, "Ditt", at(1)), name).rejects.toMatchObject({ kind });
      await expect(deleteComment(actor, id, at(1)), name).rejects.toMatchObject({ kind });
    }
    expect(await stored(id)).toMatchObject({ text: "Mitt", deletedAt: null });
  });

  it("leaves a mark and no words when it is taken away, once", async () => {
    const id = await say(member, "Ångrat");
    await deleteComment(member, id, at(60));
    await deleteComment(member, id, at(70));
    const page = await commentsOf(partner, subject, at(80));
    expect(page.comments.find((comment) => comment.id === id)).toMatchObject({
      deleted: true,
      text: "",
      author: "Person member",
    });
    expect(await stored(id)).toMatchObject({ text: "", deletedAt: at(60) });
    await expect(editComment(member, id, "Tillbaka", at(61))).rejects.toMatchObject({ code: "comment.deleted" });
  });

  it("cannot be changed by who has left, though she wrote it", async () => {
    const id = await say(member, "Kvar");
    await db().comment.update({ where: { id }, data: { authorId: world.person.leaver } });
    const leaver = await world.actor("leaver");
    await expect(editComment(leaver, id, "Borta", at(1))).rejects.toMatchObject({ kind: "missing" });
    await expect(deleteComment(leaver, id, at(1))).rejects.toMatchObject({ kind: "missing" });
  });

  it("is not said on what is no longer shared: either before, or not at all", async () => {
    for (let left = rounds(50, "a comment while sharing stops"); left > 0; left -= 1) {
      const on = await aSubject();
      const [comment] = await Promise.allSettled([
        say(partner, "Fint"),
        say(partner, "Fint", on),
        shareCycle(member, { teamId: world.teamA, cycleId: on.id }, false, world.now),
      ]).then((all) => all.slice(1));
      const count = await db().comment.count({ where: { cycleId: on.id } });
      expect(count).toBe(comment?.status === "fulfilled" ? 1 : 0);
      if (comment?.status === "rejected") expect(comment.reason).toMatchObject({ kind: "missing" });
    }
  });
});

describe("who said it", () => {
  it.each([
    ["researcher", { kind: "researcher", name: null }],
    ["partner", { kind: "partner", name: "Föreningen" }],
    ["member", { kind: "team", name: "Team A" }],
  ] as const)("%s: as what she was then", async (name, role) => {
    const on = await aSubject();
    const id = await say(await world.actor(name), "Hej", on);
    const { comments } = await commentsOf(await world.actor("otherMember"), on, world.now);
    expect(comments).toEqual([expect.objectContaining({ id, role, mine: false, editable: false, unread: true })]);
  });
});

describe("what is new", () => {
  it("is what others said after she read; her own never is, and reading never goes back", async () => {
    const on = await aSubject();
    const supervisor = await world.actor("supervisor");
    await say(supervisor, "Ett", on, at(1));
    await say(member, "Eget", on, at(2));
    await say(supervisor, "Två", on, at(3));
    const mine = async () => (await unreadComments(member)).find(({ id }) => id === on.id);
    expect(await mine()).toMatchObject({ kind: "cycle", count: 2, teamId: world.teamA, latestAt: at(3) });
    const page = await commentsOf(member, on, at(4));
    expect(page).toMatchObject({ unread: 2, readUntil: at(3) });
    await markRead(member, on, at(1), at(4));
    expect(await mine()).toMatchObject({ count: 1 });
    await markRead(member, on, at(3), at(4));
    await markRead(member, on, at(1), at(5));
    expect(await mine()).toBeUndefined();
    expect((await commentsOf(member, on, at(5))).unread).toBe(0);
  });

  it("is read no further than now, whatever the form says", async () => {
    const on = await aSubject();
    await markRead(member, on, at(1_000_000), at(10));
    await say(partner, "Senare", on, at(11));
    expect((await unreadComments(member)).find(({ id }) => id === on.id)).toMatchObject({ count: 1 });
  });

  it("began with her account, not with the programme", async () => {
    const on = await aSubject();
    const newcomer = await world.actor("otherManager");
    await say(member, "Före", on, at(1));
    await db().person.update({ where: { id: newcomer.personId }, data: { claimedAt: at(2) } });
    await say(member, "Efter", on, at(3));
    expect((await unreadComments(newcomer)).find(({ id }) => id === on.id)).toMatchObject({ count: 1 });
    expect((await commentsOf(newcomer, on, at(4))).unread).toBe(1);
  });

  it("is asked for in one statement, and a thing's comments in one", async () => {
    for (let i = 0; i < 30; i += 1) await say(partner, `Nr ${i}`);
    const all = await countStatement.during(() => unreadComments(member));
    const one = await countStatement.during(() => commentsOf(member, subject, world.now));
    expect([all.statements, one.statements]).toEqual([1, 1]);
    expect(one.result.comments.length).toBeGreaterThan(30);
  });
});

describe("hints", () => {
  it("go to those who may see what the comment is about", async () => {
    const place = { kind: "cycle", id: subject.id, programmeId: world.programmeId, teamId: world.teamA } as const;
    const hears = async (name: PersonName, more: { state: string; shared: boolean }) => {
      const rooms = new Set(roomsOf(await world.actor(name)));
      return commentNewsOf("comment.added", { ...place, ...more }, subject.id, member).rooms.some((room) =>
        rooms.has(room),
      );
    };
    const working = people.filter((name) =>
      ["researcher", "supervisor", "coordinator", "deputy", "member", "teamManager"].includes(name),
    );
    for (const name of people) {
      expect(await hears(name, { state: "doing", shared: false }), name).toBe(working.includes(name));
      const inside = !["foreigner", "stranger", "leaver"].includes(name);
      expect(await hears(name, { state: "doing", shared: true }), name).toBe(inside);
    }
  });
});

describe("the form", () => {
  const send = async (fields: Record<string, string>, actor = member) => {
    const body = new URLSearchParams(fields).toString();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const request = new Request("http://localhost/comments", { method: "POST", body, headers });
    return doOnComments(actor, await readBody(request), world.now);
  };
  const good = () => ({
    intent: "add",
    kind: subject.kind,
    subjectId: subject.id,
    text: "Hej",
    key: crypto.randomUUID(),
    to: "/start",
  });

  it("gives a fresh key with its answer: the next comment is another one, at once", async () => {
    const first = { ...good(), text: "Först det" };
    const { nextKey = "" } = await send(first);
    const second = await send({ ...first, text: "Sedan det", key: nextKey });
    expect((await stored(second.id)).text).toBe("Sedan det");
    await expect(send({ ...first, text: "Sedan det" })).rejects.toMatchObject({ code: "form.outdated" });
  });

  it("takes any moment to have read until, also one that no database has", async () => {
    for (const until of ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]) {
      const { kind, subjectId, to } = good();
      expect(await send({ intent: "read", kind, subjectId, to, until })).toMatchObject({ done: "read" });
    }
  });

  it("does what it says, and refuses what it does not know", async () => {
    expect(await send(good())).toMatchObject({ done: "added", to: "/start" });
    for (const wrong of [
      { ...good(), authorId: world.person.lead },
      { ...good(), ["__proto__"]: "x" },
      { ...good(), intent: "pin" },
    ]) {
      await expect(send(wrong)).rejects.toMatchObject({ kind: "invalid", code: "form.outdated" });
    }
    await expect(send({ ...good(), kind: "team" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { kind: expect.any(String) },
    });
    await expect(send({ ...good(), subjectId: "1" })).rejects.toMatchObject({ kind: "invalid" });
    const { key: _key, ...yesterdays } = good();
    await expect(send(yesterdays)).rejects.toMatchObject({ kind: "invalid" });
  });
});
