import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "#app/features/charts/drawing/sentences.ts";
import { multiplesOf, type SparkSource, sparkSize } from "#app/features/charts/drawing/spark.ts";
import { JudgedBy } from "#app/features/charts/ui/judged-by.tsx";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { anyView } from "#tests/support/charts/any-view.ts";
import { rendered, speaker, wrongNumbers } from "#tests/support/charts/rendered.tsx";
import { chance, monthly, view, weekly } from "#tests/support/charts/samples.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const source = (key: string, values: (number | null)[], from = "2025-01"): SparkSource => ({
  ...view(monthly(from, values)),
  key,
  title: key,
  href: `/teams/${key}`,
});

/** Where a path's points stand, with each move added to the one before. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = [];
  for (const piece of path.match(/M[^M]*/g) ?? []) {
    const [x = 0, y = 0, ...rest] = (piece.match(/-?\d+/g) ?? []).map(Number);
    let at: [number, number] = [x, y];
    points.push(at);
    for (let i = 0; i + 1 < rest.length; i += 2) {
      at = [at[0] + rest[i]!, at[1] + rest[i + 1]!];
      points.push(at);
    }
  }
  return points;
}

test("the same number stands at the same height in all, and the same month at the same place", () => {
  const { all, days } = multiplesOf([source("a", [10, 40, 20]), source("b", [90, 10, 40], "2025-02")], true);
  expect(days).toEqual({ from: "2025-01-01", to: "2025-04-30" });
  const [a = [], b = []] = all.map(({ spark }) => pointsOf(spark.line));
  expect(a[0]![1]).toBe(b[1]![1]);
  expect(a[1]![1]).toBe(b[2]![1]);
  expect(a[1]![0]).toBe(b[0]![0]);
  expect(all.every(({ scale }) => scale === null)).toBe(true);
});

test("each has a scale of its own when they measure different things, and the page says which", () => {
  const multiples = multiplesOf([source("a", [10, 40]), source("b", [1000, 4000])], false);
  expect(multiples.scale).toBeNull();
  const heights = multiples.all.map(({ spark }) => pointsOf(spark.line).map(([, y]) => y));
  expect(heights[0]).toEqual(heights[1]);
  expect(rendered(<SmallMultiples multiples={multiples} label="x" />)).toContain("(0–40)");
});

/** What stands small under the charts. */
const restsOn = (sources: readonly SparkSource[]) =>
  [
    ...rendered(<SmallMultiples multiples={multiplesOf(sources, false)} label="x" />).matchAll(/"spark-by">([^<]*)</g),
  ].map(([, said]) => said);

test("PP14: each says by which rules and which reckoning of them it is judged, and on what numbers and limits that rests", () => {
  const values = [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 14, 15, 13, 14, 15, 13, 14, 15, 13, 14];
  const by = (rules: "anhoej" | "classic" | "making-data-count", chart: "run" | "i" = "run"): SparkSource => ({
    ...view(monthly("2025-01", values), { rules, chart }),
    ...{ key: `${rules} ${chart}`, title: rules, href: null },
  });
  expect(restsOn([by("anhoej"), by("classic"), by("making-data-count", "i")])).toEqual([
    "Anhøjs regler, version 1: 20 användbara, längsta rad 10 (högst 7), 1 korsning (minst 6).",
    "Klassiska regler, version 1: 20 användbara, längsta rad 10 (högst 5), 1 korsning, 2 följder (6–16).",
    "Making Data Count, version 1: 20 användbara, längsta rad 10 (högst 6), 1 korsning.",
  ]);
  expect(restsOn([source("few", [1, 2]), source("none", [null]), source("nothing", [])])).toEqual([
    "Anhøjs regler, version 1: 2 användbara, längsta rad 1, 1 korsning.",
  ]);
});

