import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { bookTime } from "#app/features/interview-times/commands/book-time.server.ts";
import { addRoom, editSettings, setRoomInUse } from "#app/features/interview-times/commands/edit-settings.server.ts";
import {
  type Opening,
  previewTimes,
  publishTimes,
} from "#app/features/interview-times/commands/publish-times.server.ts";
import { removeTimes } from "#app/features/interview-times/commands/remove-times.server.ts";
import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { timesPage } from "#app/features/interview-times/queries/times-page.server.ts";
import { usualSettings } from "#app/features/interview-times/rules/settings.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { db } from "#app/platform/db.server.ts";
import { closeVault, openVault } from "#app/platform/vault/vault.server.ts";
import { demoOpenTimes } from "#prisma/seed/interview-times.ts";
import { openTimesWorld, type TimesWorld } from "#tests/support/interview-times.ts";
import { openTimeIn } from "#tests/support/open-times.ts";
import type { PersonName } from "#tests/support/world.ts";

let world: TimesWorld;
beforeAll(async () => {
  world = await openTimesWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clear());

/** Tuesdays and Thursdays from nine to twelve, over Christmas. */
const opening: Opening = {
  pattern: {
    ...{ weekdays: [2, 4], fromMinute: 540, toMinute: 720, firstDay: "2026-12-15", lastDay: "2026-12-31" },
    holidaysToo: false,
  },
  kinds: ["home", "office"],
  roomId: null,
  address: " Storgatan  1 ",
};
const publish = async (name: PersonName, more: Partial<Opening & { key: string }> = {}) =>
  publishTimes(await world.actor(name), world.programmeId, { ...opening, key: randomUUID(), ...more }, world.now);
const page = async (name: PersonName = "supervisor") => {
  const found = await timesPage(await world.actor(name), world.programmeId, world.now);
  if (!found.vault) throw new Error("The vault is closed.");
  return { ...found, ...found.vault };
};
const days = async () => (await page()).times.map(({ startsAt }) => startsAt.slice(5, 10));

describe("an interviewer's open times", () => {
  it("Z18: are shown before they are opened, and opened once however often the form comes", async () => {
    const supervisor = await world.actor("supervisor");
    const opened = await previewTimes(supervisor, world.programmeId, opening, world.now);
    expect([opened.times.length, opened.skipped.map(({ holiday }) => holiday)]).toEqual([
      4,
      ["christmas-eve", "new-years-eve"],
    ]);
    expect(await days()).toEqual([]);
    const key = randomUUID();
    expect(await publish("supervisor", { key })).toEqual({ count: 4 });
    expect(await publish("supervisor", { key })).toEqual({ count: 4 });
    expect(await days()).toEqual(["12-15", "12-17", "12-22", "12-29"]);
    expect((await page()).times[0]).toMatchObject({ kinds: ["home", "office"], address: "Storgatan 1", booked: [] });
  });

  it("Z18: never overlap, for interviews or supervision: then nothing of it is opened", async () => {
    await world.open(momentOf("2026-12-22", 690), 2);
    const told = { kind: "conflict", code: "interview-time.opened-already", data: { days: "2026-12-22" } };
    await expect(publish("supervisor")).rejects.toMatchObject(told);
    expect(await days()).toEqual(["12-22"]);
    expect(await publish("researcher")).toEqual({ count: 4 });
    await world.clear();
    await openTimeIn(world, momentOf("2026-12-17", 480), 2);
    await expect(publish("supervisor")).rejects.toMatchObject({
      code: "interview-time.supervises-then",
      data: { days: "2026-12-17" },
    });
    await db().openTime.deleteMany();
  });

  it("Z18: of two forms at the same moment one opens them, and the other is told", async () => {
    const ended = await Promise.allSettled([publish("supervisor"), publish("supervisor")]);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await days()).toHaveLength(4);
  });

  it("Z18: are her own to open and take away, and a researcher's who interviews", async () => {
    await publish("supervisor");
    const [first] = (await page()).times;
    const remove = async (name: PersonName, which: Parameters<typeof removeTimes>[2]) =>
      removeTimes(await world.actor(name), world.programmeId, which, world.now);
    await remove("researcher", { openTimeId: first?.id ?? "" });
    await remove("researcher", { monday: "2026-12-14" });
    expect(await days()).toHaveLength(4);
    await remove("supervisor", { openTimeId: first?.id ?? "" });
    await remove("supervisor", { openTimeId: first?.id ?? "" });
    expect(await days()).toEqual(["12-17", "12-22", "12-29"]);
    await remove("supervisor", { monday: "2026-12-21" });
    expect(await days()).toEqual(["12-17", "12-29"]);
    for (const name of ["lead", "coordinator", "member", "stranger"] as const) {
      await expect(publish(name)).rejects.toMatchObject({ kind: "missing" });
      await expect(page(name)).rejects.toMatchObject({ kind: "missing" });
      await expect(remove(name, { monday: "2026-12-14" })).rejects.toMatchObject({ kind: "missing" });
    }
    const [actor, personId] = [await world.actor("researcher"), world.person.researcher];
    const interviews = (on: boolean) => setInterviewer(actor, world.programmeId, { personId, on }, world.now);
    await interviews(false);
    await expect(publish("researcher")).rejects.toMatchObject({ kind: "forbidden" });
    await interviews(true);
  });

  it("Z18: are offered no more when she interviews no more, and stand with the codes that booked them", async () => {
    await world.open(momentOf("2026-12-15", 540), 4, { whose: "researcher", kinds: ["phone"] });
    const code = await world.participant();
    const by = { participant: code };
    const startsAt = momentOf("2026-12-15", 540);
    const wanted = { code, occasion: 1, interviewerId: world.person.researcher, startsAt, kind: "phone" } as const;
    await bookTime(by, { ...wanted, key: randomUUID() }, world.now);
    const [line] = (await page()).times;
    expect(line?.booked).toMatchObject([{ code: expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/), kind: "phone" }]);
    const other = await world.participant();
    const offers = () => freeTimesOf({ participant: other }, { code: other, kind: "phone" }, world.now);
    expect(await offers()).toHaveLength(1);
    const was = await db().programmeRole.findFirstOrThrow({
      where: { personId: world.person.researcher, role: "researcher" },
    });
    await db().programmeRole.update({ where: { id: was.id }, data: { endedAt: world.now } });
    expect(await offers()).toEqual([]);
    await db().programmeRole.update({ where: { id: was.id }, data: { endedAt: null } });
    await removeTimes(await world.actor("researcher"), world.programmeId, { monday: "2026-12-14" }, world.now);
    expect((await page()).times).toMatchObject([{ id: null, kinds: ["phone"], booked: [{}] }]);
  });

  it("Z18: are told of nobody while the vault is closed", async () => {
    await closeVault();
    const closed = await timesPage(await world.actor("supervisor"), world.programmeId, world.now);
    expect(closed.vault).toBeNull();
    await expect(publish("supervisor")).rejects.toMatchObject({ kind: "unavailable", code: "vault.closed" });
    await openVault({ storeUrls: world.database.storeUrls, rootKeyFile: world.rootKeyFile, makesRootKey: false });
  });
});

