import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dateToDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { changeSeries, type NewPattern } from "#app/features/supervision/commands/change-series.server.ts";
import { endSeries } from "#app/features/supervision/commands/end-series.server.ts";
import { markSession } from "#app/features/supervision/commands/mark-session.server.ts";
import { moveSession } from "#app/features/supervision/commands/move-session.server.ts";
import { planSeries } from "#app/features/supervision/commands/plan-series.server.ts";
import { seenSeries } from "#app/features/supervision/rules/series.ts";
import { db } from "#app/platform/db.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let seriesId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const where = { place: "Stadshuset", videoUrl: "" };
/** The last Tuesday of every month at nine, from November to May. */
const tuesdays = {
  unit: "month",
  every: 1,
  nth: 5,
  weekday: 2,
  fromMinute: 540,
  minutes: 60,
  endsOn: "2027-05-31",
} as const;
beforeEach(async () => {
  await db().supervisionSession.deleteMany();
  await db().supervisionSeries.deleteMany();
  const pattern = { ...tuesdays, startsOn: "2026-11-22" };
  const input = { teamIds: [world.teamA], title: "", ...where, pattern, key: crypto.randomUUID() };
  ({ seriesId } = await planSeries(await world.actor("supervisor"), input, world.now));
});

const sessions = () => db().supervisionSession.findMany({ where: { seriesId }, orderBy: { occurrenceOn: "asc" } });
const lines = async () =>
  (await sessions()).map(
    ({ occurrenceOn, startsAt, state, sequence }) =>
      `${occurrenceOn?.toISOString().slice(0, 10)} ${startsAt.toISOString().slice(0, 16)} ${state} ${sequence}`,
  );
const seen = async () => {
  const { endsOn, ...series } = await db().supervisionSeries.findUniqueOrThrow({ where: { id: seriesId } });
  return seenSeries({ ...series, endsOn: dateToDay(endsOn) });
};
const change = async (from: number, pattern: NewPattern, place = where.place, saw?: string) => {
  const sessionId = (await sessions())[from]?.id ?? "";
  const asked = { ...where, place, pattern, seen: saw ?? (await seen()) };
  await changeSeries(await world.actor("supervisor"), { seriesId, sessionId }, asked, world.now);
};

/** Moves January's, calls off February's, and has something asked for March's. */
async function touch() {
  const [, , january, february, march] = await sessions();
  const supervisor = await world.actor("supervisor");
  const to = { day: "2027-01-28", fromMinute: 540, minutes: 60, ...where, sequence: 0 };
  await moveSession(supervisor, january?.id ?? "", to, world.now);
  await markSession(supervisor, february?.id ?? "", { from: "booked", to: "excused", reason: "leave" }, world.now);
  const point = {
    kind: "question",
    text: "Hur gör vi?",
    byId: world.person.coordinator,
    createdAt: world.now,
  } as const;
  await db().supervisionPoint.create({ data: { id: newId(), sessionId: march?.id ?? "", ...point } });
}