test("PP14: small or whole, a chart rests on the same numbers", () => {
  fc.assert(
    fc.property(anyView, (any) => {
      const [said] = restsOn([{ ...any, key: "x", href: null }]);
      const { state, verdicts } = sentencesOf(any, speaker());
      expect(said === undefined).toBe(state === "empty");
      // Its latest part's, after the points: the runs, the crossings, the days.
      const numbers = said?.replace(/^.*?användbara?, /, "");
      if (numbers !== undefined) expect(verdicts[any.chart.parts.length - 1]?.endsWith(numbers)).toBe(true);
    }),
    { numRuns: rounds(500, "small charts' verdicts"), seed: seed() },
  );
});

test("PP14: where conclusions are only repeated, all the rules by which any of them is drawn are told, each once", () => {
  const [anhoej, classic] = [{ rules: "anhoej", version: 1 } as const, { rules: "classic", version: 2 } as const];
  expect(rendered(<JudgedBy by={[anhoej, null, classic, anhoej]} />)).toContain(
    ": Anhøjs regler, version 1; Klassiska regler (Perla m.fl. 2011), version 2.",
  );
  expect(rendered(<JudgedBy by={[null]} />)).toBe("");
});

test("the path through the points goes where the points are", () => {
  const next = chance(3);
  const values = Array.from({ length: 60 }, () => Math.round(next() * 100));
  const [one] = multiplesOf([source("a", values)], true).all;
  const points = pointsOf(one!.spark.line);
  expect(points).toHaveLength(60);
  const heights = [...new Map(points.map(([, y], i) => [values[i]!, y]))].toSorted((a, b) => a[0] - b[0]);
  for (const [i, [, y]] of heights.entries()) if (i > 0) expect(y).toBeLessThanOrEqual(heights[i - 1]![1]);
});

test("whatever comes in, all strokes are whole numbers in the field, and each chart has its words", () => {
  fc.assert(
    fc.property(fc.array(anyView, { maxLength: 3 }), fc.boolean(), (views, shared) => {
      const sources = views.map((any, i): SparkSource => ({ ...any, key: String(i), href: null }));
      const multiples = multiplesOf(sources, shared);
      for (const { spark } of multiples.all) {
        for (const path of [spark.line, spark.dots, spark.centre]) expect(path).not.toMatch(wrongNumbers);
        for (const [x, y] of pointsOf(spark.line)) {
          expect(x >= 0 && x <= sparkSize.width && y >= 0 && y <= sparkSize.height, `${x} ${y}`).toBe(true);
        }
      }
      const html = rendered(<SmallMultiples multiples={multiples} label="x" />);
      expect(html.match(/<p class="spark-state">/g) ?? []).toHaveLength(views.length);
    }),
    { numRuns: rounds(500, "small charts"), seed: seed() },
  );
});

test("twelve teams with twelve measures of three years of weeks fit in a page: their markup and data under 200 kB packed", () => {
  const next = chance(11);
  const groups = Array.from({ length: 12 }, (_, measure) =>
    multiplesOf(
      Array.from(
        { length: 12 },
        (_unused, team): SparkSource => ({
          ...view(
            weekly(
              "2023-01-02",
              Array.from({ length: 156 }, (_nothing, i) => Math.round((next() + next()) * 30 + (i > 110 ? team : 0))),
            ),
            {},
            { pace: "week", unit: "%" },
          ),
          key: `${measure}-${team}`,
          title: `Team ${team}`,
          href: `/teams/${team}/measures/${measure}`,
        }),
      ),
      true,
    ),
  );
  const html = groups.map((multiples, i) =>
    rendered(<SmallMultiples key={String(i)} multiples={multiples} label={`Mått ${i}`} />),
  );
  // What the loader gives stands in the page once more, for the browser.
  const packed = gzipSync(html.join("") + JSON.stringify(groups)).length;
  console.log(`144 small charts: ${packed} bytes packed, ${Math.round(packed / 144)} each`);
  expect(packed).toBeLessThan(200_000);
});
