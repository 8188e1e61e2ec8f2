import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartKinds, type KindOfData, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { editMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { chooseChart, editFollowing } from "#app/features/measures/commands/follow.server.ts";
import { decideChart, perOf, readTarget } from "#app/features/measures/rules/decisions.ts";
import { seenChart, seenFacts, seenFollowing } from "#app/features/measures/rules/seen.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { meeting } from "#tests/support/meeting.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ofProgramme, ofTeam, saidMeasure } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["member", "lead"] as const) await world.actor(name);
});
afterAll(() => world?.close());

type Own = Awaited<ReturnType<typeof ofTeam>>;
const counted = (data: KindOfData) => ({ data, per: perOf(data, 1000) });
/** Past all code, as whoever writes to the database may. */
const store = (id: string, data: object, tx: Tx = db()) => tx.followedMeasure.update({ where: { id }, data });
const count = (id: string, data: KindOfData, tx: Tx = db()) =>
  tx.measure.update({ where: { id }, data: counted(data) });
const stored = (id: string) => db().followedMeasure.findUniqueOrThrow({ where: { id }, include: { measure: true } });
const holdOf =
  ({ followedId }: Own) =>
  (tx: Tx) =>
    tx.$queryRaw`SELECT id FROM followed_measures WHERE id = ${followedId}::uuid FOR UPDATE`;

const choose = async ({ teamId, followedId }: Own, chart: "p" | "c") => {
  const seen = seenChart(await stored(followedId));
  const chosen = { chart, rules: "anhoej", screening: true } as const;
  return cameOf(chooseChart(await world.actor("member"), { teamId, followedId }, { ...chosen, seen }, world.now));
};
const edit = async (own: Own, data: KindOfData) => {
  const seen = seenFacts((await stored(own.followedId)).measure as Parameters<typeof seenFacts>[0]);
  const said = { ...saidMeasure({ data }), seen };
  return cameOf(editMeasure(await world.actor("member"), own, said, world.now));
};

describe("ME7: charts that do not fit", () => {
  it("cannot be stored, whatever is counted", async () => {
    for (const data of kindsOfData) {
      const { followedId } = await ofTeam(world, { data });
      for (const chart of chartKinds)
        for (const rules of ruleSets) {
          const came = await cameOf(store(followedId, { chart, rules }));
          expect(came === "done", `${data} ${chart} ${rules}: ${came}`).toBe(decideChart(data, chart, rules).ok);
        }
    }
  });

  it("cannot come of another kind of data", async () => {
    for (const before of kindsOfData)
      for (const chart of chartKinds.filter((one) => decideChart(before, one, "anhoej").ok)) {
        const { measureId, followedId } = await ofTeam(world, { data: before });
        await store(followedId, { chart });
        for (const data of kindsOfData.filter((one) => one !== before)) {
          if (decideChart(data, chart, "anhoej").ok) continue;
          await expect(count(measureId, data), `${before} ${chart} ${data}`).rejects.toThrow(/a chart fits/);
        }
      }
  });

  it("cannot come of both at once, past all code", async () => {
    const own = await ofTeam(world);
    const [data] = await meeting(
      (tx) => store(own.followedId, { chart: "p" }, tx),
      () => count(own.measureId, "count"),
    );
    expect(data).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/a chart fits/) } });
    const other = await ofTeam(world);
    const [chart] = await meeting(
      (tx) => count(other.measureId, "count", tx),
      () => store(other.followedId, { chart: "p" }),
    );
    expect(chart).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/a chart fits/) } });
  });

  it("are refused to who chooses one while what is counted changes, and drawn as at first when chosen before", async () => {
    const late = await ofTeam(world);
    const change = (tx: Tx) => count(late.measureId, "count", tx);
    expect(await meeting(change, () => choose(late, "p"))).toMatchObject([{ value: "chart.not-of-kind" }]);
    const early = await ofTeam(world);
    const both = await meeting(
      holdOf(early),
      () => choose(early, "p"),
      () => edit(early, "count"),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "done" }]);
    expect(await stored(early.followedId)).toMatchObject({ chart: "run", measure: { data: "count" } });
  });
});

