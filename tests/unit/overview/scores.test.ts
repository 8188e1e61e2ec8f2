import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf, type ScoredMonth, scoresOf } from "#app/features/overview/rules/scores.ts";
import { gapOf, type Step, steps } from "#app/features/progress/rules/step.ts";

const scored = (month: string, team: Step | null, researcher: Step | null): ScoredMonth => ({
  month,
  team: team && { step: team },
  researcher: researcher && { step: researcher },
  gap: team && researcher && gapOf(team, researcher),
});

describe("where the teams stand", () => {
  it("PP7: is told of the latest month of which at least half of those have a score that have any", () => {
    expect(monthOf([])).toBeNull();
    expect(monthOf([[], []])).toBeNull();
    const [september, october] = [scored("2026-09", 4, 4), scored("2026-10", 5, null)];
    expect(monthOf([[september], [september], [september, october]])).toBe("2026-09");
    expect(monthOf([[september, october], [september], []])).toBe("2026-10");
    // What is hidden from her is no score.
    expect(monthOf([[september, scored("2026-10", null, null)]])).toBe("2026-09");
    expect(monthOf([[scored("2026-10", null, null)]])).toBeNull();
  });

  it("PP7: is on each side's step, in the teams' order, and apart from a whole step on", () => {
    const byTeam = new Map([
      ["a", [scored("2026-10", 6, 4)]],
      ["b", [scored("2026-10", 6, 5)]],
      ["c", [scored("2026-10", null, 6)]],
    ]);
    const { month, byTeam: said, steps: all } = scoresOf(byTeam, ["c", "b", "a", "d"]);
    expect(month).toBe("2026-10");
    expect(all.map(({ step }) => step)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(all.find(({ step }) => step === 6)).toEqual({ step: 6, team: ["b", "a"], researcher: ["c"] });
    expect(said.get("a")).toEqual({ team: 3, researcher: 2, apart: true });
    expect(said.get("b")).toEqual({ team: 3, researcher: 2.5, apart: false });
    expect(said.get("c")).toEqual({ team: null, researcher: 3, apart: false });
    expect(said.has("d")).toBe(false);
  });

  it("PP7: counts each side of each team once, whatever is said", () => {
    const step = fc.option(fc.constantFrom(...steps));
    const months = fc.uniqueArray(fc.tuple(fc.constantFrom("2026-08", "2026-09", "2026-10"), step, step), {
      selector: ([month]) => month,
    });
    fc.assert(
      fc.property(fc.array(months, { maxLength: 8 }), (teams) => {
        const ids = teams.map((_, n) => `t${n}`);
        const byTeam = new Map(teams.map((all, n) => [`t${n}`, all.map((one) => scored(...one))]));
        const { month, steps: told } = scoresOf(byTeam, ids);
        const here = teams.flatMap((all) => all.filter(([of]) => of === month));
        expect(told.flatMap(({ team }) => team)).toHaveLength(here.filter(([, team]) => team !== null).length);
        expect(told.flatMap((one) => one.researcher)).toHaveLength(here.filter(([, , other]) => other !== null).length);
        expect(month === null).toBe(teams.flat().every(([, team, other]) => team === null && other === null));
      }),
    );
  });
});
