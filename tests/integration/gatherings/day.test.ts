import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { moveSession, shiftSessions, swapSessions } from "#app/features/gatherings/commands/move-sessions.server.ts";
import {
  addSession,
  editSession,
  removeSession,
  type SessionPlan,
} from "#app/features/gatherings/commands/sessions.server.ts";
import { nameTracks, removeTrack } from "#app/features/gatherings/commands/tracks.server.ts";
import { dayPage } from "#app/features/gatherings/queries/day.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aPublished, aSeatTaken, refusalOf } from "./plans.ts";

let world: World;
let address: { programmeId: string; gatheringId: string; dayId: string };
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
});
afterAll(() => world?.close());
/** Each has a gathering of its own, with two tracks. */
beforeEach(async () => {
  const made = await aPublished(world);
  const { id: dayId } = await db().gatheringDay.findFirstOrThrow({ where: { gatheringId: made.gatheringId } });
  address = { ...made, dayId };
  await nameTracks(await lead(), address, { seen: [], names: ["Ett", "Två"] }, world.now);
});

const lead = () => world.actor("lead");
const talk: SessionPlan = {
  ...{ kind: "talk", title: "Tal", about: "", speakers: "", room: "", track: null, seats: null },
  ...{ fromMinute: 600, toMinute: 660 },
};
const add = async (more: Partial<SessionPlan> = {}) => {
  const input = { ...talk, ...more, key: crypto.randomUUID() };
  return (await addSession(await lead(), address, input, world.now)).sessionId;
};
const sessions = async () => (await dayPage(await lead(), address)).sessionsOfDay;
const places = async () =>
  (await sessions()).map(({ title, fromMinute, toMinute, track }) => [title, fromMinute, toMinute, track]);
const edit = async (sessionId: string, mine: Partial<SessionPlan>, base: Partial<SessionPlan> = {}) =>
  editSession(
    await lead(),
    { ...address, sessionId },
    { mine: { ...talk, ...mine }, base: { ...talk, ...base } },
    world.now,
  );
const move = async (sessionId: string, from: number, to: number, track: number | null = null) =>
  moveSession(
    await lead(),
    { ...address, sessionId },
    { seen: { fromMinute: from, track: null }, to: { fromMinute: to, track } },
    world.now,
  );

