import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roomsOf, whoReadsMeasure } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { addRemark, decideOnCentre, endDecision } from "#app/features/measures/commands/centre.server.ts";
import { editMeasure, retireMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { chooseChart, setMain, shareMeasure } from "#app/features/measures/commands/follow.server.ts";
import type { FollowedIn } from "#app/features/measures/commands/locked.server.ts";
import { measureChanged } from "#app/features/measures/events.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { seenChart, seenFacts } from "#app/features/measures/rules/seen.ts";
import { db } from "#app/platform/db.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam, saidMeasure } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Two who ask for her at once before she is there would both make her session.
  await world.actor("member");
});
afterAll(() => world?.close());

const key = () => crypto.randomUUID();
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const member = () => world.actor("member");
const stored = (id: string) => db().followedMeasure.findUniqueOrThrow({ where: { id } });

describe("how a team follows it", () => {
  it("ME13: has one main measure, also when several are chosen at once", async () => {
    const measures = await Promise.all([1, 2, 3, 4].map(() => ofTeam(world)));
    const actor = await member();
    expect(await Promise.all(measures.map((own) => cameOf(setMain(actor, own, true, later(1)))))).toEqual([
      "done",
      "done",
      "done",
      "done",
    ]);
    expect(await db().followedMeasure.count({ where: { teamId: world.teamA, main: true } })).toBe(1);
    await retireMeasure(actor, measures[0]!, true, later(2));
    expect(await cameOf(setMain(actor, measures[0]!, true, later(3)))).toBe("measure.is-retired");
  });

  it("is shown by the team alone what is its own, and never hidden what is the programme's", async () => {
    const { a } = await ofProgramme(world);
    expect(await cameOf(shareMeasure(await member(), a, false, later(1)))).toBe("measure.is-programmes");
  });

  it("ME7: is drawn as what was chosen, from what the page showed", async () => {
    const own = await ofTeam(world);
    const seen = seenChart(await stored(own.followedId));
    const choose = async (chart: "p" | "c" | "run" | "i", rules: "anhoej" | "making-data-count") =>
      cameOf(chooseChart(await member(), own, { chart, rules, screening: true, seen }, later(1)));
    expect(await choose("c", "anhoej")).toBe("chart.not-of-kind");
    expect(await choose("p", "making-data-count")).toBe("chart.not-by-rules");
    expect(await choose("p", "anhoej")).toBe("done");
    expect(await choose("p", "anhoej")).toBe("done");
    expect(await choose("i", "making-data-count")).toBe("measure.changed-meanwhile");
    expect(await stored(own.followedId)).toMatchObject({ chart: "p", rules: "anhoej" });
  });
});

describe("a measure of another kind of data", () => {
  const edit = async (own: Parameters<typeof editMeasure>[1], id: string, by: "member" | "lead" = "member") => {
    const { measure } = await db().followedMeasure.findUniqueOrThrow({ where: { id }, include: { measure: true } });
    const seen = seenFacts(measure as Parameters<typeof seenFacts>[0]);
    return cameOf(editMeasure(await world.actor(by), own, { ...saidMeasure({ data: "count" }), seen }, later(2)));
  };
  const keep = async (place: FollowedIn, chart: "p" | "i" | "run", rules: "classic" | "making-data-count") => {
    const seen = seenChart(await stored(place.followedId));
    return cameOf(chooseChart(await member(), place, { chart, rules, screening: true, seen }, later(1)));
  };

  it("ME7: is drawn as what that kind can be, where the team had chosen something else", async () => {
    const own = await ofTeam(world);
    expect(await keep(own, "p", "classic")).toBe("done");
    expect(await edit(own, own.followedId)).toBe("done");
    expect(await stored(own.followedId)).toMatchObject({ chart: "run", rules: "classic" });
    const values = await ofTeam(world);
    await keep(values, "i", "making-data-count");
    await edit(values, values.followedId);
    expect(await stored(values.followedId)).toMatchObject({ chart: "i", rules: "making-data-count" });
  });

  it("ME7: is so in every team when it is the programme's, also when one of them chooses just then", async () => {
    for (let n = 0; n < 6; n += 1) {
      const { measureId, a, b } = await ofProgramme(world);
      await db().followedMeasure.update({ where: { id: b.followedId }, data: { chart: "p-prime" } });
      const place = { programmeId: world.programmeId, measureId };
      const [edited] = await Promise.all([edit(place, a.followedId, "lead"), keep(a, "p", "classic")]);
      expect(edited).toBe("done");
      for (const { followedId } of [a, b]) expect((await stored(followedId)).chart).toBe("run");
    }
  });
});

