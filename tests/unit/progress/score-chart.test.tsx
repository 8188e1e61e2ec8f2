import { expect, test } from "vitest";
import type { MonthOfTeam, Score } from "#app/features/progress/queries/scores.server.ts";
import type { Step } from "#app/features/progress/rules/step.ts";
import { ScoreChart } from "#app/features/progress/ui/score-chart.tsx";
import { ScoreGlance } from "#app/features/progress/ui/score-glance.tsx";
import { rendered } from "#tests/support/charts/rendered.tsx";
import { namesIn } from "#tests/support/names-in.ts";

const said = (step: Step): Score => ({
  ...{ step, reason: "Tre brev är klara", by: "Jenny Sandin", at: "2026-05-27T10:00:00.000Z" },
  ...{ isLate: false, earlier: [] },
});
const of = (month: string, more: Partial<MonthOfTeam>): MonthOfTeam => ({
  ...{ month, dueOn: `${month}-28`, team: null, researcher: null, hidden: [], gap: null },
  ...more,
});
const months = [
  of("2026-05", { team: said(6), researcher: said(4), gap: "apart" }),
  of("2026-08", { team: said(7) }),
  of("2026-09", { hidden: ["team"] }),
];
const soFar = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09"].map((month) => ({
  month,
  isPause: month === "2026-07",
}));

test("the scores of a team have a table that says what is drawn, month by month; closed, and not printed", () => {
  const html = rendered(<ScoreChart months={months} soFar={soFar} />);
  const [table = ""] = /<div class="g-print-hidden[^"]*"><details.*<\/details><\/div>/s.exec(html) ?? [];
  expect(table).not.toMatch(/<details[^>]* open/);
  const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(?:<span>)?([^<]*)/g)].map(([, cell]) => cell),
  );
  expect(rows).toEqual([
    ["Månad", "Teamet", "Forskaren"],
    ["Maj 2026", "3,0", "2,0"],
    ["Juni 2026", "–", "–"],
    ["Juli 2026 (paus)", "–", "–"],
    ["Augusti 2026", "3,5", "–"],
    // What is set and not shown yet is drawn nowhere.
    ["September 2026", "–", "–"],
  ]);
});

test("the scores of two teams on a page are called otherwise, whatever is said in them", () => {
  const [one, other] = ["Team Ekdalen", "Team Björkdalen"].map((of) =>
    namesIn(rendered(<ScoreGlance months={months} of={of} to="/progress" />)),
  );
  // Picture, table's disclosure, table, its region and the way to all of it.
  expect(one).toHaveLength(5);
  expect(one?.filter((name) => other?.includes(name))).toEqual([]);
});
