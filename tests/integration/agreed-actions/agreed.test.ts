import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOfSession } from "#app/access/actor.server.ts";
import { newId } from "#app/core/id.ts";
import { moveAgreed } from "#app/features/agreed-actions/commands/move-agreed.server.ts";
import { talkPage } from "#app/features/agreed-actions/queries/talk.server.ts";
import type { AgreedMove, Standing } from "#app/features/agreed-actions/rules.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { agree, editAgreed } from "#app/flows/agree.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let last: string;
let next: string;
const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["supervisor", "coordinator"] as const) await world.actor(name);
  last = await supervisionIn(world, { startsAt: days(-30), state: "held" });
  next = await supervisionIn(world, { startsAt: days(1) });
});
afterAll(() => world?.close());

let minute = 0;
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const open: Standing = { state: "open", dueOn: null };

async function agreed(text: string, more: { ownerId?: string; dueOn?: string; key?: string; in?: string } = {}) {
  const { in: sessionId = last, ...fields } = more;
  const input = { text, ownerId: world.person.coordinator, dueOn: "", key: crypto.randomUUID(), ...fields };
  return (await agree(await world.actor("supervisor"), sessionId, input, world.now)).actionId;
}
const move = async (
  by: PersonName,
  actionId: string,
  step: { move: AgreedMove; from?: Standing; why?: string; dueOn?: string; in?: string },
) => {
  const { in: sessionId = next, from = open, why = "", dueOn = "", move: to } = step;
  minute += 1;
  await moveAgreed(await world.actor(by), { sessionId, actionId }, { move: to, from, why, dueOn }, at(minute));
};
const stored = (id: string) => db().agreedAction.findUniqueOrThrow({ where: { id }, include: { moves: true } });
const kindOf = (ask: Promise<unknown>) =>
  ask.then(
    () => "may",
    (error: { kind?: string }) => error.kind ?? String(error),
  );