describe("what a study says of its times", () => {
  it("Z19: begins as the rule has it, and of two who change it the second looks again", async () => {
    const actor = await world.actor("supervisor");
    const edit = (minutes: number, seen: string) =>
      editSettings(actor, world.programmeId, { ...usualSettings, minutes }, seen, world.now);
    expect((await page()).settings).toEqual(usualSettings);
    await edit(60, "90 15 15 30");
    await edit(60, "90 15 15 30");
    await expect(edit(45, "90 15 15 30")).rejects.toMatchObject({ code: "interview-time.settings-changed-meanwhile" });
    expect((await page()).settings.minutes).toBe(60);
    await edit(90, "60 15 15 30");
  });

  it("Z19: has rooms, each by one name, that say where one is to come", async () => {
    const actor = await world.actor("supervisor");
    const add = (name: string, address: string) => addRoom(actor, world.programmeId, { name, address }, world.now);
    await add("Ekrummet", "Storgatan 1");
    await add(" Ekrummet ", "Storgatan 1");
    await expect(add("Ekrummet", "Torget 2")).rejects.toMatchObject({ code: "interview-time.room-named" });
    const [room, ...rest] = (await page()).rooms;
    expect(rest).toEqual([]);
    const roomId = room?.id ?? "";
    await publish("supervisor", { roomId });
    expect((await page()).times[0]?.address).toBe("Storgatan 1, Ekrummet");
    await setRoomInUse(actor, world.programmeId, { roomId, on: false }, world.now);
    await setRoomInUse(actor, world.programmeId, { roomId, on: false }, world.now);
    await expect(publish("researcher", { roomId })).rejects.toMatchObject({
      fields: { roomId: "interview-time.room-gone" },
    });
    const none = { roomId: randomUUID(), on: true };
    await expect(setRoomInUse(actor, world.programmeId, none, world.now)).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("the demo", () => {
  it("opens times for who interviews, once, which a participant is offered", async () => {
    await demoOpenTimes(world.now);
    const { times, rooms } = await page();
    expect(new Set(times.map(({ interviewerId }) => interviewerId)).size).toBe(2);
    expect(rooms).toHaveLength(1);
    await demoOpenTimes(world.now);
    expect((await page()).times).toHaveLength(times.length);
    const code = await world.participant();
    for (const kind of ["home", "office", "phone", "video"] as const)
      expect((await freeTimesOf({ participant: code }, { code, kind }, world.now)).length, kind).toBeGreaterThan(0);
  });
});
