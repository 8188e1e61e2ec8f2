import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cycleDecisions,
  cyclePurposes,
  cycleScales,
  cycleStates,
  type Mark,
  type QualityMark,
  qualityMarks,
} from "#app/features/cycles/rules/index.ts";
import { type Counted, countedMarks, marksOf as marksFrom } from "#app/features/teams/queries/marks.server.ts";
import { closeDatabase, db, openDatabase, Prisma } from "#app/platform/db.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const today = "2026-11-22";

/** What is counted of a test. `chainId` null: it stands alone. */
type Test = {
  id: string;
  chainId: string | null;
  state: (typeof cycleStates)[number];
  purpose: (typeof cyclePurposes)[number];
  scale: (typeof cycleScales)[number];
  startsOn: string | null;
  number: number | null;
  decision: (typeof cycleDecisions)[number] | null;
  predictedAt: Date | null;
  startedAt: Date | null;
  /** Whether there are numbers around it; null: too early to say. */
  overTime: boolean | null;
};

let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  openDatabase(database.appUrl);
});
afterAll(async () => {
  await closeDatabase();
  await drop();
});

/** The statement that counts, over tests that are in no table. */
async function marksOf(tests: readonly Test[]): Promise<readonly Mark[]> {
  const rows = Prisma.sql`SELECT r.id, r."chainId" AS chain_id, r.number, r.state, r.purpose, r.scale, r.decision, r."startsOn" AS starts_on,
      r."predictedAt" AS predicted_at, r."startedAt" AS started_at, r."overTime" AS over_time
    FROM jsonb_to_recordset(${JSON.stringify(tests)}::jsonb) AS r(id text, "chainId" text, number int, state text, purpose text,
      scale text, decision text, "startsOn" date, "predictedAt" timestamptz, "startedAt" timestamptz, "overTime" boolean)`;
  const [row] = await db().$queryRaw<[{ counted: Counted }]>`SELECT ${countedMarks(rows, today)} AS counted`;
  return marksFrom(row.counted);
}

const cycle = (id: string, change: Partial<Test> = {}): Test => ({
  id,
  chainId: "chain",
  state: "closed",
  purpose: "test",
  scale: "once",
  startsOn: "2026-11-02",
  number: 1,
  decision: "extend",
  predictedAt: new Date("2026-11-01T10:00:00Z"),
  startedAt: new Date("2026-11-02T08:00:00Z"),
  overTime: null,
  ...change,
});

/** One of them, with the names of the tests alone. */
async function mark(name: QualityMark, ...tests: Test[]) {
  const found = (await marksOf(tests)).find((one) => one.mark === name);
  return { ...found, toImprove: found?.toImprove.map(({ id }) => id) };
}

