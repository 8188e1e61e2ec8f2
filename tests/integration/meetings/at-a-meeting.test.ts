import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveAction } from "#app/features/actions/commands/move-action.server.ts";
import { calendarFor } from "#app/features/calendar/feed.server.ts";
import { addPoint, movePoint, removePoint, tickPoint } from "#app/features/meetings/commands/agenda.server.ts";
import { markAllPresent, markAttendance } from "#app/features/meetings/commands/attendance.server.ts";
import { cancelMeeting } from "#app/features/meetings/commands/cancel-meeting.server.ts";
import { addDecision, removeDecision } from "#app/features/meetings/commands/decisions.server.ts";
import { editMeeting } from "#app/features/meetings/commands/edit-meeting.server.ts";
import { decisionsOfTeam } from "#app/features/meetings/queries/decisions.server.ts";
import { meetingPage, meetingRecord } from "#app/features/meetings/queries/meeting.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { addAction } from "#app/flows/give-action.server.ts";
import { holdMeeting } from "#app/flows/hold-meeting.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptConfig(readConfig({}));
});
afterAll(() => world?.close());

const today = "2026-11-22";
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const key = () => crypto.randomUUID();
const typed = { title: "Teammöte", hours: { fromMinute: 540, minutes: 120 }, place: "Rum 3" };

async function held(heldOn = today) {
  const member = await world.actor("member");
  const made = await holdMeeting(member, world.teamA, { ...typed, heldOn, key: key() }, world.now);
  return { ...made, place: { teamId: world.teamA, meetingId: made.meetingId } };
}
const page = async (meetingId: string, as: PersonName = "member") =>
  meetingPage(await world.actor(as), world.teamA, meetingId, world.now);
const wordOf = async (meetingId: string, name: PersonName) =>
  (await page(meetingId)).attendees.find(({ id }) => id === world.person[name])?.word;

