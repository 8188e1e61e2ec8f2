import type { IdeaTest, TeamTests } from "./types.ts";

type Test = IdeaTest & { readonly teamId: string; readonly team: string };

/**
 * Tests by team: first the team with the newest lesson, then those who have tests under way. Newest first within a team.
 * What a test decided plays no part: a test that was abandoned with a lesson stands where its day puts it.
 */
export function groupByTeam(tests: readonly Test[]): TeamTests[] {
  const sorted = [...tests].sort(newestFirst);
  const groups = Map.groupBy(sorted, ({ teamId }) => teamId);
  return [...groups.values()].map((all) => ({
    team: { id: all[0]?.teamId ?? "", name: all[0]?.team ?? "" },
    tests: all.map(({ teamId: _id, team: _name, ...test }) => test),
  }));
}

/** Closed ones by when, before those that go on by when they began; the same moment by id, newer first. */
function newestFirst(a: Test, b: Test): number {
  return moment(b.closedAt) - moment(a.closedAt) || moment(b.startsOn) - moment(a.startsOn) || (a.id < b.id ? 1 : -1);
}

function moment(text: string | null): number {
  return text === null ? 0 : Date.parse(text);
}
