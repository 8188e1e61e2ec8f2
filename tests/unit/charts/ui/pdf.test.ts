import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Series } from "#app/features/measures/rules/types.ts";
import type { BoardTest, TeamBoard } from "#app/features/storyboards/queries/team-board.server.ts";
import { teamBoardPdf } from "#app/features/storyboards/team-board-pdf.server.ts";
import { anyView } from "#tests/support/charts/any-view.ts";
import { monthly, view } from "#tests/support/charts/samples.ts";
import { readAloud, readTaggedPdf } from "#tests/support/files/tagged-pdf.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const lesson = (number: number, more: Partial<BoardTest> = {}): BoardTest => ({
  ...{ id: String(number), number, what: `Ringa dagen före (${number})`, state: "closed", decision: "adapt" },
  ...{ learned: "Föräldern kom när vi hade ringt.", on: "2026-10-08" },
  ...more,
});
const board: TeamBoard = {
  team: { id: "1", name: "Team Ekdalen", programmeId: "p" },
  aim: { what: "Umgängen blir av", forWhom: "Alla barn vi placerar", howMuch: "Nio av tio.", byWhen: "2027-04-08" },
  ownAim: true,
  series: [] as readonly Series[],
  counts: { doing: 2, closed: 5 },
  learnt: [lesson(3)],
  next: [lesson(9, { state: "planned", decision: null, learned: "", on: null })],
};
const chart = view(monthly("2025-01", [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 14, 15, 13, 14, 15, 13]), { target: 12 });
const of = { locale: "sv", today: "2026-11-30" } as const;
const pagesIn = (file: Uint8Array) =>
  Buffer.from(file)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length;

describe("a storyboard on paper", () => {
  test("is one tagged sheet of A3 that is read in order, each chart a figure with its words", async () => {
    const file = await teamBoardPdf(board, [chart], of);
    const pdf = readTaggedPdf(file);
    expect(pdf).toMatchObject({ language: "sv-SE", isMarked: true, showsTitle: true });
    expect(pagesIn(file)).toBe(1);
    const source = Buffer.from(file).toString("latin1");
    expect(source).toContain("/MediaBox [0 0 1190.55 841.89]");
    const said = readAloud(pdf.tree);
    expect(said.slice(0, 4)).toEqual([
      "P Team Ekdalen",
      "H1 Umgängen blir av",
      "P Alla barn vi placerar",
      "P Nio av tio, senast 8 april 2027",
    ]);
    expect(said).toContain("LBody Föräldern kom när vi hade ringt.");
    expect(said.filter((line) => line.startsWith("H2"))).toEqual([
      "H2 Så går det",
      "H2 Det vi har provat och lärt oss",
      "H2 Det vi gör nu och härnäst",
    ]);
    expect(source).toMatch(/\/S \/Figure/);
    expect(source).toContain("/Alt ");
  });

  test("is one sheet whatever comes in, with numbers everywhere", async () => {
    const text = fc.constantFrom(
      "",
      "Kort.",
      "Ett längre stycke om vad som hände. ".repeat(40),
      "Łódź \u0007 \ud800 😀",
    );
    const tests = fc.array(
      fc.record({ what: text, learned: text }).map((said) => lesson(1, said)),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyView, { maxLength: 3 }), tests, text, async (views, learnt, what) => {
        const file = await teamBoardPdf({ ...board, aim: { ...board.aim, what }, learnt, next: learnt }, views, of);
        expect(pagesIn(file)).toBe(1);
        expect(Buffer.from(file).toString("latin1")).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: rounds(60, "storyboards on paper"), seed: seed() },
    );
  });
});
