import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPoint } from "#app/features/meetings/commands/agenda.server.ts";
import { cancelMeeting } from "#app/features/meetings/commands/cancel-meeting.server.ts";
import { changeSeries, endSeries } from "#app/features/meetings/commands/change-series.server.ts";
import { editMeeting } from "#app/features/meetings/commands/edit-meeting.server.ts";
import { planSeries } from "#app/features/meetings/commands/series.server.ts";
import { meetingPage } from "#app/features/meetings/queries/meeting.server.ts";
import { meetingsOfTeam } from "#app/features/meetings/queries/meetings.server.ts";
import { recurrenceFrom } from "#app/features/meetings/rules/series.ts";
import { beginMinutes } from "#app/flows/hold-meeting.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const hours = { fromMinute: 540, minutes: 150 };
/** The last Tuesday of each month until August; July is a pause. */
const monthly = (more: object = {}) => ({
  ...{ title: "Teammöte", place: "Rum 3", ...hours },
  recurrence: recurrenceFrom("month-1", "2026-11-24", "2027-08-31"),
  ...more,
});
const thursdays = monthly({ fromMinute: 780, recurrence: recurrenceFrom("month-1", "2027-01-14", "2027-08-31") });
const key = () => crypto.randomUUID();

async function planned(by: PersonName = "coordinator", pattern = monthly()) {
  const { seriesId } = await planSeries(await world.actor(by), world.teamA, { pattern, key: key() }, world.now);
  return seriesId;
}
const meetingsOf = (seriesId: string) =>
  db().meeting.findMany({ where: { seriesId }, orderBy: { occurrenceOn: "asc" } });
const daysIn = async (seriesId: string) =>
  (await meetingsOf(seriesId)).map(({ heldOn }) => heldOn.toISOString().slice(0, 10));
const placeOf = (meetingId: string) => ({ teamId: world.teamA, meetingId });
const seenOf = async (meetingId: string) =>
  (await meetingPage(await world.actor("member"), world.teamA, meetingId, world.now)).series?.seen ?? "";
const nth = async (seriesId: string, n: number) => {
  const meeting = (await meetingsOf(seriesId))[n];
  if (!meeting) throw new Error("No such meeting.");
  return meeting.id;
};

