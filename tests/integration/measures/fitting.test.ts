import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartKinds, type KindOfData, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { editMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { chooseChart } from "#app/features/measures/commands/follow.server.ts";
import { decideChart, perOf } from "#app/features/measures/rules/decisions.ts";
import { seenChart, seenFacts } from "#app/features/measures/rules/seen.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { meeting } from "#tests/support/meeting.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ofTeam, saidMeasure } from "./given.ts";

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
    const hold = (tx: Tx) =>
      tx.$queryRaw`SELECT id FROM followed_measures WHERE id = ${early.followedId}::uuid FOR UPDATE`;
    const both = await meeting(
      hold,
      () => choose(early, "p"),
      () => edit(early, "count"),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "done" }]);
    expect(await stored(early.followedId)).toMatchObject({ chart: "run", measure: { data: "count" } });
  });
});
