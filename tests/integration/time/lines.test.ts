import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { addEntry, editEntry, type Line, removeEntry } from "#app/features/time/commands/entries.server.ts";
import { setPromise } from "#app/features/time/commands/set-promise.server.ts";
import { myEntries } from "#app/features/time/queries/entries.server.ts";
import { myLedger } from "#app/features/time/queries/ledgers.server.ts";
import { promisePage } from "#app/features/time/queries/promise.server.ts";
import { type PromiseNumbers, usualPromise } from "#app/features/time/rules/promise.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { lineOf } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const line: Line = { kind: "travel", day: "2026-11-20", minutes: 90, word: "" };
const add = async (name: PersonName, more: Partial<Line> = {}, key: string = crypto.randomUUID()) =>
  addEntry(await world.actor(name), world.programmeId, { ...line, ...more, key }, world.now);
const stored = (name: PersonName) => db().timeEntry.findMany({ where: { personId: world.person[name] } });

describe("L11: a line", () => {
  it("is one however often its form arrives, at once or again", async () => {
    const [key] = [crypto.randomUUID(), await world.actor("member")];
    await Promise.all([1, 2, 3].map(() => add("member", { word: "  Tåg   hem " }, key)));
    await add("member", { word: "  Tåg   hem " }, key);
    expect(await stored("member")).toMatchObject([{ minutes: 90, word: "Tåg hem", teamId: world.teamA }]);
    await expect(add("member", { minutes: 95 }, key)).rejects.toMatchObject({ code: "form.outdated" });
  });

  it("is of a day on which she had a part: who represents an organisation has no team", async () => {
    await add("partner");
    expect(await stored("partner")).toMatchObject([{ teamId: null }]);
    const outside = { code: "form.invalid", fields: { day: "time.day-outside" } };
    await expect(add("member", { day: "2025-01-01" })).rejects.toMatchObject(outside);
    const ahead = { code: "form.invalid", fields: { day: "time.day-to-come" } };
    await expect(add("member", { day: "2026-11-23" })).rejects.toMatchObject(ahead);
    for (const name of ["lead", "researcher", "manager", "leaver", "stranger", "foreigner"] as const)
      await expect(add(name)).rejects.toMatchObject({ kind: "missing" });
  });

  it("is changed and taken away by herself alone", async () => {
    const entryId = await lineOf(world, "otherMember", { ...line, teamId: world.teamB });
    const place = { programmeId: world.programmeId, entryId };
    const mine = { ...line, kind: "analysis" as const };
    for (const name of people.filter((one) => one !== "otherMember")) {
      const actor = await world.actor(name);
      await expect(editEntry(actor, place, { mine, base: line }, world.now)).rejects.toMatchObject({ kind: "missing" });
      await expect(removeEntry(actor, place, world.now)).rejects.toMatchObject({ kind: "missing" });
    }
    expect(await stored("otherMember")).toMatchObject([{ kind: "travel" }]);
    const she = await world.actor("otherMember");
    await editEntry(she, place, { mine, base: line }, world.now);
    // From another device, which had not heard: another field is kept beside, the same one is asked about.
    await editEntry(she, place, { mine: { ...line, minutes: 30 }, base: line }, world.now);
    expect(await myEntries(she, world.programmeId, 2026)).toMatchObject([{ kind: "analysis", minutes: 30 }]);
    const clash = editEntry(she, place, { mine: { ...line, minutes: 45 }, base: line }, world.now);
    // Named as the form names it, which then has seen what stands there.
    await expect(clash).rejects.toMatchObject({ code: "time.changed-meanwhile", data: { conflicts: "hours" } });
    const before = { ...line, kind: "analysis" as const, minutes: 30 };
    const gone = { mine: { ...before, day: "2020-01-01" }, base: before };
    await expect(editEntry(she, place, gone, world.now)).rejects.toMatchObject({ fields: { day: "time.day-outside" } });
    await removeEntry(she, place, world.now);
    expect(await stored("otherMember")).toEqual([]);
    await expect(removeEntry(she, place, world.now)).rejects.toMatchObject({ kind: "missing" });
  });

  it("is some of a day, of the programme's own team, in the database too", async () => {
    const at = { personId: world.person.member, programmeId: world.programmeId, createdAt: world.now, day: world.now };
    const write = (more: { minutes?: number; word?: string; teamId?: string }) =>
      db().timeEntry.create({ data: { id: newId(), ...at, kind: "travel", minutes: 60, ...more } });
    await expect(write({ minutes: 0 })).rejects.toThrow(/time_entries_minutes/);
    await expect(write({ minutes: 1441 })).rejects.toThrow(/time_entries_minutes/);
    await expect(write({ word: "x".repeat(121) })).rejects.toThrow(/time_entries_word/);
    await expect(write({ teamId: world.teamC })).rejects.toThrow(/time_entries_team_of_programme/);
  });
});

describe("L12: what is promised", () => {
  const set = async (name: PersonName, mine: Partial<PromiseNumbers>, base: Partial<PromiseNumbers> = {}) => {
    const from = { ...usualPromise, ...base };
    const changes = { mine: { ...from, ...mine }, base: from };
    return setPromise(await world.actor(name), world.programmeId, changes, world.now);
  };
  const numbers = async () => (await promisePage(await world.actor("lead"), world.programmeId)).numbers;

  it("is the usual until the lead changes it, and is changed by nobody else", async () => {
    expect(await numbers()).toEqual(usualPromise);
    await set("lead", {});
    expect(await db().timePromise.count()).toBe(0);
    for (const name of people.filter((one) => one !== "lead"))
      await expect(set(name, { dayMinutes: 60 })).rejects.toMatchObject({ kind: "missing" });
    const promised = async () => {
      const { ledger } = await myLedger(await world.actor("member"), world.programmeId, null);
      return ledger.soFar.find(({ kind }) => kind === "meeting")?.promised;
    };
    const before = await promised();
    await set("lead", { meetingMinutesMin: 60 });
    expect(await promised()).toEqual({ min: (before?.min ?? 0) / 2, max: before?.max });
    expect(before?.min).toBeGreaterThan(0);
  });

  it("is kept where two change different numbers, and asked about where they change the same", async () => {
    await set("lead", { seminarDaysMax: 6 });
    await set("lead", { conferenceDays: 3 });
    expect(await numbers()).toMatchObject({ meetingMinutesMin: 60, seminarDaysMax: 6, conferenceDays: 3 });
    await expect(set("lead", { seminarDaysMax: 7 })).rejects.toMatchObject({ code: "time.promise-changed-meanwhile" });
    await expect(set("lead", { meetingMinutesMax: 30 })).rejects.toMatchObject({
      fields: { meetingMinutesMax: "time.most-under-least" },
    });
    const [said] = await db().auditEntry.findMany({ where: { action: "time.promised" }, orderBy: { at: "asc" } });
    expect(said).toMatchObject({ programmeId: world.programmeId, fields: ["meetingMinutesMin"] });
  });
});
