import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { addRemark, decideOnCentre } from "#app/features/measures/commands/centre.server.ts";
import { shareMeasure } from "#app/features/measures/commands/follow.server.ts";
import { followedPage } from "#app/features/measures/queries/followed.server.ts";
import { measureInTeams } from "#app/features/measures/queries/measures.server.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { chartOf } from "#app/features/measures/rules/chart-of.ts";
import { pointHistory } from "#app/features/points/queries/history.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const team: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const asTeams: readonly PersonName[] = [...team, "lead", "researcher", "supervisor", "manager"];
const ofShown: readonly PersonName[] = [...asTeams, "otherMember", "partner"];
const reads = async (name: PersonName, followedId: string) =>
  (await seriesOf(await world.actor(name), { followedIds: [followedId] }))[0];
async function readers(followedId: string) {
  const found: PersonName[] = [];
  for (const name of people) if (await reads(name, followedId)) found.push(name);
  return found.toSorted();
}

describe("a measure as a team follows it", () => {
  it("ME9: is read by the team and those who follow its work, and by the others when it is shown to them", async () => {
    const own = await ofTeam(world);
    expect(await readers(own.followedId)).toEqual(asTeams.toSorted());
    await shareMeasure(await world.actor("member"), own, true, world.now);
    expect(await readers(own.followedId)).toEqual(ofShown.toSorted());
    await shareMeasure(await world.actor("member"), own, false, world.now);
    expect(await readers(own.followedId)).toEqual(asTeams.toSorted());
    const { a } = await ofProgramme(world);
    expect(await readers(a.followedId)).toEqual(ofShown.toSorted());
  });

  it("ME9: is found in its own team's address alone", async () => {
    const { a } = await ofProgramme(world);
    const lead = await world.actor("lead");
    await expect(followedPage(lead, { ...a, teamId: world.teamB })).rejects.toMatchObject({ kind: "missing" });
    await expect(followedPage(lead, { ...a, followedId: "x" })).rejects.toMatchObject({ kind: "missing" });
    expect((await followedPage(lead, a)).series.id).toBe(a.followedId);
  });
});