describe("attendance", () => {
  it("W8: is of those who were in the team that day, in any of whom can be marked by the team", async () => {
    const { meetingId, place } = await held();
    const there = (await page(meetingId)).attendees.map(({ id }) => id);
    const names = people.filter((name) => there.includes(world.person[name]));
    expect(names.toSorted()).toEqual(["coordinator", "deputy", "member", "teamManager"]);
    // Who left yesterday was there the day before.
    const before = await held("2026-11-20");
    expect((await page(before.meetingId)).attendees.map(({ id }) => id)).toContain(world.person.leaver);
    const mark = async (by: PersonName, of: PersonName) =>
      markAttendance(await world.actor(by), place, { personId: world.person[of], seen: null, word: "present" }, at(1));
    await mark("member", "coordinator");
    expect(await wordOf(meetingId, "coordinator")).toBe("present");
    await expect(mark("member", "leaver")).rejects.toMatchObject({ kind: "missing" });
    await expect(mark("member", "otherMember")).rejects.toMatchObject({ kind: "missing" });
    await expect(mark("supervisor", "member")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(mark("otherMember", "member")).rejects.toMatchObject({ kind: "missing" });
    expect(await db().meetingAttendance.count({ where: { meetingId } })).toBe(1);
  });

  it("W8: of two who say otherwise at once, one succeeds and the other is told", async () => {
    const [one, two] = [await world.actor("member"), await world.actor("coordinator")];
    for (let left = rounds(50, "marked by two at once"); left > 0; left -= 1) {
      const { meetingId, place } = await held();
      const press = { personId: world.person.deputy, seen: null };
      const results = await Promise.allSettled([
        markAttendance(one, place, { ...press, word: "present" }, at(1)),
        markAttendance(two, place, { ...press, word: "excused" }, at(1)),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const late = results.find((result) => result.status === "rejected");
      expect(late?.reason).toMatchObject({ code: "meeting.marked-meanwhile" });
      expect(await db().meetingAttendance.count({ where: { meetingId } })).toBe(1);
    }
  });

  it("W9: everybody was there of whom nothing is said", async () => {
    const member = await world.actor("member");
    const { meetingId, place } = await held();
    const sick = { personId: world.person.deputy, seen: null, word: "excused" } as const;
    await markAttendance(member, place, sick, at(1));
    await markAllPresent(member, place, at(2));
    await markAllPresent(member, place, at(3));
    expect(await wordOf(meetingId, "deputy")).toBe("excused");
    expect((await page(meetingId)).attendees.filter(({ word }) => word === "present")).toHaveLength(3);
    const later = await held("2026-11-23");
    await expect(markAllPresent(member, later.place, at(2))).rejects.toMatchObject({ code: "meeting.not-yet" });
    await expect(cancelMeeting(member, place, true, at(4))).rejects.toMatchObject({ code: "meeting.was-held" });
  });
});

describe("what is written at a meeting", () => {
  it("W10: points are added once, moved, ticked and taken away", async () => {
    const member = await world.actor("member");
    const { meetingId, place } = await held();
    const first = { text: "Sedan sist", key: key() };
    const [{ pointId }] = (await Promise.all([1, 2, 3].map(() => addPoint(member, place, first, at(1))))) as [
      { pointId: string },
    ];
    await addPoint(await world.actor("coordinator"), place, { text: "Nästa test", key: key() }, at(2));
    await movePoint(member, place, { pointId, by: 1 }, at(3));
    await movePoint(member, place, { pointId, by: 1 }, at(4));
    await tickPoint(member, place, { pointId, done: true }, at(5));
    await tickPoint(member, place, { pointId, done: true }, at(6));
    expect((await page(meetingId)).points).toMatchObject([
      { text: "Nästa test", by: "Person coordinator", done: false },
      { text: "Sedan sist", by: "Person member", done: true },
    ]);
    const other = await held();
    await expect(tickPoint(member, other.place, { pointId, done: false }, at(7))).rejects.toMatchObject({
      kind: "missing",
    });
    await removePoint(member, place, pointId, at(8));
    await removePoint(member, place, pointId, at(9));
    expect((await page(meetingId)).points).toHaveLength(1);
    expect(await db().auditEntry.count({ where: { subjectId: meetingId, action: "meeting.agenda-changed" } })).toBe(5);
  });

  it("W12: decisions are found by their words, by the team and its supervisor alone", async () => {
    const member = await world.actor("member");
    const { meetingId, place } = await held();
    const decision = { text: "Vi ringer alltid dagen före 100%", key: key() };
    await Promise.all([1, 2].map(() => addDecision(member, place, decision, at(1))));
    const { decisionId } = await addDecision(member, place, { text: "Fel", key: key() }, at(2));
    await removeDecision(member, place, decisionId, at(3));
    const found = async (q: string, as: PersonName = "member") =>
      (await decisionsOfTeam(await world.actor(as), world.teamA, q)).decisions.map(({ text }) => text);
    expect(await found("DAGEN före")).toEqual([decision.text]);
    expect(await found("100%", "supervisor")).toEqual([decision.text]);
    expect(await found("1%0")).toEqual([]);
    for (const name of ["lead", "researcher", "otherMember", "manager", "partner", "foreigner", "leaver"] as const) {
      await expect(found("", name), name).rejects.toMatchObject({ kind: "missing" });
      expect(await meetingRecord(await world.actor(name), meetingId), name).toBeNull();
    }
    expect(await meetingRecord(await world.actor("supervisor"), meetingId)).toMatchObject({
      decisions: [{ text: decision.text, by: "Person member" }],
    });
  });

  it("W7: nothing more when the minutes are closed, or it is cancelled", async () => {
    const member = await world.actor("member");
    const { meetingId, noteId, place } = await held();
    const { pointId } = await addPoint(member, place, { text: "En punkt", key: key() }, at(1));
    await closeNote(member, noteId, at(2));
    const off = await held();
    await cancelMeeting(member, off.place, true, at(2));
    for (const [where, code] of [
      [place, "meeting.is-closed"],
      [off.place, "meeting.is-cancelled"],
    ] as const) {
      const person = { personId: world.person.member, seen: null, word: "present" } as const;
      const no = { kind: "conflict", code };
      await expect(addPoint(member, where, { text: "Till", key: key() }, at(3))).rejects.toMatchObject(no);
      await expect(tickPoint(member, where, { pointId, done: true }, at(3))).rejects.toMatchObject(no);
      await expect(addDecision(member, where, { text: "Till", key: key() }, at(3))).rejects.toMatchObject(no);
      await expect(markAttendance(member, where, person, at(3))).rejects.toMatchObject(no);
      await expect(markAllPresent(member, where, at(3))).rejects.toMatchObject(no);
    }
    await expect(cancelMeeting(member, place, true, at(4))).rejects.toMatchObject({ code: "meeting.is-closed" });
    expect((await page(meetingId)).rights).toEqual({ edit: true, write: false });
    expect((await page(off.meetingId)).rights).toEqual({ edit: true, write: false });
    expect((await page(meetingId, "supervisor")).rights).toEqual({ edit: false, write: false });
  });
});

describe("what was agreed", () => {
  it("W11: comes along to the next meeting until it is done, moved or dropped with a word", async () => {
    const member = await world.actor("member");
    const [before, next] = [await held("2026-11-15"), await held("2026-11-29")];
    const agree = async (text: string, dueOn: string) => {
      const fields = { text, ownerId: world.person.member, dueOn, key: key() };
      return addAction(member, world.teamA, { ...fields, meetingId: before.meetingId }, at(1));
    };
    const [ring, write] = [await agree("Ringa", "2026-12-01"), await agree("Skriva", "2026-12-02")];
    expect((await page(before.meetingId)).agreed.map(({ text }) => text)).toEqual(["Ringa", "Skriva"]);
    const carried = async () => (await page(next.meetingId)).carried.map(({ id }) => id);
    expect(await carried()).toEqual([ring.actionId, write.actionId]);
    const move = (actionId: string, step: Parameters<typeof moveAction>[2]) =>
      moveAction(member, { teamId: world.teamA, actionId }, step, at(2));
    await move(ring.actionId, { from: "open", to: "done" });
    await move(write.actionId, { from: "open", to: "dropped", why: "  Behövs inte " });
    expect(await carried()).toEqual([]);
    expect((await page(before.meetingId)).agreed).toMatchObject([
      { state: "done", why: "" },
      { state: "dropped", why: "Behövs inte" },
    ]);
    await move(write.actionId, { from: "dropped", to: "open" });
    expect((await page(next.meetingId)).carried).toMatchObject([{ id: write.actionId, why: "" }]);
    const fields = { text: "Annat", ownerId: "", dueOn: "", key: key(), meetingId: before.meetingId };
    const elsewhere = addAction(await world.actor("otherMember"), world.teamB, fields, at(3));
    await expect(elsewhere).rejects.toMatchObject({ kind: "missing" });
  });

  it("costs one statement, however much stands in the meeting", async () => {
    const member = await world.actor("member");
    const { meetingId, place } = await held();
    const count = async () => (await countStatement.during(() => page(meetingId))).statements;
    const before = await count();
    for (let n = 0; n < 20; n += 1) {
      await addPoint(member, place, { text: `Punkt ${n}`, key: key() }, at(1));
      await addDecision(member, place, { text: `Beslut ${n}`, key: key() }, at(1));
    }
    await markAllPresent(member, place, at(1));
    expect(await count()).toBe(before);
  });
});

it("K5: a meeting stands in calendars at its hour, moves there, and is gone when it is cancelled", async () => {
  const member = await world.actor("member");
  const { meetingId, place } = await held("2026-12-01");
  const entry = async () =>
    (await calendarFor(member))
      .split("BEGIN:VEVENT")
      .find((one) => one.includes(meetingId))
      ?.replaceAll("\r\n ", "");
  expect(await entry()).toContain("DTSTART:20261201T080000Z");
  expect(await entry()).toContain("DTEND:20261201T100000Z");
  expect(await entry()).toContain("SEQUENCE:0");
  const base = { title: "Teammöte", heldOn: "2026-12-01", hours: "09:00–11:00", place: "Rum 3" };
  const mine = { ...base, heldOn: "2027-06-01", hours: typed.hours };
  await editMeeting(member, place, { base, mine }, at(5));
  // The same hour by the clock on the wall, in summer time.
  expect(await entry()).toContain("DTSTART:20270601T070000Z");
  expect(await entry()).toContain("SEQUENCE:1");
  expect(await entry()).toContain("DTSTAMP:20261122T120500Z");
  await cancelMeeting(member, place, true, at(6));
  expect(await entry()).toBeUndefined();
  await cancelMeeting(member, place, false, at(7));
  expect(await entry()).toContain("SEQUENCE:3");
});