describe("the programme of a day", () => {
  it("G16: takes no overlap, and says with what", async () => {
    await add({ title: "Föredraget", room: "Sal A" });
    expect(await refusalOf(add({ fromMinute: 630, toMinute: 700 }))).toMatchObject({
      kind: "invalid",
      fields: { from: "session.overlaps" },
      data: { other: "Föredraget", hours: "10:00–11:00" },
    });
    const id = await add({ title: "Annat", track: 0, fromMinute: 660, toMinute: 720 });
    expect(
      await refusalOf(
        edit(id, { track: 0, fromMinute: 645, toMinute: 700 }, { track: 0, fromMinute: 660, toMinute: 720 }),
      ),
    ).toMatchObject({ fields: { from: "session.overlaps" } });
    expect(await refusalOf(move(id, 660, 600, 1))).toMatchObject({ kind: "conflict" });
  });

  it("G17: the database takes none either, in a track, beside what is for everybody, or in a room", async () => {
    await add({ track: 0, room: "Sal A" });
    const { gatheringId, dayId } = address;
    const write = (more: object) =>
      db().gatheringSession.create({
        data: {
          id: crypto.randomUUID(),
          gatheringId,
          dayId,
          kind: "talk",
          title: "X",
          fromMinute: 650,
          toMinute: 700,
          ...more,
        },
      });
    await expect(write({ track: 0 })).rejects.toThrow(/gathering_sessions_no_overlap/);
    await expect(write({ track: null })).rejects.toThrow(/gathering_sessions_no_overlap/);
    await expect(write({ track: 1, room: " sal a" })).rejects.toThrow(/gathering_sessions_one_room/);
    await write({ track: 1, room: "Sal B" });
  });

  it("G18: two change places in one act, and what comes after moves together, once for each press", async () => {
    const a = await add({ title: "A", fromMinute: 540, toMinute: 600 });
    await add({ title: "B", fromMinute: 600, toMinute: 690 });
    await add({ title: "C", fromMinute: 700, toMinute: 720, track: 1 });
    const key = crypto.randomUUID();
    const swap = async () =>
      swapSessions(
        await lead(),
        { ...address, sessionId: a },
        { key, seen: { fromMinute: 540, track: null } },
        world.now,
      );
    for (const _ of [1, 2]) await swap();
    expect(await places()).toEqual([
      ["B", 540, 630, null],
      ["A", 630, 690, null],
      ["C", 700, 720, 1],
    ]);
    const by = { key: crypto.randomUUID(), minutes: 10, withThis: true };
    const shift = async () => shiftSessions(await lead(), { ...address, sessionId: a }, by, world.now);
    for (const _ of [1, 2]) await shift();
    expect((await places()).slice(1)).toEqual([
      ["A", 640, 700, null],
      ["C", 710, 730, 1],
    ]);
    const back = { key: crypto.randomUUID(), minutes: -20, withThis: true };
    expect(await refusalOf(shiftSessions(await lead(), { ...address, sessionId: a }, back, world.now))).toMatchObject({
      code: "session.overlaps",
    });
  });

  it("G19: of two who move it at once one succeeds, and pressing what is so changes nothing", async () => {
    for (let left = rounds(20, "a session moved by two at once"); left > 0; left -= 1) {
      await db().gatheringSession.deleteMany({ where: { gatheringId: address.gatheringId } });
      const id = await add();
      const said = await Promise.all([refusalOf(move(id, 600, 605)), refusalOf(move(id, 600, 595))]);
      expect(said.filter((one) => one === null)).toHaveLength(1);
      expect(said.find((one) => one !== null)).toMatchObject({ code: "session.moved-meanwhile" });
      const [where] = await sessions();
      await move(id, 600, where?.fromMinute ?? 0);
      expect(await places()).toEqual([["Tal", where?.fromMinute, where?.toMinute, null]]);
    }
  });

  it("G19: what is decided waits for whoever is deciding about the same gathering, and sees what she did", async () => {
    const id = await add();
    const moving = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM gatherings WHERE id = ${address.gatheringId}::uuid FOR NO KEY UPDATE`;
      const said = refusalOf(move(id, 600, 605));
      expect(await Promise.race([said.then(() => "moved"), sleep(300, "waits")])).toBe("waits");
      await tx.gatheringSession.update({ where: { id }, data: { fromMinute: 610, toMinute: 670 } });
      // Given back unsettled: it goes on when this act is over.
      return { said };
    });
    expect(await moving.said).toMatchObject({ code: "session.moved-meanwhile" });
    expect(await places()).toEqual([["Tal", 610, 670, null]]);
  });

  it("is made once however often the form arrives, and by two at once never overlaps", async () => {
    const input = { ...talk, key: crypto.randomUUID() };
    const actor = await lead();
    const made = await Promise.all([1, 2, 3].map(() => addSession(actor, address, input, world.now)));
    expect(new Set(made.map(({ sessionId }) => sessionId)).size).toBe(1);
    const both = await Promise.all([1, 2].map(() => refusalOf(add({ fromMinute: 700, toMinute: 760 }))));
    expect(both.filter((one) => one === null)).toHaveLength(1);
  });

  it("two who change one session both get what they changed; the same field is asked about", async () => {
    const id = await add();
    await Promise.all([edit(id, { title: "Mitt" }), edit(id, { room: "Sal B" })]);
    expect(await sessions()).toMatchObject([{ title: "Mitt", room: "Sal B" }]);
    expect(await refusalOf(edit(id, { title: "Ditt" }))).toMatchObject({ code: "session.changed-meanwhile" });
  });

  it("G21: what somebody has chosen is not removed, and its seats are never fewer than are taken", async () => {
    const [chosen, free] = [await add({ seats: 2 }), await add({ fromMinute: 700, toMinute: 760 })];
    const registrationId = await aSeatTaken(world, address.gatheringId);
    await db().registrationSession.create({ data: { registrationId, sessionId: chosen, holds: true } });
    const remove = async (sessionId: string) => removeSession(await lead(), { ...address, sessionId }, world.now);
    expect(await refusalOf(remove(chosen))).toMatchObject({ code: "session.is-chosen", data: { n: 1 } });
    expect(await refusalOf(edit(chosen, { seats: null }, { seats: 2 }))).toMatchObject({
      fields: { seats: "session.seats-below-taken" },
      data: { taken: 1 },
    });
    const write = db().gatheringSession.update({ where: { id: chosen }, data: { seats: null } });
    await expect(write).rejects.toThrow(/gathering_sessions_seats/);
    await edit(chosen, { seats: 1 }, { seats: 2 });
    await remove(free);
    expect(await sessions()).toMatchObject([{ id: chosen, seats: 1, seatsTaken: 1 }]);
  });

  it("G23: a track is removed when it is empty, and the others keep what is theirs", async () => {
    await nameTracks(await lead(), address, { seen: ["Ett", "Två"], names: ["Ett", "Två", "Tre"] }, world.now);
    await add({ title: "I tre", track: 2 });
    await add({ title: "I två", track: 1 });
    const seen = ["Ett", "Två", "Tre"];
    const remove = async (track: number, as = seen) =>
      removeTrack(await lead(), address, { seen: as, track }, world.now);
    expect(await refusalOf(remove(1))).toMatchObject({ code: "track.has-sessions", data: { n: 1 } });
    await remove(0);
    expect((await dayPage(await lead(), address)).gathering.trackNames).toEqual(["Två", "Tre"]);
    expect(new Map((await sessions()).map(({ title, track }) => [title, track]))).toEqual(
      new Map([
        ["I tre", 1],
        ["I två", 0],
      ]),
    );
    expect(await refusalOf(remove(0))).toMatchObject({ code: "track.changed-meanwhile" });
  });

  it("has no two tracks of one name, and at most eight", async () => {
    const name = async (...names: string[]) =>
      nameTracks(await lead(), address, { seen: ["Ett", "Två"], names }, world.now);
    expect(await refusalOf(name("Ett", "Ett"))).toMatchObject({ fields: { name1: "track.name-twice" } });
    expect(await refusalOf(name("", "Två"))).toMatchObject({ fields: { name0: "field.required" } });
    expect(await refusalOf(name(..."abcdefghi"))).toMatchObject({ code: "track.too-many" });
    await name("Ett", "Två", "");
    expect((await dayPage(await lead(), address)).gathering.trackNames).toEqual(["Ett", "Två"]);
  });
});
