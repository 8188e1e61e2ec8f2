import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "#app/features/charts/drawing/sentences.ts";
import type { ChartSettings } from "#app/features/charts/rules/types.ts";
import type { ChartView } from "#app/features/charts/view.ts";
import { anyView } from "#tests/support/charts/any-view.ts";
import { speaker } from "#tests/support/charts/rendered.tsx";
import { monthly, view, weekly } from "#tests/support/charts/samples.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const low = [4, 5, 3, 4, 5, 3, 4, 5, 3, 4];
const high = low.map((value) => value + 10);
const zigzag = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 4 : 6));

const says = (values: (number | null)[], over: Partial<ChartSettings> = {}, rest: Partial<ChartView> = {}) =>
  sentencesOf(view(monthly("2025-01", values), over, rest), speaker());

describe("what a chart says", () => {
  test("nothing of no points, and of too few how many are needed", () => {
    expect(says([]).headline).toBe("Inga mätpunkter än.");
    expect(says([null, null]).headline).toBe("Inga mätpunkter än.");
    const few = says([4, 6, 4, 6, 4, 6, 4, 6]);
    expect(few.headline).toBe("För få mätpunkter för att säga något: 8 av minst 10.");
    expect(few.more.join(" ")).toContain("Mäter ni varje vecka");
    expect(few.more.join(" ")).not.toContain("Median");
    const weeks = sentencesOf(view(weekly("2026-01-05", [4, 6, 4]), {}, { pace: "week" }), speaker());
    expect(weeks.more.join(" ")).not.toContain("varje vecka");
  });

  test("that nothing is seen, and that this is no proof that nothing happens", () => {
    const quiet = says(zigzag);
    expect(quiet.state).toBe("quiet");
    expect(quiet.headline).toMatch(/^Inget tecken på förändring/);
    expect(quiet.more[0]).toMatch(/^Det betyder inte att ingenting händer/);
  });

  test("which sign it is, how long and past which limit, and whether that is better", () => {
    const change = (direction: ChartSettings["direction"]) => says([...low, ...high], { direction }).headline;
    expect(change("up")).toBe("Tecken på förändring åt rätt håll: 10 mätpunkter i rad över medianen (gräns 7).");
    expect(change("down")).toBe("Tecken på förändring åt fel håll: 10 mätpunkter i rad över medianen (gräns 7).");
    expect(change("neither")).toBe("Tecken på förändring: 10 mätpunkter i rad över medianen (gräns 7).");
    expect(says([...low, ...high]).more.join(" ")).toContain("korsar medianen 1 gång (minst 6 är att vänta)");
  });

  test("how long the latest long run is, also when one before it was longer", () => {
    const run = (side: "low" | "high", many: number) =>
      Array.from({ length: many }, (_, n) => (side === "low" ? 4 : 14) + (n % 2));
    const { headline, verdicts } = says([...run("low", 11), ...run("high", 2), ...run("low", 1), ...run("high", 10)]);
    expect(headline).toBe("Tecken på förändring åt rätt håll: 10 mätpunkter i rad över medianen (gräns 8).");
    expect(verdicts[0]).toContain("längsta rad 11 (högst 8)");
  });

  test("of cases between events what is so of the median, which is drawn", () => {
    const cases = [...[2, 3, 1, 2, 3, 1, 2, 3, 1, 2], ...[9, 12, 9, 10, 9, 14, 9, 11, 9, 20]];
    const { headline, more } = says(cases, { chart: "g", direction: "up" }, { kind: "cases-between" });
    expect(headline).toBe("Tecken på förändring åt rätt håll: 10 mätpunkter i rad över medianen (gräns 7).");
    expect(more.join(" ")).toContain("korsar medianen");
  });

  test("on what it rests: rules and version, useful points, longest run, crossings and their limits", () => {
    expect(says([...low, ...high]).verdicts[0]).toBe(
      "Anhøjs regler, version 1, 20 användbara mätpunkter, längsta rad 10 (högst 7), 1 korsning (minst 6).",
    );
    const [first, second] = says([...low, ...high], { splits: [10] }).verdicts;
    expect(first).toMatch(/^januari 2025 till oktober 2025: Anhøjs regler/);
    expect(second).toMatch(/^november 2025 till augusti 2026: Anhøjs regler/);
  });

  test("from when to when, where the rules ran on the last hundred", () => {
    const long = view(
      weekly(
        "2023-01-02",
        Array.from({ length: 130 }, (_, i) => (i % 2 === 0 ? 4 : 6)),
      ),
      {},
      { pace: "week" },
    );
    expect(sentencesOf(long, speaker()).verdicts[0]).toContain(
      "räknat på de 100 senaste användbara mätpunkterna, v. 31 2023 till v. 26 2025",
    );
  });

  test("how often the classic rules are wrong, beside the conclusion; of the others under it", () => {
    const alarm = (rules: ChartSettings["rules"]) => {
      const { more, verdicts } = says([...zigzag], { rules });
      return [more, verdicts].map((lines) => lines.some((line) => /falskt larm i omkring \d+\s%/.test(line)));
    };
    expect(alarm("classic")).toEqual([true, false]);
    expect(alarm("anhoej")).toEqual([false, true]);
  });

  test("whether the latest point reaches the target, by which way is better", () => {
    const target = (direction: ChartSettings["direction"]) =>
      says(zigzag, { target: 5.5, direction }).more.filter((line) => line.includes("målet"));
    expect(target("up")).toEqual(["Senaste mätpunkten når målet 5,5."]);
    expect(target("down")).toEqual(["Senaste mätpunkten når inte målet 5,5."]);
    expect(target("neither")).toEqual([]);
  });

  test("that the latest point lies beyond a warning limit, as no sign of change", () => {
    const stable = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 9 : 11));
    const warns = (latest: number) => says([...stable, latest], { chart: "i", baseline: 20 });
    const high = warns(14);
    expect(high.state).toBe("quiet");
    expect(high.more).toContain(
      "Varning: senaste mätpunkten ligger över den övre varningsgränsen 13,5. Det är inget tecken på förändring i sig.",
    );
    expect(warns(6).more.join(" ")).toContain("under den undre varningsgränsen 6,5");
    for (const latest of [10, 13, 20, 0]) expect(warns(latest).more.join(" "), String(latest)).not.toContain("arning");
  });

  test("something in both languages whatever comes in, and never that one thing causes another", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom("sv", "en"), (any, locale) => {
        const { headline, more, verdicts } = sentencesOf(any, speaker(locale));
        const all = [headline, ...more, ...verdicts];
        for (const sentence of all) {
          expect(sentence).toMatch(/^\S.*\.$/);
          expect(sentence).not.toMatch(/NaN|undefined|Infinity|null|\borsak|\bbero[rd]? på|\bcause|\bbecause of/i);
        }
      }),
      { numRuns: rounds(1000, "what charts say"), seed: seed() },
    );
  });
});