describe("quality marks", () => {
  it("C18: iterative counts chains that went on, of those that had reason to", async () => {
    const [first, second] = [cycle("a"), cycle("b", { startsOn: "2026-11-09", number: 2 })];
    expect(await mark("iterative", first, second)).toMatchObject({ state: "yes", met: 1, of: 1, toImprove: [] });
    expect(await mark("iterative", first)).toMatchObject({ state: "no", met: 0, of: 1, toImprove: ["a"] });
    const alone = cycle("c", { chainId: null, decision: "implement" });
    expect(await mark("iterative", first, second, alone)).toMatchObject({
      state: "partly",
      met: 1,
      of: 2,
      toImprove: ["c"],
    });
  });

  it("C18: is no lack when a chain has just begun or was abandoned", async () => {
    for (const change of [{ decision: "abandon" }, { state: "doing", decision: null }, { state: "studied" }] as const) {
      expect(await mark("iterative", cycle("a", change))).toMatchObject({
        state: "waits",
        met: 0,
        of: 0,
        toImprove: [],
      });
    }
  });

  it("C19: prediction before test is read from the moments", async () => {
    const met = async (change: Partial<Test>) => (await mark("prediction", cycle("a", change))).state;
    expect(await met({})).toBe("yes");
    expect(await met({ predictedAt: null })).toBe("no");
    // Written on the start day, before it was moved to doing; and after.
    expect(await met({ predictedAt: new Date("2026-11-02T07:59:00Z") })).toBe("yes");
    expect(await met({ predictedAt: new Date("2026-11-02T08:01:00Z") })).toBe("no");
    // The start day ends at midnight in Stockholm (23:00 UTC), not in UTC.
    expect(await met({ predictedAt: new Date("2026-11-02T22:59:00Z"), startedAt: null })).toBe("yes");
    expect(await met({ predictedAt: new Date("2026-11-02T23:00:00Z"), startedAt: null })).toBe("no");
    // Logged afterwards, moved to doing the same minute: the day tells.
    const later = new Date("2026-11-05T10:00:00Z");
    expect(await met({ predictedAt: later, startedAt: new Date("2026-11-05T10:01:00Z") })).toBe("no");
  });

  it("C20: small first scale looks at the first test of a change in each chain", async () => {
    const small = (...cycles: Test[]) => mark("smallFirst", ...cycles);
    const large = cycle("b", { scale: "everyone", startsOn: "2026-11-10", number: 2 });
    expect(await small(large, cycle("a", { scale: "few" }))).toMatchObject({ state: "yes", met: 1, of: 1 });
    expect(await small(large, cycle("a", { scale: "unit" }))).toMatchObject({ state: "no", toImprove: ["a"] });
    const collecting = cycle("a", { scale: "everyone", purpose: "collect" });
    expect(await small(collecting, cycle("b", { number: 2 }))).toMatchObject({ state: "yes", of: 1 });
    expect(await small(collecting)).toMatchObject({ state: "waits", of: 0 });
  });

  it("C21: data over time counts the tests of which it can be said", async () => {
    const over = (...said: (boolean | null)[]) =>
      mark("dataOverTime", ...said.map((overTime, n) => cycle("abc"[n] ?? "", { overTime, number: n })));
    expect(await over(null, null)).toMatchObject({ state: "waits", met: 0, of: 0, toImprove: [] });
    expect(await over(true, null)).toMatchObject({ state: "yes", met: 1, of: 1, toImprove: [] });
    expect(await over(true, false, null)).toMatchObject({ state: "partly", met: 1, of: 2, toImprove: ["b"] });
  });

  it("C22: counts what has begun, and says where to look", async () => {
    const notBegun = [
      cycle("a", { state: "draft" }),
      cycle("b", { state: "planned", scale: "everyone", predictedAt: null }),
      cycle("c", { state: "doing", startsOn: "2026-11-23", predictedAt: null }),
      cycle("d", { startsOn: null }),
    ];
    for (const one of await marksOf(notBegun)) expect(one).toMatchObject({ state: "waits", of: 0, toImprove: [] });
  });

  it("C22: holds together for any cycles, in any order, and holds no sum or share", async () => {
    const any = fc.record<Test>({
      id: fc.uuid(),
      chainId: fc.constantFrom(null, "x", "y"),
      state: fc.constantFrom(...cycleStates),
      purpose: fc.constantFrom(...cyclePurposes),
      scale: fc.constantFrom(...cycleScales),
      startsOn: fc.constantFrom(null, "2026-11-01", "2026-11-20", "2027-01-01"),
      number: fc.option(fc.nat(99)),
      decision: fc.constantFrom(null, ...cycleDecisions),
      predictedAt: fc.constantFrom(null, new Date("2026-10-30T12:00:00Z"), new Date("2026-11-21T12:00:00Z")),
      startedAt: fc.constantFrom(null, new Date("2026-11-20T12:00:00Z")),
      overTime: fc.constantFrom(null, true, false),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), async (cycles) => {
        const marks = await marksOf(cycles);
        expect(marks.map((one) => one.mark)).toEqual(qualityMarks);
        expect(await marksOf(cycles.toReversed())).toEqual(marks);
        for (const one of marks) {
          expect(Object.keys(one).sort()).toEqual(["mark", "met", "of", "state", "toImprove"]);
          expect(one.met + one.toImprove.length).toBe(one.of);
          expect(one.state === "waits").toBe(one.of === 0);
          expect(one.state === "yes").toBe(one.of > 0 && one.met === one.of);
        }
      }),
    );
  });
});