describe("a series", () => {
  it("W5: is planned once however often the form arrives, its notes not begun", async () => {
    const coordinator = await world.actor("coordinator");
    for (let left = rounds(10, "a series sent three times"); left > 0; left -= 1) {
      const input = { pattern: monthly(), key: key() };
      const made = await Promise.all([1, 2, 3].map(() => planSeries(coordinator, world.teamA, input, world.now)));
      expect(new Set(made.map(({ seriesId }) => seriesId)).size).toBe(1);
      const meetings = await meetingsOf(made[0]?.seriesId ?? "");
      expect(meetings).toHaveLength(9);
      expect(meetings[0]).toMatchObject({ ...hours, place: "Rum 3", title: "Teammöte", teamId: world.teamA });
      expect(await db().note.count({ where: { meetingId: { in: meetings.map(({ id }) => id) } } })).toBe(0);
    }
  });

  it("is planned, changed and ended by the team alone", async () => {
    const plan = (name: PersonName) => planned(name);
    await expect(plan("supervisor")).rejects.toMatchObject({ kind: "forbidden" });
    for (const name of ["lead", "researcher", "otherMember", "manager", "partner", "foreigner", "leaver"] as const) {
      await expect(plan(name), name).rejects.toMatchObject({ kind: "missing" });
    }
    const seriesId = await planned("member");
    const meetingId = await nth(seriesId, 2);
    const input = { pattern: thursdays, seen: await seenOf(meetingId), key: key() };
    for (const [name, kind] of [
      ["supervisor", "forbidden"],
      ["otherMember", "missing"],
    ] as const) {
      const actor = await world.actor(name);
      const where = { teamId: world.teamA, seriesId };
      await expect(changeSeries(actor, placeOf(meetingId), input, world.now)).rejects.toMatchObject({ kind });
      await expect(endSeries(actor, where, world.now)).rejects.toMatchObject({ kind });
    }
    // Of another team there is no such series, for whoever may in her own.
    const other = { teamId: world.teamB, seriesId };
    await expect(endSeries(await world.actor("otherMember"), other, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    expect((await meetingsOf(seriesId)).length).toBe(9);
  });

  it("W2: goes on round one that is moved, cancelled and taken back; calendars hear of each", async () => {
    const member = await world.actor("member");
    const seriesId = await planned();
    const [moved, cancelled] = [await nth(seriesId, 1), await nth(seriesId, 2)];
    const base = { title: "Teammöte", heldOn: "2026-12-29", hours: "09:00–11:30", place: "Rum 3" };
    const mine = { ...base, heldOn: "2026-12-17", hours: { fromMinute: 600, minutes: 90 }, place: "Rum 4" };
    await editMeeting(member, placeOf(moved), { base, mine }, at(1));
    await cancelMeeting(member, placeOf(cancelled), true, at(2));
    await cancelMeeting(member, placeOf(cancelled), true, at(3));
    const days = await daysIn(seriesId);
    expect(days.slice(0, 3)).toEqual(["2026-11-24", "2026-12-17", "2027-01-26"]);
    const [first, second, third] = await meetingsOf(seriesId);
    expect(first).toMatchObject({ sequence: 0, changedAt: null });
    expect(second).toMatchObject({ fromMinute: 600, minutes: 90, place: "Rum 4", sequence: 1, changedAt: at(1) });
    expect(third).toMatchObject({ cancelledAt: at(2), sequence: 1, changedAt: at(2) });
    const edit = editMeeting(member, placeOf(cancelled), { base, mine }, at(4));
    await expect(edit).rejects.toMatchObject({ code: "meeting.is-cancelled" });
    await cancelMeeting(member, placeOf(cancelled), false, at(5));
    expect((await meetingsOf(seriesId))[2]).toMatchObject({ cancelledAt: null, sequence: 2 });
    const page = await meetingPage(member, world.teamA, moved, world.now);
    expect(page).toMatchObject({
      series: { id: seriesId, occurrenceOn: "2026-12-29" },
      meeting: { heldOn: "2026-12-17" },
    });
  });

  it("W3: changed from one on, keeps what has content, and the old one ends before it", async () => {
    const member = await world.actor("member");
    const seriesId = await planned();
    const [from, kept, off] = [await nth(seriesId, 2), await nth(seriesId, 4), await nth(seriesId, 5)];
    await addPoint(member, placeOf(from), { text: "Kommer med", key: key() }, world.now);
    await beginMinutes(member, placeOf(kept), world.now);
    await cancelMeeting(member, placeOf(off), true, world.now);
    const input = { pattern: thursdays, seen: await seenOf(from), key: key() };
    const said = await changeSeries(member, placeOf(from), input, at(1));
    expect(said).toEqual({ meetingId: from, kept: 2, added: 4 });
    expect(await changeSeries(member, placeOf(from), input, at(2))).toEqual(said);
    expect(await daysIn(seriesId)).toEqual(["2026-11-24", "2026-12-29"]);
    const page = await meetingPage(member, world.teamA, from, world.now);
    expect(page).toMatchObject({
      meeting: { heldOn: "2027-01-14", fromMinute: 780 },
      points: [{ text: "Kommer med" }],
    });
    const newId = page.series?.id ?? "";
    expect(await daysIn(newId)).toEqual([
      ...["2027-01-14", "2027-02-11", "2027-03-30", "2027-04-27", "2027-05-13", "2027-06-10", "2027-08-12"],
    ]);
    const old = await db().meetingSeries.findUniqueOrThrow({ where: { id: seriesId } });
    expect(old).toMatchObject({ endsOn: new Date("2027-01-25"), endedAt: null });
    expect((await meetingsOf(newId)).map(({ id }) => id)).toEqual(expect.arrayContaining([from, kept, off]));
  });

  it("W3: changed from its first meeting on, leaves no empty series behind", async () => {
    const member = await world.actor("member");
    const seriesId = await planned();
    const first = await nth(seriesId, 0);
    await changeSeries(member, placeOf(first), { pattern: thursdays, seen: await seenOf(first), key: key() }, at(1));
    expect(await db().meetingSeries.count({ where: { id: seriesId } })).toBe(0);
    expect(await meetingPage(member, world.teamA, first, world.now)).toMatchObject({
      meeting: { heldOn: "2027-01-14" },
    });
  });

  it("W5: of two who change it at once, one succeeds and the other is told", async () => {
    const actors = [await world.actor("member"), await world.actor("coordinator")];
    for (let left = rounds(100, "a series changed by two at once"); left > 0; left -= 1) {
      const seriesId = await planned();
      const meetingId = await nth(seriesId, 1 + (left % 3));
      const seen = await seenOf(meetingId);
      const results = await Promise.allSettled(
        actors.map((actor, n) => {
          const pattern = monthly({ recurrence: recurrenceFrom("month-1", `2027-01-1${4 + n}`, "2027-08-31") });
          return changeSeries(actor, placeOf(meetingId), { pattern, seen, key: key() }, at(1));
        }),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const [late] = results.filter((result) => result.status === "rejected");
      expect(late?.reason).toMatchObject({ code: "series.changed-meanwhile" });
    }
  });

  it("W3: loses no point that somebody adds while another changes it", async () => {
    const [member, coordinator] = [await world.actor("member"), await world.actor("coordinator")];
    for (let left = rounds(100, "a point added while the series is changed"); left > 0; left -= 1) {
      const seriesId = await planned();
      const [from, later] = [await nth(seriesId, 1), await nth(seriesId, 3)];
      const input = { pattern: thursdays, seen: await seenOf(from), key: key() };
      const [added] = await Promise.allSettled([
        addPoint(member, placeOf(later), { text: "Precis nu", key: key() }, at(1)),
        changeSeries(coordinator, placeOf(from), input, at(1)),
      ]);
      const there = await db().meetingPoint.count({ where: { meetingId: later } });
      expect(there).toBe(added.status === "fulfilled" ? 1 : 0);
      if (added.status === "rejected") expect(added.reason).toMatchObject({ kind: "missing" });
    }
  });

  it("W4: ended, keeps what has been touched and makes no more", async () => {
    const member = await world.actor("member");
    const seriesId = await planned();
    await addPoint(member, placeOf(await nth(seriesId, 3)), { text: "Viktigt", key: key() }, world.now);
    const where = { teamId: world.teamA, seriesId };
    await endSeries(member, where, at(1));
    await endSeries(member, where, at(2));
    expect(await daysIn(seriesId)).toEqual(["2027-02-23"]);
    const { series } = await meetingsOfTeam(member, world.teamA, "");
    expect(series.map(({ id }) => id)).not.toContain(seriesId);
    expect(await db().auditEntry.count({ where: { subjectId: seriesId, action: "meeting.series-ended" } })).toBe(1);
  });

  it("W13: the notes of one begin once, and not while it is cancelled", async () => {
    const actors = [await world.actor("member"), await world.actor("coordinator")];
    const seriesId = await planned();
    for (let left = 5; left > 0; left -= 1) {
      const meetingId = await nth(seriesId, left);
      await Promise.all([...actors, ...actors].map((actor) => beginMinutes(actor, placeOf(meetingId), world.now)));
      expect(await db().note.count({ where: { meetingId } })).toBe(1);
    }
    const off = await nth(seriesId, 6);
    const [member] = actors;
    if (!member) throw new Error("Nobody.");
    await cancelMeeting(member, placeOf(off), true, world.now);
    await expect(beginMinutes(member, placeOf(off), world.now)).rejects.toMatchObject({ code: "meeting.is-cancelled" });
  });
});
