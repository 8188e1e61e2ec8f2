import { describe, expect, it } from "vitest";
import { comingAndPast, searchIn } from "#app/features/meetings/rules/list.ts";
import { lineMax, partsOfLine } from "#app/features/notes/line.ts";

const held = (id: string, heldOn: string) => ({ id, heldOn });

describe("meetings", () => {
  it("U9: today's is still to come; the next first, and of those that have been the latest", () => {
    const all = [
      held("d", "2026-12-24"),
      held("b", "2026-11-22"),
      held("a", "2026-11-21"),
      held("c", "2026-11-22"),
      held("e", "2025-01-01"),
    ];
    const { coming, past } = comingAndPast(all, "2026-11-22");
    expect(coming.map(({ id }) => id)).toEqual(["b", "c", "d"]);
    expect(past.map(({ id }) => id)).toEqual(["a", "e"]);
  });

  it("are looked for by what the address says", () => {
    expect(searchIn(new URLSearchParams("q=%20%C3%A5rs%20%20m%C3%B6te%20"))).toBe("års möte");
    expect(searchIn(new URLSearchParams(""))).toBe("");
    expect(searchIn(new URLSearchParams({ q: "x".repeat(999) }))).toHaveLength(200);
  });
});

describe("a line that something comes of", () => {
  it("U13: is its name, and is kept whole beside it where the name has no room", () => {
    expect(partsOfLine("  Ringa mamman ", 300)).toEqual({ title: "Ringa mamman", rest: "" });
    const long = `Ringa ${"alla ".repeat(80)}mammor`;
    const parts = partsOfLine(long, 200);
    expect(parts.rest).toBe(long);
    expect(parts.title.length).toBeLessThanOrEqual(200);
    expect(parts.title.endsWith("…")).toBe(true);
    expect(partsOfLine("Ringa\nmamman", 300)).toEqual({ title: "Ringa mamman", rest: "Ringa\nmamman" });
    expect(lineMax).toBe(4_000);
  });
});