describe("what supervision agrees on", () => {
  it("J8: is one and told once, however often its form arrives; to nobody what she takes on herself", async () => {
    for (let left = rounds(10, "something agreed that is sent three times"); left > 0; left -= 1) {
      const key = crypto.randomUUID();
      const made = await Promise.all([1, 2, 3].map(() => agreed(`Ring ${left}`, { key })));
      expect(new Set(made).size).toBe(1);
      expect(await db().agreedAction.count({ where: { text: `Ring ${left}` } })).toBe(1);
      expect(await db().notice.count({ where: { agreedActionId: made[0] ?? "" } })).toBe(1);
    }
    const own = await agreed("Läsa på", { ownerId: world.person.supervisor });
    expect(await db().notice.count({ where: { agreedActionId: own } })).toBe(0);
  });

  it("J8: is done by one of those who are there", async () => {
    for (const name of ["deputy", "member", "lead", "stranger"] as const) {
      await expect(agreed("Något", { ownerId: world.person[name] })).rejects.toMatchObject({
        kind: "invalid",
        fields: { ownerId: "agreed.not-there" },
      });
    }
  });

  it("J8: is told of under the bell as long as it is hers to read", async () => {
    const id = await agreed("Fråga chefen");
    const told = async () =>
      (await noticesOf(await world.actor("coordinator"))).filter((one) => one.agreed?.text === "Fråga chefen");
    expect(await told()).toMatchObject([{ kind: "agreed", by: "Person supervisor", agreed: { sessionId: last } }]);
    const count = await unread("coordinator");
    expect(count).toBeGreaterThan(0);
    await db().agreedAction.update({ where: { id }, data: { ownerId: world.person.supervisor } });
    expect(await told()).toEqual([]);
    expect(await unread("coordinator")).toBe(count - 1);
    // Who coordinates no more reads nothing of it.
    await db().agreedAction.update({ where: { id }, data: { ownerId: world.person.coordinator } });
    const term = await db().coordinatorTerm.findFirstOrThrow({ where: { personId: world.person.coordinator } });
    await db().coordinatorTerm.update({ where: { id: term.id }, data: { endedOn: days(-1) } });
    expect(await told()).toEqual([]);
    expect(await unread("coordinator")).toBe(0);
    await db().coordinatorTerm.update({ where: { id: term.id }, data: { endedOn: null } });
  });

  it("holds no identity number, is not empty, and not endless; nor does the word why", async () => {
    const wrong = {
      "Ring 811228-9874": "identity-number",
      " \u200b ": "field.required",
      [`${"x".repeat(501)}`]: "field.too-long",
    };
    for (const [text, code] of Object.entries(wrong)) {
      await expect(agreed(text)).rejects.toMatchObject({ kind: "invalid", fields: { text: code } });
    }
    const id = await agreed("Ring");
    const why = move("coordinator", id, { move: "dropped", why: "811228-9874 är sjuk" });
    await expect(why).rejects.toMatchObject({ kind: "invalid", fields: { why: "identity-number" } });
    await expect(move("coordinator", id, { move: "dropped", why: " " })).rejects.toMatchObject({
      kind: "invalid",
      fields: { why: "agreed.why-missing" },
    });
    await expect(move("coordinator", id, { move: "moved", why: "Sjuk" })).rejects.toMatchObject({
      fields: { dueOn: "agreed.day-missing" },
    });
  });

  it("J6: opens the next session, where each is done, moved or dropped with a word why", async () => {
    const lastOf = async (sessionId: string, id: string) =>
      (await talkPage(await world.actor("coordinator"), sessionId)).agreed.find((one) => one.id === id);
    const id = await agreed("Skicka enkäten", { dueOn: "2026-11-20" });
    expect(await lastOf(next, id)).toMatchObject({
      here: false,
      state: "open",
      dueOn: "2026-11-20",
      agreedOn: "2026-10-23",
    });
    const from: Standing = { state: "open", dueOn: "2026-11-20" };
    await move("coordinator", id, { move: "moved", from, why: "Semester", dueOn: "2026-12-20" });
    expect(await lastOf(next, id)).toMatchObject({ dueOn: "2026-12-20", movedTimes: 1, why: "Semester" });
    const later: Standing = { state: "open", dueOn: "2026-12-20" };
    await move("supervisor", id, { move: "dropped", from: later, why: "Behövs inte" });
    expect(await lastOf(next, id)).toMatchObject({ state: "dropped", endedOn: "2026-11-22", why: "Behövs inte" });
    await move("supervisor", id, { move: "reopened", from: { ...later, state: "dropped" } });
    expect(await lastOf(next, id)).toMatchObject({ state: "open", endedOn: null });
    expect((await stored(id)).moves.map((one) => one.move)).toEqual(["moved", "dropped", "reopened"]);
    // It stands where it was agreed too, and is not carried backwards.
    expect(await lastOf(last, id)).toMatchObject({ here: true, state: "open" });
    const now = await agreed("Nytt", { in: next });
    expect(await lastOf(next, now)).toMatchObject({ here: true });
    expect(await lastOf(last, now)).toBeUndefined();
    expect(await kindOf(move("supervisor", now, { move: "done", in: last }))).toBe("missing");
  });

  it("J6: shows what ended since they last met, and of another kind or team nothing", async () => {
    const ended = await agreed("Gjort för länge sedan");
    await db().agreedAction.update({ where: { id: ended }, data: { state: "done", endedAt: days(-40) } });
    const fresh = await agreed("Gjort nyss");
    await move("coordinator", fresh, { move: "done" });
    const group = await supervisionIn(world, { startsAt: days(-20), kind: "group", title: "Grupp", state: "held" });
    const ofGroup = await agreed("I gruppen", { in: group });
    const other = { startsAt: days(-18), teams: [world.teamB], coordinators: [], state: "held" } as const;
    const ofOther = await agreed("Med ett annat team", {
      in: await supervisionIn(world, other),
      ownerId: world.person.supervisor,
    });
    const ids = (await talkPage(await world.actor("supervisor"), next)).agreed.map(({ id }) => id);
    expect(ids).toContain(fresh);
    for (const not of [ended, ofGroup, ofOther]) expect(ids).not.toContain(not);
  });

  it("J2: is moved by one of two who want different things, once by two who want the same", async () => {
    for (let left = rounds(20, "two move what was agreed"); left > 0; left -= 1) {
      const id = await agreed("Gör något");
      const kinds = await Promise.all([
        kindOf(move("coordinator", id, { move: "done" })),
        kindOf(move("supervisor", id, { move: "dropped", why: "Nej" })),
        kindOf(move("supervisor", id, { move: "done" })),
      ]);
      const { state, moves } = await stored(id);
      expect(kinds).toEqual(state === "done" ? ["may", "conflict", "may"] : ["conflict", "may", "conflict"]);
      expect(moves.length).toBe(1);
      expect(await db().auditEntry.count({ where: { subjectId: id, action: `agreed-action.${state}` } })).toBe(1);
    }
  });

  it("J2: is changed where it was agreed, and keeps what somebody else has changed meanwhile", async () => {
    const id = await agreed("Boka", { in: next });
    const base = { text: "Boka", ownerId: world.person.coordinator, dueOn: "" };
    const edit = async (by: PersonName, change: Partial<typeof base>, sessionId = next) =>
      editAgreed(await world.actor(by), { sessionId, actionId: id }, { base, mine: { ...base, ...change } }, at(2));
    await edit("coordinator", { text: "Boka rum" });
    await edit("supervisor", { dueOn: "2026-12-01" });
    expect(await stored(id)).toMatchObject({ text: "Boka rum", dueOn: new Date("2026-12-01T00:00:00Z") });
    await expect(edit("supervisor", { text: "Boka bil" })).rejects.toMatchObject({
      kind: "conflict",
      code: "agreed.changed-meanwhile",
    });
    const earlier = await agreed("Tidigare");
    const elsewhere = editAgreed(
      await world.actor("supervisor"),
      { sessionId: next, actionId: earlier },
      { base, mine: { ...base, text: "Nytt" } },
      at(2),
    );
    expect(await kindOf(elsewhere)).toBe("missing");
    expect(await kindOf(move("supervisor", newId(), { move: "done" }))).toBe("missing");
  });

  it("leaves in the audit that it was done, by whom and to what, and no word of it", async () => {
    const id = await agreed("Hemligt ord", { in: next });
    const place = { sessionId: next, actionId: id };
    const base = { text: "Hemligt ord", ownerId: world.person.coordinator, dueOn: "" };
    await editAgreed(await world.actor("supervisor"), place, { base, mine: { ...base, text: "Hemligt annat" } }, at(1));
    await move("supervisor", id, { move: "dropped", why: "Hemlig orsak" });
    const rows = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { action: "asc" } });
    expect(rows.map(({ action, fields, teamId }) => [action, fields, teamId])).toEqual([
      ["agreed-action.added", [], null],
      ["agreed-action.changed", ["text"], null],
      ["agreed-action.dropped", [], null],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/[Hh]emlig/);
  });
});

/** How many the bell says. */
async function unread(name: PersonName): Promise<number> {
  const { sessionId } = await world.actor(name);
  return (await actorOfSession(sessionId, world.now))?.places.unread ?? -1;
}
