import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roomsOf } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { moveAgreed } from "#app/features/agreed-actions/commands/move-agreed.server.ts";
import { addPoint, editPoint, removePoint, tickPoint } from "#app/features/agreed-actions/commands/points.server.ts";
import { agendaFor } from "#app/features/agreed-actions/queries/agenda.server.ts";
import { talkPage } from "#app/features/agreed-actions/queries/talk.server.ts";
import { agree, editAgreed } from "#app/flows/agree.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let last: string;
let next: string;
const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) await world.actor(name);
  last = await supervisionIn(world, { startsAt: days(-30), state: "held" });
  next = await supervisionIn(world, { startsAt: days(1) });
});
afterAll(() => world?.close());

const key = () => crypto.randomUUID();
const put = async (by: PersonName, text: string, sessionId = next) =>
  (await addPoint(await world.actor(by), { sessionId }, { text, key: key() }, world.now)).pointId;
const page = async (by: PersonName, sessionId = next) => talkPage(await world.actor(by), sessionId);

describe("a session's page", () => {
  it("J7: is read and written by those who talk, and by nobody else", async () => {
    const agreed = async (by: PersonName) => {
      const input = { text: "Ring", ownerId: world.person.coordinator, dueOn: "", key: key() };
      return agree(await world.actor(by), next, input, world.now);
    };
    const { actionId } = await agreed("supervisor");
    const place = { sessionId: next, actionId };
    const same = { text: "Ring", ownerId: world.person.coordinator, dueOn: "" };
    const from = { state: "open", dueOn: null } as const;
    const point = await put("coordinator", "Hur gör vi?");
    const acts: Record<string, (name: PersonName) => Promise<unknown>> = {
      read: (name) => page(name),
      agree: agreed,
      edit: async (name) => editAgreed(await world.actor(name), place, { mine: same, base: same }, world.now),
      move: async (name) =>
        moveAgreed(await world.actor(name), place, { move: "reopened", from, why: "", dueOn: "" }, world.now),
      put: (name) => put(name, "Till"),
      tick: async (name) => tickPoint(await world.actor(name), { sessionId: next, pointId: point }, true, world.now),
      gone: async (name) => removePoint(await world.actor(name), { sessionId: next, pointId: newId() }, world.now),
    };
    const talks = ["supervisor", "coordinator", "deputy"];
    for (const [what, act] of Object.entries(acts)) {
      expect(await everybody(act), what).toEqual(table((name) => (talks.includes(name) ? "yes" : "missing")));
    }
    // Of what has been, who was there; the deputy was not.
    const there = ["supervisor", "coordinator"];
    const read = await everybody((name) => page(name, last));
    expect(read).toEqual(table((name) => (there.includes(name) ? "yes" : "missing")));
  });

  it("J7: is found for what it is: nothing of it in another session's address", async () => {
    const other = await supervisionIn(world, {
      startsAt: days(3),
      teams: [world.teamB],
      coordinators: ["otherMember"],
    });
    const point = await put("coordinator", "Bara här");
    const supervisor = await world.actor("supervisor");
    await expect(tickPoint(supervisor, { sessionId: other, pointId: point }, true, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    expect((await page("supervisor", other)).points).toEqual([]);
  });

  it("J5: has points that any who talks ticks off, and only their writer changes and removes", async () => {
    const pointId = await put("coordinator", "Vad gör andra team?");
    const place = { sessionId: next, pointId };
    const [coordinator, supervisor] = [await world.actor("coordinator"), await world.actor("supervisor")];
    const shown = async () => (await page("supervisor")).points.find(({ id }) => id === pointId);
    expect(await shown()).toMatchObject({ kind: "question", by: "Person coordinator", mine: false, done: false });
    await tickPoint(supervisor, place, true, world.now);
    await tickPoint(coordinator, place, true, world.now);
    expect(await shown()).toMatchObject({ done: true });
    const said = { text: "Vad gör de andra?", base: "Vad gör andra team?" };
    await expect(editPoint(supervisor, place, said, world.now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removePoint(supervisor, place, world.now)).rejects.toMatchObject({ code: "point.not-yours" });
    await editPoint(coordinator, place, said, world.now);
    const late = editPoint(coordinator, place, { ...said, text: "Något annat" }, world.now);
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "point.changed-meanwhile" });
    const number = editPoint(coordinator, place, { text: "811228-9874", base: said.text }, world.now);
    await expect(number).rejects.toMatchObject({ fields: { text: "identity-number" } });
    await removePoint(coordinator, place, world.now);
    await removePoint(coordinator, place, world.now);
    expect(await shown()).toBeUndefined();
    const acts = (await db().auditEntry.findMany({ where: { subjectId: pointId } })).map(({ action }) => action);
    expect(acts.toSorted()).toEqual(["added", "changed", "removed", "ticked"].map((act) => `supervision-point.${act}`));
    expect((await page("coordinator")).points.find(({ id }) => id === pointId)).toBeUndefined();
  });

  it("J4: takes nothing more when it was taken away", async () => {
    const gone = await supervisionIn(world, { startsAt: days(5), state: "cancelled" });
    await expect(put("supervisor", "Till", gone)).rejects.toMatchObject({ kind: "conflict", code: "talk.cancelled" });
  });

  it("J9: asks again what nobody has ticked off, of those who were there", async () => {
    await put("coordinator", "Aldrig pratat om", last);
    const done = await put("coordinator", "Pratat om", last);
    await tickPoint(await world.actor("supervisor"), { sessionId: last, pointId: done }, true, world.now);
    const left = async (by: PersonName) =>
      (await page(by)).points.filter(({ earlierOn }) => earlierOn !== null).map(({ text, talkId }) => [text, talkId]);
    expect(await left("supervisor")).toEqual([["Aldrig pratat om", last]]);
    expect(await left("coordinator")).toEqual([["Aldrig pratat om", last]]);
    expect(await left("deputy")).toEqual([]);
  });

  it("leads to those before and after it that are the reader's, and says when they last met", async () => {
    expect(await page("coordinator")).toMatchObject({ previous: { id: last, day: "2026-10-23" }, holds: false });
    expect(await page("deputy")).toMatchObject({ previous: null, lastMet: expect.stringContaining("2026-10-23") });
    expect(await page("supervisor", last)).toMatchObject({
      next: { id: next, day: "2026-11-23" },
      lastMet: null,
      holds: true,
    });
    expect((await page("coordinator")).people.map(({ name, part }) => [name, part])).toEqual([
      ["Person supervisor", "holds"],
      ["Person coordinator", "supervised"],
    ]);
    const delegated = await supervisionIn(world, { startsAt: days(50), delegateId: world.person.researcher });
    expect((await page("researcher", delegated)).people.map(({ name, part }) => [name, part])).toEqual([
      ["Person researcher", "holds"],
      ["Person supervisor", "away"],
      ["Person coordinator", "supervised"],
    ]);
  });

  it("costs two statements, however much stands on it", async () => {
    const supervisor = await world.actor("supervisor");
    const look = () =>
      countStatement.during(async () => agendaFor(supervisor, await talkPage(supervisor, next), world.now));
    const few = await look();
    for (let n = 0; n < 20; n += 1) await put("coordinator", `Fråga ${n}`);
    expect([few.statements, (await look()).statements]).toEqual([2, 2]);
  });

  it("is told of to those who talk, and to nobody else", async () => {
    const told = await heard(world, () => put("coordinator", "Till"));
    const talked = told.filter(({ name }) => name === "supervision.talked");
    expect(talked).toMatchObject([{ ids: { sessionId: next } }]);
    const reached: PersonName[] = [];
    for (const name of people) {
      const hers = roomsOf(await world.actor(name));
      if (talked.some(({ rooms }) => rooms.some((room) => hers.includes(room)))) reached.push(name);
    }
    expect(reached.toSorted()).toEqual(["coordinator", "supervisor"]);
  });
});
