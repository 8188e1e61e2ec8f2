import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOf } from "#app/features/charts/drawing/key-items.ts";
import { layOut } from "#app/features/charts/drawing/lay-out.ts";
import type { Shape } from "#app/features/charts/drawing/shapes.ts";
import { rowsOf } from "#app/features/charts/drawing/table-rows.ts";
import { ChartFigure } from "#app/features/charts/ui/chart-figure.tsx";
import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import { anyView } from "#tests/support/charts/any-view.ts";
import { rendered, speaker, wrongNumbers } from "#tests/support/charts/rendered.tsx";
import { monthly, view } from "#tests/support/charts/samples.ts";
import { namesIn } from "#tests/support/names-in.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const runs = { numRuns: rounds(500, "charts drawn"), seed: seed() };
const sv = speaker();

/** The SVG's attributes: names, numbers and places. */
const attributes = (html: string) => [...html.matchAll(/ (?:x|y|x1|x2|y1|y2|d|dx|width|height|viewBox)="([^"]*)"/g)];

/** All numbers of a shape. */
const numbersOf = (shape: Shape): number[] =>
  shape.is === "path"
    ? shape.points.flatMap((point) => (point ? [...point] : []))
    : Object.values(shape).filter((value): value is number => typeof value === "number");

describe("a chart on a page", () => {
  test("has a number wherever there is to be one, whatever comes in", () => {
    fc.assert(
      fc.property(anyView, (any) => {
        for (const [, value] of attributes(rendered(<ChartFigure view={any} />)))
          expect(value).not.toMatch(wrongNumbers);
        const drawing = layOut(any, sv);
        const shapes = drawing ? [...drawing.axis, ...drawing.plot, ...drawing.ends] : [];
        for (const shape of shapes) for (const number of numbersOf(shape)) expect(number).toSatisfy(Number.isFinite);
      }),
      runs,
    );
  });

  test("keeps all points in the picture, in the order of their days", () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const dots = (layOut(any, sv)?.plot ?? []).flatMap((shape) =>
          shape.is === "mark" && !["pin", "gathering", "note"].includes(shape.look) ? [shape.x] : [],
        );
        expect(dots).toHaveLength(any.chart.observations.length);
        expect(dots).toEqual(dots.toSorted((a, b) => a - b));
        for (const x of dots) expect(x >= 0 && x <= 1, String(x)).toBe(true);
      }),
      runs,
    );
  });

  test("has a table that says the same as the points", () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const rows = rowsOf(any, sv);
        expect(rows.map(({ value }) => value === null)).toEqual(
          any.chart.observations.map(({ value }) => value === null),
        );
        expect(rows.map(({ mark }) => mark === null)).toEqual(any.chart.marks.map((mark) => mark === null));
        const html = rendered(<ChartFigure view={any} open />);
        expect(html.match(/<th scope="row"/g) ?? []).toHaveLength(rows.length);
        for (const { period, value } of rows.slice(0, 5)) {
          expect(html).toContain(period);
          if (value !== null) expect(html).toContain(value);
        }
      }),
      runs,
    );
  });

  test("has its table, closed and not printed, where it is seen at a glance too", () => {
    const values = [9, 11, null, 12, 9.5];
    const html = rendered(<ChartGlance view={view(monthly("2025-01", values))} to="/hela" />);
    const [table = ""] = /<div class="g-print-hidden"><details.*<\/details><\/div>/s.exec(html) ?? [];
    expect(table).not.toMatch(/<details[^>]* open/);
    expect(table.match(/<th scope="row"/g)).toHaveLength(values.length);
    for (const said of ["januari 2025", "9,5", "Ingen uppgift."]) expect(table).toContain(said);
  });

  test("at a glance is called otherwise for each of two teams, who follow the same measure", () => {
    const names = ["Team Ekdalen", "Team Björkdalen"].map((of, n) => {
      const html = rendered(
        <ChartGlance view={view(monthly("2025-01", [1, 2, 3]), {}, { id: `m${n}`, of })} to={`/${n}`} />,
      );
      return namesIn(html);
    });
    // Heading, picture, table's disclosure, table and its region.
    expect(names[0]).toHaveLength(5);
    expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
  });

  test("has all limits that are drawn in its table, the warning limits by that name, as in its key", () => {
    const values = [9, 11, 9, 12, 9, 11, 8, 11, 9, 11, 9, 11, 10, 14];
    const chart = view(monthly("2025-01", values), { chart: "i" });
    const [limits] = chart.chart.parts[0]!.limits;
    const html = rendered(<ChartFigure view={chart} open />);
    for (const label of ["Undre gräns", "Undre varningsgräns", "Övre varningsgräns", "Övre gräns"])
      expect(html).toContain(`data-label="${label}"`);
    for (const limit of Object.values(limits!)) {
      const text = limit.toFixed(1).replace(".", ",");
      expect(html.split(`<span>${text}</span>`)).toHaveLength(values.length + 1);
    }
    expect(keyOf(chart, sv).map(({ text }) => text)).toContain("varningsgräns, två tredjedelar av vägen till gränsen");
    expect(rendered(<ChartFigure view={view(monthly("2025-01", values))} open />)).not.toContain("arningsgräns");
  });

  test("gives each thing that the rules say a form, a colour and words in the key", () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const key = keyOf(any, sv);
        const drawn = (layOut(any, sv)?.plot ?? []).flatMap((shape) =>
          shape.is === "mark" && ["better", "worse", "other", "missing"].includes(shape.look)
            ? [`${shape.mark} ${shape.look}`]
            : [],
        );
        const explained = key.flatMap(({ sign }) => ("mark" in sign ? [`${sign.mark} ${sign.look}`] : []));
        expect([...new Set(drawn)].sort()).toEqual([...new Set(explained)].sort());
        const meant = { better: /bättre|rätt håll/, worse: /sämre|fel håll/, other: /utan riktning/ };
        for (const { sign, text } of key)
          if ("mark" in sign && sign.look in meant) expect(text).toMatch(meant[sign.look as keyof typeof meant]);
        const words = new Set(key.flatMap(({ sign, text }) => ("mark" in sign ? [text] : [])));
        expect(words.size).toBe(explained.length);
      }),
      runs,
    );
  });

  test("is one picture with a name and a description that is there", () => {
    const html = rendered(<ChartFigure view={view(monthly("2026-01", [1, 2, 3]))} />);
    expect(html).toMatch(/role="img" aria-label="[^"]+" aria-describedby="chart-says"/);
    expect(html).toContain('id="chart-says"');
    expect(html).toMatch(/<figure[^>]* aria-labelledby="chart-title"/);
  });

  test("draws no centre line through points that are too few", () => {
    const drawn = (n: number) =>
      layOut(
        view(
          monthly(
            "2025-01",
            Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 3 : 5)),
          ),
        ),
        sv,
      )?.plot.filter(({ look }) => look === "centre").length;
    expect([drawn(9), drawn(10)]).toEqual([0, 1]);
  });

  test("lifts the pen where data lack, where a part begins and where another thing is measured", () => {
    const link = (rest: Parameters<typeof view>[2], splits: number[] = []) => {
      const one = layOut(view(monthly("2025-01", [1, 2, null, 4, 5, 6]), { splits }, rest), sv)?.plot.find(
        ({ look }) => look === "link",
      );
      return one?.is === "path" ? one.points.map((point) => (point ? "." : "|")).join("") : "";
    };
    expect(link({})).toBe("|..|...");
    expect(link({}, [4])).toBe("|..|.|..");
    expect(link({ breaks: [{ at: 5, text: "annat" }] })).toBe("|..|..|.");
  });
});