describe("numbers of few people", () => {
  const days = monthDays(14);
  /** Every third month there are four or fewer. */
  const of = (n: number) => (n % 3 === 1 ? ([n % 4, 4] as const) : ([n + 3, 40] as const));
  const isSmall = (n: number) => of(n)[1] < 5;

  it("ME10: are the team's alone, and nothing that others are told is reckoned from them", async () => {
    const { a } = await ofProgramme(world);
    await givePoints(
      world,
      a.followedId,
      days.map((day, n) => ({ day, of: of(n) })),
    );
    const bare = await ofProgramme(world);
    await givePoints(
      world,
      bare.a.followedId,
      days.map((day, n) => (isSmall(n) ? { day, missing: "x" } : { day, of: of(n) })),
    );
    for (const name of ofShown) {
      const series = (await reads(name, a.followedId))!;
      const isTeam = team.includes(name);
      expect(series.rights.small, name).toBe(isTeam);
      expect(
        series.points.denominators.filter((one) => one === 4),
        name,
      ).toHaveLength(isTeam ? 5 : 0);
      expect(
        series.points.said.filter(({ withheld }) => withheld),
        name,
      ).toHaveLength(isTeam ? 0 : 5);
      const without = (await reads(name, bare.a.followedId))!;
      const [seen, never] = [chartOf(series), chartOf(without)].map(({ parts, marks, meaning }) => ({
        parts,
        marks,
        meaning,
      }));
      if (isTeam) expect(seen).not.toEqual(never);
      else expect(seen, name).toEqual(never);
    }
  });

  it("ME10: are shown where there are as many as the measure asks for, and where it counts no shares", async () => {
    const few = await ofProgramme(world, { smallest: "4" });
    await givePoints(world, few.a.followedId, [
      { day: days[0]!, of: [1, 4] },
      { day: days[1]!, of: [1, 3] },
    ]);
    const counts = await ofProgramme(world, { data: "count" });
    await givePoints(world, counts.a.followedId, [{ day: days[0]!, value: 1 }]);
    expect((await reads("otherMember", few.a.followedId))?.points.denominators).toEqual([4, null]);
    expect((await reads("otherMember", counts.a.followedId))?.points.values).toEqual([1]);
  });

  it("ME10: a month in which there was nobody says no more than one with few", async () => {
    const { a } = await ofProgramme(world);
    await givePoints(world, a.followedId, [
      { day: days[0]!, of: [0, 0] },
      { day: days[1]!, of: [2, 4] },
    ]);
    const { points } = (await reads("partner", a.followedId))!;
    expect([points.numerators, points.denominators]).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(points.said.map(({ withheld }) => withheld)).toEqual([true, true]);
  });

  it("ME10: stay hidden in what points were, each side of a change by its own denominator", async () => {
    const { a } = await ofProgramme(world);
    const changes: readonly (readonly [readonly [number, number], readonly [number, number]])[] = [
      [
        [1, 4],
        [6, 10],
      ],
      [
        [7, 10],
        [2, 4],
      ],
      [
        [3, 5],
        [4, 5],
      ],
    ];
    await givePoints(
      world,
      a.followedId,
      changes.map(([of], n) => ({ day: days[n]!, of, comment: "Semester" })),
    );
    const { followedId } = a;
    for (const [n, [, [numerator, denominator]]] of changes.entries())
      await db().measurePoint.updateMany({
        where: { followedId, day: dayToDate(days[n]!) },
        data: { numerator, denominator },
      });
    for (const name of asTeams) {
      const history = await pointHistory(await world.actor(name), followedId, 10);
      const told = new Map(history.map(({ day, from, to }) => [day, [from, to]]));
      const seen = changes.map((_, n) =>
        told.get(days[n]!)!.map((one) => (one!.withheld ? "withheld" : `${one!.numerator}/${one!.denominator}`)),
      );
      const isTeam = team.includes(name);
      expect(seen, name).toEqual([
        [isTeam ? "1/4" : "withheld", "6/10"],
        ["7/10", isTeam ? "2/4" : "withheld"],
        ["3/5", "4/5"],
      ]);
      const withheld = history.flatMap(({ from, to }) => [from!, to!]).filter((one) => one.withheld);
      expect(
        withheld.every(({ numerator, denominator }) => numerator === null && denominator === null),
        name,
      ).toBe(true);
      expect(
        history.every(({ from }) => from!.comment === "Semester"),
        name,
      ).toBe(true);
    }
    const counts = await ofProgramme(world, { data: "count" });
    await givePoints(world, counts.a.followedId, [{ day: days[0]!, value: 1 }]);
    await db().measurePoint.updateMany({ where: { followedId: counts.a.followedId }, data: { value: 2 } });
    const [change] = await pointHistory(await world.actor("lead"), counts.a.followedId, 10);
    expect([change?.from?.value, change?.to?.value]).toEqual([1, 2]);
  });

  it("ME10: stay hidden where all teams stand beside each other", async () => {
    const { measureId, a } = await ofProgramme(world);
    await givePoints(
      world,
      a.followedId,
      days.map((day, n) => ({ day, of: of(n) })),
    );
    for (const name of ["lead", "otherMember", "partner", "manager"] as const) {
      const { series } = await measureInTeams(await world.actor(name), world.programmeId, measureId);
      const denominators = series.flatMap(({ points }) => points.denominators);
      expect(
        denominators.filter((one) => one !== null && one < 5),
        name,
      ).toEqual([]);
      expect(denominators.filter((one) => one === 40).length, name).toBeGreaterThan(5);
    }
  });
});

describe("what is written beside the numbers", () => {
  it("ME11: is for who reads the measure as the team's; why a line was moved is for all, and who did it is not", async () => {
    const { a } = await ofProgramme(world);
    const days = monthDays(12);
    await givePoints(world, a.followedId, [
      ...days.slice(1).map((day) => ({ day, of: [6, 10] as const, comment: "Kommentaren" })),
      { day: days[0]!, missing: "Orsaken" },
    ]);
    const member = await world.actor("member");
    await addRemark(member, a, { day: days[3]!, text: "Anteckningen", key: crypto.randomUUID() }, world.now);
    const yes = { clearlyDifferent: "yes", causeKnown: "yes", wanted: "yes", expectedToLast: "yes" } as const;
    const split = { kind: "split", day: days[6]!, reason: "Skälet", ...yes, key: crypto.randomUUID() } as const;
    await decideOnCentre(member, a, split, world.now);
    for (const name of ofShown) {
      const page = JSON.stringify(await followedPage(await world.actor(name), a));
      const told = ["Kommentaren", "Orsaken", "Anteckningen", "Person member"].filter((word) => page.includes(word));
      expect(told, name).toHaveLength(asTeams.includes(name) ? 4 : 0);
      expect(page, name).toContain("Skälet");
    }
  });
});

it("ME6: a time without data comes between two events for everybody, also for who is not told why", async () => {
  const { a } = await ofProgramme(world, { data: "days-between" });
  await givePoints(world, a.followedId, [
    { day: "2026-01-01" },
    { day: "2026-02-01", missing: "Orsaken" },
    { day: "2026-03-01" },
    { day: "2026-03-05" },
  ]);
  for (const name of ofShown) {
    const values = chartOf((await reads(name, a.followedId))!).observations.map(({ value }) => value);
    expect(values, name).toEqual([null, null, null, 4]);
  }
});