describe("a series that is changed from one of its sessions on", () => {
  it("V10: keeps what has been before it, was moved, called off or has something in it, and replaces the rest", async () => {
    await touch();
    // The first Monday at ten, from December on.
    await change(1, { ...tuesdays, nth: 1, weekday: 1, fromMinute: 600, endsOn: "2027-06-30" }, "Rummet");
    expect(await lines()).toEqual([
      "2026-11-24 2026-11-24T08:00 booked 0",
      "2026-12-07 2026-12-07T09:00 booked 1",
      "2027-01-26 2027-01-28T08:00 booked 1",
      "2027-02-23 2027-02-23T08:00 excused 1",
      "2027-03-30 2027-03-30T07:00 booked 0",
      "2027-04-05 2027-04-05T08:00 booked 1",
      "2027-05-03 2027-05-03T08:00 booked 1",
      "2027-06-07 2027-06-07T08:00 booked 0",
    ]);
    expect((await sessions()).map(({ place }) => place)).toEqual([
      ...["Stadshuset", "Rummet", "Stadshuset", "Stadshuset", "Stadshuset", "Rummet", "Rummet", "Rummet"],
    ]);
    const attended = await db().supervisionAttendee.findMany({ where: { session: { seriesId } } });
    const live = attended.filter((one) => one.live).map(({ startsAt }) => startsAt.toISOString().slice(0, 16));
    // Twice for each that takes time: the researcher's and the coordinator's.
    const booked = (await lines()).filter((line) => line.includes("booked")).map((line) => line.split(" ")[1]);
    expect(live.toSorted()).toEqual([...booked, ...booked].toSorted());
  });

  it("V10: lets go of what has no time any more, and finds its times again", async () => {
    await change(1, { ...tuesdays, every: 2 });
    expect(await lines()).toEqual([
      "2026-11-24 2026-11-24T08:00 booked 0",
      "2026-12-29 2026-12-29T08:00 booked 0",
      "2027-02-23 2027-02-23T08:00 booked 0",
      "2027-04-27 2027-04-27T07:00 booked 0",
    ]);
    const loose = await db().supervisionSession.findMany({ where: { seriesId: null } });
    expect(loose.map(({ state, sequence }) => [state, sequence])).toEqual(Array(3).fill(["cancelled", 1]));
    await change(1, tuesdays);
    expect((await lines()).map((line) => line.slice(0, 10))).toEqual([
      ...["2026-11-24", "2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30", "2027-04-27", "2027-05-25"],
    ]);
  });

  it("V10: gives one the time of another that moves too, and changes nothing when somebody is taken", async () => {
    // Every week: each of these Tuesdays but the first was another's before.
    const weekly = { ...tuesdays, unit: "week", nth: null, endsOn: "2027-02-28" } as const;
    await change(1, weekly);
    const before = await lines();
    expect(before.length).toBe(10);
    await supervisionIn(world, { startsAt: new Date("2027-02-10T08:30:00Z"), coordinators: [] });
    await expect(change(1, { ...weekly, weekday: 3 })).rejects.toMatchObject({
      code: "supervision.time-taken",
      data: { days: "2027-02-10" },
      fields: { from: "supervision.time-taken" },
    });
    expect(await lines()).toEqual(before);
    await change(1, { ...weekly, weekday: 3, fromMinute: 630 });
    expect((await lines()).length).toBe(10);
  });

  it("V10: is changed by who supervises its teams, and not when it is ended", async () => {
    const sessionId = (await sessions())[1]?.id ?? "";
    const asked = { ...where, pattern: tuesdays, seen: await seen() };
    const changing = async (name: "coordinator" | "researcher") =>
      changeSeries(await world.actor(name), { seriesId, sessionId }, asked, world.now);
    await expect(changing("coordinator")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(changing("researcher")).rejects.toMatchObject({ kind: "missing" });
    await expect(change(1, { ...tuesdays, endsOn: "2026-12-01" })).rejects.toMatchObject({ kind: "invalid" });
  });
});

it("V10: of two who change a series the second is told, and nothing of the first's is lost", async () => {
  const before = await seen();
  const decided = await Promise.all(
    ["Rum 1", "Rum 2"].map((place) =>
      change(1, tuesdays, place, before).then(
        () => "done",
        (no) => no.code,
      ),
    ),
  );
  expect(decided.toSorted()).toEqual(["done", "supervision.series-changed-meanwhile"]);
  const { place } = await db().supervisionSeries.findUniqueOrThrow({ where: { id: seriesId } });
  expect(place).toBe(["Rum 1", "Rum 2"][decided.indexOf("done")]);
  // Who wants what stands there already has nothing to be told of.
  await change(1, tuesdays, place, before);
  await change(1, tuesdays, "Rum 3");
});

describe("a series that is ended", () => {
  it("V11: takes away what is to come and nobody has touched", async () => {
    await touch();
    const [coordinator, supervisor] = [await world.actor("coordinator"), await world.actor("supervisor")];
    await expect(endSeries(coordinator, seriesId, world.now)).rejects.toMatchObject({ kind: "forbidden" });
    await endSeries(supervisor, seriesId, world.now);
    expect((await sessions()).map(({ state, sequence }) => `${state} ${sequence}`)).toEqual([
      ...["cancelled 1", "cancelled 1", "booked 1", "excused 1", "booked 0", "cancelled 1", "cancelled 1"],
    ]);
    await expect(endSeries(supervisor, seriesId, world.now)).rejects.toMatchObject({ code: "supervision.series-over" });
  });
});
