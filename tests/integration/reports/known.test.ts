import { createElement } from "react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import { plainText } from "#app/features/notes/document/json.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { chartsOf } from "#app/features/reports/queries/charts.server.ts";
import { measuresSaid } from "#app/features/reports/queries/known.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import { beginReport, handInReport } from "#app/flows/report.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rendered } from "#tests/support/charts/rendered.tsx";
import { testOf } from "#tests/support/cycles.ts";
import { putScore } from "#tests/support/scores.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "../measures/given.ts";

let world: World;
let followedId: string;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-20T11:00:00Z"));
  ({
    a: { followedId },
  } = await ofProgramme(world));
  const own = await ofTeam(world, { name: "Bara för oss" });
  const days = monthDays(11);
  const points = days.map((day, n) => ({
    ...{ day, of: n === 4 ? ([1, 3] as const) : ([n + 3, 40] as const) },
    comment: "Tuva var sjuk",
  }));
  await givePoints(world, followedId, points);
  await givePoints(world, own.followedId, points);
  // Of October both are set and handed in; of November the team's alone.
  await putScore(world, "team", month, 6);
  await putScore(world, "researcher", month, 4);
  await putScore(world, "team", "2026-11", 6);
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().report.deleteMany({});
});

const month = "2026-10";
const place = () => ({ teamId: world.teamA, month });
const others: readonly PersonName[] = ["manager", "lead", "supervisor", "researcher", "otherMember"];
const page = async (name: PersonName) => reportPage(await world.actor(name), place());
async function begun(): Promise<string> {
  await beginReport(await world.actor("coordinator"), place(), world.now);
  const { note } = await page("coordinator");
  return plainText((await noteForReading(await world.actor("coordinator"), note?.id ?? "")).note);
}
/** So many of the forty, as a table says it. */
const asPercent = (n: number) => `${((n / 40) * 100).toFixed(1).replace(".", ",")}\u00a0%`;

