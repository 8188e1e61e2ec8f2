import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { atOnce, choose, everybody, viewOf, views } from "#app/features/participants/rules/choice.ts";
import { type Ahead, type Place, standings } from "#app/features/participants/rules/follow-up.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const places = ["call", "todo", "later", "paused", "over"] as const satisfies readonly Place[];
const lines = fc
  .array(
    fc.record({
      teamId: fc.constantFrom("a", "b"),
      place: fc.constantFrom(...places),
      standing: fc.constantFrom(...standings),
      to: fc.nat({ max: 900 }).map((n) => addDays("2026-01-01", n)),
    }),
    { maxLength: 4 * atOnce },
  )
  .map((some) =>
    some.map(({ teamId, place, standing, to }, at) => {
      const next: Ahead | null = place === "over" ? null : { occasion: 1, standing, from: "2025-12-01", to };
      return { at, teamId, place, next };
    }),
  );
const choices = fc.record({
  view: fc.constantFrom(null, ...views),
  teamId: fc.constantFrom(null, "a", "b"),
  standing: fc.constantFrom(null, ...standings),
  page: fc.integer({ min: -2, max: 9 }),
});

it("X24: page by page everybody of a list is shown once, who is to be called first, then by how pressing it is", () => {
  fc.assert(
    fc.property(lines, choices, (all, choice) => {
      const first = choose(all, { ...choice, page: 1 });
      const shown = Array.from({ length: first.pages }, (_, n) => choose(all, { ...choice, page: n + 1 }).lines);
      expect(shown.every((one) => one.length <= atOnce)).toBe(true);
      const those = shown.flat();
      const wanted = all.filter(
        ({ place, teamId, next }) =>
          (choice.view === null || viewOf(place) === choice.view) &&
          (choice.teamId === null || teamId === choice.teamId) &&
          (choice.standing === null || next?.standing === choice.standing),
      );
      expect(new Set(those.map(({ at }) => at))).toEqual(new Set(wanted.map(({ at }) => at)));
      expect([those.length, first.of]).toEqual([wanted.length, wanted.length]);
      const weights = those.map(({ place, next }) => {
        const pressing = next ? standings.indexOf(next.standing) : standings.length;
        return `${place === "call" ? 0 : 1} ${pressing} ${next?.to ?? ""}`;
      });
      expect(weights).toEqual(weights.toSorted());
    }),
    { numRuns: rounds(500, "pages of participants"), seed: seed() },
  );
});

it("X24: counts each view of the team, and each standing of what is looked at; a page there is not is the nearest", () => {
  fc.assert(
    fc.property(lines, choices, (all, choice) => {
      const found = choose(all, choice);
      const ofTeam = all.filter(({ teamId }) => choice.teamId === null || teamId === choice.teamId);
      for (const view of views) expect(found.counts[view]).toBe(choose(ofTeam, { ...everybody, view }).of);
      for (const { standing, count } of found.standings)
        expect(count).toBe(choose(all, { ...choice, standing, page: 1 }).of);
      expect(found.page).toBe(Math.min(Math.max(1, choice.page), found.pages));
      expect(found.lines.length).toBe(Math.min(atOnce, found.of - (found.page - 1) * atOnce));
    }),
    { numRuns: rounds(500, "counts of participants"), seed: seed() },
  );
});