describe("ME8: what is to be reached", () => {
  /** Numbers that one kind or another cannot be. */
  const numbers = [-1, 0, 100, 120];
  const written = (number: number) => String(number).replace(".", ",");

  it("cannot be stored when it does not fit, whatever is counted", async () => {
    for (const data of kindsOfData) {
      const { followedId } = await ofTeam(world, { data });
      for (const number of numbers)
        for (const of of ["target", "baseline"] as const) {
          const came = await cameOf(store(followedId, { [of]: number }));
          expect(came === "done", `${data} ${of} ${number}: ${came}`).toBe(readTarget(data, written(number)).ok);
        }
    }
  });

  it("cannot come of another kind of data", async () => {
    const { measureId, followedId } = await ofTeam(world, { data: "measurement" });
    for (const number of numbers)
      for (const of of ["target", "baseline"] as const) {
        await store(followedId, { target: null, baseline: null, [of]: number });
        for (const data of kindsOfData.filter((one) => one !== "measurement")) {
          const came = await cameOf(
            db().$transaction(async (tx) => {
              await count(measureId, data, tx);
              throw new Error("it fits");
            }),
          );
          expect(came === "it fits", `${data} ${of} ${number}: ${came}`).toBe(readTarget(data, written(number)).ok);
        }
      }
  });

  it("stands in the way of another kind of data, and is nowhere taken away by itself", async () => {
    const own = await ofTeam(world, { data: "count", target: "120", baseline: "7,5" });
    const refused = edit(own, "percentage");
    expect(await refused).toBe("measure.targets-of-hundred");
    expect(await stored(own.followedId)).toMatchObject({ target: 120, baseline: 7.5, measure: { data: "count" } });
    const seen = seenFollowing(await stored(own.followedId));
    const said = { target: "80", baseline: "7,5", collector: "", seen };
    await editFollowing(await world.actor("member"), own, said, world.now);
    expect(await edit(own, "percentage")).toBe("done");
    expect(await stored(own.followedId)).toMatchObject({ target: 80, baseline: 7.5, measure: { data: "percentage" } });
    const cold = await ofTeam(world, { data: "measurement", baseline: "-3" });
    expect(await edit(cold, "rate")).toBe("measure.targets-below-nothing");
  });

  it("is named with the team to the lead, whose programme's measure it is", async () => {
    const { measureId, a, b } = await ofProgramme(world, { data: "count" });
    for (const { followedId } of [a, b]) await store(followedId, { target: 120 });
    const seen = seenFacts((await stored(a.followedId)).measure as Parameters<typeof seenFacts>[0]);
    const place = { programmeId: world.programmeId, measureId };
    const change = async () => editMeasure(await world.actor("lead"), place, { ...saidMeasure(), seen }, world.now);
    const names = await db().team.findMany({
      where: { id: { in: [world.teamA, world.teamB] } },
      orderBy: { name: "asc" },
    });
    const teams = names.map(({ name }) => name).join(", ");
    await expect(change()).rejects.toMatchObject({ code: "measure.targets-of-hundred", data: { teams } });
    await store(a.followedId, { target: 90 });
    await expect(change()).rejects.toMatchObject({ data: { teams: names.find(({ id }) => id === world.teamB)!.name } });
    await store(b.followedId, { target: null });
    await change();
    expect((await stored(a.followedId)).measure.data).toBe("percentage");
  });

  it("and another kind of data, at once: the second is told", async () => {
    const late = await ofTeam(world, { data: "count" });
    const aim = async ({ teamId, followedId }: Own, target: string) => {
      const seen = seenFollowing(await stored(followedId));
      const said = { target, baseline: "", collector: "", seen };
      return cameOf(editFollowing(await world.actor("member"), { teamId, followedId }, said, world.now));
    };
    const change = (tx: Tx) => count(late.measureId, "percentage", tx);
    expect(await meeting(change, () => aim(late, "120"))).toMatchObject([{ value: "target.of-hundred" }]);
    const early = await ofTeam(world, { data: "count" });
    const both = await meeting(
      holdOf(early),
      () => aim(early, "120"),
      () => edit(early, "percentage"),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "measure.targets-of-hundred" }]);
  });
});
