import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartPng } from "#app/features/charts/drawing/file/chart-png.server.ts";
import { chartSvg, fileWidth } from "#app/features/charts/drawing/file/chart-svg.ts";
import { layOut } from "#app/features/charts/drawing/lay-out.ts";
import { marks } from "#app/features/charts/drawing/shapes.ts";
import { anyView } from "#tests/support/charts/any-view.ts";
import { speaker, wrongNumbers } from "#tests/support/charts/rendered.tsx";
import { monthly, view } from "#tests/support/charts/samples.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const sample = view(
  monthly("2025-01", [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 14, 15, 13, 14, 15, 13, 14, 15, 13, 14]),
  { target: 12, splits: [] },
  {
    notes: [{ at: 3, comment: "Tuva var sjuk" }],
    changes: [{ kind: "split", at: 10, reason: "Ny plan", by: "Jenny Sandin", on: "2025-12-01" }],
  },
);
const today = "2026-11-30";

describe("a chart as a file", () => {
  test("is SVG that fetches nothing, with title, conclusion, on what it rests, and the day", () => {
    const svg = chartSvg(sample, speaker(), "2026-11-30");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/class=|style=|href=|url\(|<script|<image/);
    for (const text of ["Samtal med föräldern före umgänget", "Tecken på förändring", "version 1", "30 november 2026"])
      expect(svg).toContain(text);
  });

  test("goes further than the page: without comments and without who did what", () => {
    const svg = chartSvg(sample, speaker(), "2026-11-30");
    expect(svg).not.toMatch(/Tuva|Jenny|Sandin/);
    // Nor the number that leads to a comment: it would lead nowhere.
    expect(svg).not.toContain(marks.bubble);
    expect(layOut(sample, speaker())?.plot.some((shape) => shape.is === "mark" && shape.mark === "bubble")).toBe(true);
  });

  test("says what its letters and marks stand for, under its drawing and to who hears it", () => {
    const test = (n: number) => ({
      ...{ id: String(n), kind: "cycle" as const, from: `2025-02-${10 + n}`, to: null, mark: String(n) },
      ...{ text: `Ringa dagen före <${n}>`, shared: true, href: "/hemlig-adress" },
    });
    const told = {
      ...sample,
      breaks: [{ at: 12, text: "Bara umgängen som var planerade räknas" }],
      annotations: [1, 2, 3].map(test),
    };
    const svg = chartSvg(told, speaker(), "2026-11-30");
    const [desc = ""] = /<desc>[^<]*<\/desc>/.exec(svg) ?? [];
    for (const text of ["Ny mittlinje från och med november 2025: Ny plan", "Bara umgängen som var planerade räknas"]) {
      expect(svg.replace(desc, "")).toContain(text);
      expect(desc).toContain(text);
    }
    // What happened meanwhile too: of a picture nothing but its description is heard.
    expect(desc).toContain("Vad som hände under tiden: 1: Ringa dagen före &lt;1&gt; (sedan 11 feb. 2025). 2: ");
    expect(desc).toContain("Det säger inte att det ena beror på det andra.");
    expect(svg).toMatch(/>B<\/text><text [^>]*x="48"[^>]*>Ny definition från och med januari 2026/);
    expect(svg).toContain("Ringa dagen före &lt;2&gt; (sedan 12 feb. 2025)");
    expect(svg).toContain("Det säger inte att det ena beror på det andra.");
    expect(svg).not.toMatch(/hemlig|till, tidigare/);
    // What the team keeps for itself has its mark and no words.
    const kept = chartSvg({ ...told, annotations: [{ ...test(2), mark: "T2", shared: false }] }, speaker(), today);
    expect(kept).toContain(">T2</text>");
    expect(kept).not.toMatch(/Ringa dagen|Det säger inte att/);
    const many = chartSvg({ ...told, annotations: Array.from({ length: 15 }, (_, n) => test(n)) }, speaker(), today);
    expect(many.match(/… och 3 till, tidigare\./g)).toHaveLength(2);
    expect(many).toContain("&lt;14&gt;");
    expect(many).not.toContain("&lt;2&gt;");
  });

  test("grows by what its texts need, and by no more than a definition is long", () => {
    const high = (text: string) => {
      const svg = chartSvg({ ...sample, breaks: [{ at: 12, text }] }, speaker(), today);
      const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
      const lowest = Math.max(...[...svg.matchAll(/<text [^>]*y="(\d+)"/g)].map(([, y]) => Number(y)));
      expect(lowest + 32).toBeLessThan(height);
      // Who hears the picture is read no more of it than is drawn.
      expect(/<desc>([^<]*)<\/desc>/.exec(svg)?.[1]?.length).toBeLessThan(1200);
      return height;
    };
    expect(high("Andra ".repeat(60))).toBeGreaterThan(high("Andra"));
    expect(high("Andra ".repeat(2000))).toBe(high("Andra ".repeat(90)));
  });

  test("is well formed with numbers everywhere, whatever comes in", () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const svg = chartSvg({ ...any, title: `${any.title} \u0007\ud800` }, speaker("en"), "2026-11-30");
        const attributes = [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|d|width|height|transform)="([^"]*)"/g)];
        for (const [, value] of attributes) expect(value).not.toMatch(wrongNumbers);
        expect(svg.isWellFormed()).toBe(true);
        expect(svg).not.toContain("\u0007");
        const open: string[] = [];
        for (const [, closes, name, ends] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
          if (closes) expect(open.pop()).toBe(name);
          else if (!ends) open.push(name!);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: rounds(500, "charts as files"), seed: seed() },
    );
  });

  test("is the same as PNG, twice as sharp, with letters in it", async () => {
    const png = Buffer.from(await chartPng(sample, speaker(), "2026-11-30"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(2 * fileWidth);
    // No chunk that tells who, when or with what.
    expect(png.toString("latin1")).not.toMatch(/tEXt|iTXt|eXIf|tIME/);
    const nameless = Buffer.from(await chartPng({ ...sample, title: " ", of: null }, speaker(), "2026-11-30"));
    expect(nameless.equals(png)).toBe(false);
  });
});