describe("what is known of a team's month", () => {
  it("RE4: a draft says what the charts of measures that others are shown say, by the end of the month, and nothing of few people", async () => {
    const text = await begun();
    expect(text).toContain("Föräldrar med plan: ");
    // The point of November (13 of 40) is another report's.
    expect(text).toContain("Senaste mätpunkten, oktober 2026: 30,0\u00a0%.");
    expect(text).toMatch(/Anhøjs regler, version 1, 8 användbara mätpunkter, längsta rad 4, 1 korsning\./);
    expect(text).not.toMatch(/Tuva|Bara för oss|32,5|33,3/);
  });

  it("RE4: a draft says once what no chart can say, and of each measure its own numbers, though another's are the same", async () => {
    await begun();
    const { team, measures } = await page("coordinator");
    const few = measures[0]!;
    const days = monthDays(14);
    const points = { days, values: days.map(() => null), denominators: days.map(() => 40), said: [] };
    const enough = { ...few, target: 30, points: { ...points, numerators: days.map((_, n) => 10 + 2 * (n % 2)) } };
    for (const [one, general, numbers] of [
      [few, /Punkterna visas.* syns en förändring tidigare\. /, ["oktober 2026: 30,0"]],
      [enough, /Det betyder inte att ingenting händer[^.]*\. /, ["februari 2027: 30", "Median 27,5.", "når målet 30"]],
    ] as const) {
      const other = { ...one, id: newId(), measure: { ...one.measure, name: "Föräldrar med samtal" } };
      const [first = "", second = ""] = measuresSaid("sv", team, [one, other]);
      expect(first).toMatch(general);
      for (const said of numbers) expect(first).toContain(said);
      expect(second).toBe(first.replace(general, "").replace("Föräldrar med plan", "Föräldrar med samtal"));
    }
  });

  it("RE13: what was measured later, or put right, changes nothing in a report that is handed in", async () => {
    await begun();
    const before = (await page("coordinator")).measures;
    expect(before.map(({ points }) => points.days.length)).toEqual([10]);
    expect(before[0]?.points.denominators[4]).toBeNull();
    await handInReport(await world.actor("coordinator"), place(), world.now);
    await db().measurePoint.updateMany({ where: { followedId }, data: { numerator: 1 } });
    for (const name of [...others, "coordinator", "member"] as const)
      expect((await page(name)).measures, name).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/Tuva|Bara för oss/);
  });

  it("RE13: the table beside the chart of a report that is handed in is of that chart, and not of today's", async () => {
    await db().followedMeasure.update({ where: { id: followedId }, data: { main: true } });
    await begun();
    await handInReport(await world.actor("coordinator"), place(), world.now);
    await db().measurePoint.updateMany({ where: { followedId }, data: { numerator: 2 } });
    const { team, measures } = await page("manager");
    const { main } = chartsOf("sv", team, measures);
    if (!main) throw new Error("Nothing was kept.");
    const [table = ""] = /<table.*<\/table>/s.exec(rendered(createElement(ChartGlance, main))) ?? [];
    const values = [...table.matchAll(/data-label="Värde"[^>]*><span>([^<]*)</g)].map(([, value]) => value);
    expect(values).toEqual(measures[0]?.points.numerators.map((n) => (n === null ? "–" : asPercent(n))));
    expect(values).not.toContain(asPercent(2));
    expect(table).not.toContain("Tuva");
  });

  it("RE13: the database takes nothing with it that is the team's own", async () => {
    await begun();
    await handInReport(await world.actor("coordinator"), place(), world.now);
    const kept = await db().reportHandIn.findFirstOrThrow();
    const [measure] = kept.measures as { points: Record<string, unknown[]> }[];
    if (!measure) throw new Error("Nothing was kept.");
    const { points } = measure;
    const put = (changed: object) => db().$executeRaw`
      INSERT INTO report_hand_ins (closure_id, report_id, note_id, version_id, measures)
      VALUES (${kept.closureId}::uuid, ${kept.reportId}::uuid, ${kept.noteId}::uuid, ${kept.versionId}::uuid,
        ${JSON.stringify([{ ...measure, ...changed }])}::jsonb)`;
    const ofFew = { points: { ...points, denominators: points.denominators?.with(4, 3) } };
    const said = {
      points: { ...points, said: [{ at: 0, lacks: false, missing: "", comment: "Tuva", withheld: false }] },
    };
    const by = { decisions: [{ by: "Karin" }] };
    for (const changed of [ofFew, said, by])
      await expect(put(changed)).rejects.toThrow(/report_hand_ins_measures_as_others_read/);
    await expect(put({ points: [] })).rejects.toThrow(/report_hand_ins_measures/);
    // What it does take gets as far as to what is there already.
    await expect(put({})).rejects.toThrow(/report_hand_ins_pkey/);
  });

  it("RE14: a draft tells of a score that is handed in, never what the researcher wrote; beside it each reads what she may", async () => {
    const text = await begun();
    expect(text).toContain("Teamet säger 3,0: Det har blivit lite bättre. Av team");
    expect(text).toContain("Forskaren säger 2,0");
    expect(text).not.toContain("Av researcher");
  });

  it("RE14: of a score that is not open to everybody yet a draft says nothing", async () => {
    const at = { teamId: world.teamA, month: "2026-11" };
    const coordinator = await world.actor("coordinator");
    await beginReport(coordinator, at, world.now);
    const { note } = await reportPage(coordinator, at);
    const { note: says } = await noteForReading(coordinator, note?.id ?? "");
    expect(plainText(says)).toContain("Var vi står");
    expect(plainText(says)).not.toContain("säger 3,0");
  });

  it("RE4: a draft tells in which of the month's tests something hindered or helped, marked since it began", async () => {
    const { programmeId, person } = world;
    const factors = ["Tid", "Chefen", "Jouren"].map((name, n) => ({ id: newId(), programmeId, position: n + 1, name }));
    await db().factor.createMany({ data: factors });
    const [time, manager, duty] = factors.map(({ id }) => id);
    const testFrom = async (day: string) => {
      const id = await testOf(world, "member", { what: "Ring dagen efter", state: "doing" });
      await db().cycle.update({ where: { id }, data: { startsOn: new Date(day) } });
      return id;
    };
    const [ofMonth, ofNext] = [await testFrom("2026-09-20"), await testFrom("2026-11-02")];
    const mark = (cycleId: string, factorId: string | undefined, sense: "barrier" | "enabler", at: string) => ({
      ...{
        id: newId(),
        cycleId,
        factorId: factorId ?? "",
        sense,
        byId: person.member,
        at: new Date(`${at}T10:00:00Z`),
      },
    });
    await db().supervisionFactor.createMany({
      data: [
        mark(ofMonth, time, "barrier", "2026-10-20"),
        // When the month is over one looks at its tests.
        mark(ofMonth, manager, "enabler", "2026-11-03"),
        // September's report has told of that.
        mark(ofMonth, duty, "barrier", "2026-09-25"),
        mark(ofNext, duty, "enabler", "2026-11-03"),
      ],
    });
    const text = await begun();
    expect(text).toMatch(/Hinder: Tid \(test \d+\)/);
    expect(text).toMatch(/Hjälpte: Chefen \(test \d+\)/);
    expect(text).not.toContain("Jouren");
  });
});