describe("the centre line", () => {
  const yes = { clearlyDifferent: "yes", causeKnown: "yes", wanted: "yes", expectedToLast: "yes" } as const;
  const days = monthDays(12);
  const said = (more: object = {}) => ({
    kind: "split" as const,
    day: days[6]!,
    reason: "Vi vet varför",
    ...yes,
    key: key(),
    ...more,
  });
  async function measured() {
    const own = await ofTeam(world);
    await givePoints(
      world,
      own.followedId,
      days.map((day) => ({ day, of: [3, 10] as const })),
    );
    return own;
  }

  it("ME4: is kept with who, when and why; ended it is kept too, and never by itself", async () => {
    const own = await measured();
    const decide = async (more: object) => cameOf(decideOnCentre(await member(), own, said(more), later(1)));
    expect(await decide({ wanted: "no" })).toBe("centre.no-wanted");
    expect(await db().chartDecision.count({ where: { followedId: own.followedId } })).toBe(0);
    expect(await decide({})).toBe("done");
    const series = async () => (await seriesOf(await member(), { followedIds: [own.followedId] }))[0]!;
    const [decision] = (await series()).decisions;
    expect(decision).toMatchObject({
      kind: "split",
      day: days[6],
      reason: "Vi vet varför",
      by: "Person member",
      on: "2026-11-22",
    });
    for (let n = 0; n < 2; n += 1) await endDecision(await world.actor("coordinator"), own, decision!.id, later(2));
    expect((await series()).decisions).toEqual([]);
    expect(await db().chartDecision.findUniqueOrThrow({ where: { id: decision!.id } })).toMatchObject({
      reason: "Vi vet varför",
      endedById: world.person.coordinator,
    });
    const no = { clearlyDifferent: true, causeKnown: true, wanted: false, expectedToLast: true };
    const row = {
      id: newId(),
      followedId: own.followedId,
      kind: "split",
      day: world.now,
      reason: "x",
      byId: world.person.member,
      at: world.now,
    } as const;
    await expect(db().chartDecision.create({ data: { ...row, ...no } })).rejects.toThrow("four_yes");
  });

  it("ME5: of two who freeze or split at once one has done it, and sent twice it is once", async () => {
    const own = await measured();
    const actor = await member();
    const both = async (more: object) =>
      (await Promise.all([1, 2].map(() => cameOf(decideOnCentre(actor, own, said(more), later(1)))))).toSorted();
    expect(await both({ kind: "freeze" })).toEqual(["centre.frozen-already", "done"]);
    expect(await both({})).toEqual(["centre.split-already", "done"]);
    const same = said({ day: days[3] });
    await Promise.all([1, 2, 3].map(() => decideOnCentre(actor, own, same, later(1))));
    expect(await db().chartDecision.count({ where: { followedId: own.followedId } })).toBe(3);
    const remark = { day: days[3]!, text: "Ny chef", key: key() };
    await Promise.all([1, 2, 3].map(() => addRemark(actor, own, remark, later(1))));
    expect(await db().chartRemark.count({ where: { followedId: own.followedId } })).toBe(1);
  });
});

it("ME9: who is told that a measure is new is who reads it", async () => {
  const own = await ofTeam(world);
  for (const shown of [false, true]) {
    await shareMeasure(await member(), own, shown, later(1));
    const place = { programmeId: world.programmeId, teamId: world.teamA, shown };
    const { rooms } = measureChanged({ id: own.followedId, measureId: own.measureId, ...place }, await member());
    expect(rooms).toEqual(whoReadsMeasure(place));
    for (const name of people) {
      const actor = await world.actor(name);
      const isTold = roomsOf(actor).some((room) => rooms.includes(room));
      const isReader = (await seriesOf(actor, { followedIds: [own.followedId] })).length === 1;
      expect(isTold, `${name} ${shown}`).toBe(isReader);
    }
  }
});
