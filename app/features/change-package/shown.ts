import { ideaIsProgrammes } from "./rules/decisions.ts";
import { type DriverBranch, deriveTree, type PackageTree } from "./rules/tree.ts";
import type { Driver, IdeaLine } from "./types.ts";

export type Branch = DriverBranch<Driver, IdeaLine>;
export type Tree = PackageTree<Driver, IdeaLine>;

/** The tree with only the ideas that one team tests, or with all when none is asked for. The drivers all stay. */
export function treeFor(drivers: readonly Driver[], ideas: readonly IdeaLine[], teamId: string | null): Tree {
  const shown = teamId === null ? ideas : ideas.filter((idea) => idea.testedBy.some((by) => by.teamId === teamId));
  const { primaries, loose } = deriveTree(drivers, shown);
  return { primaries: primaries.map(sorted), loose: programmesFirst(loose) };
}

const sorted = (branch: Branch): Branch => ({
  ...branch,
  ideas: programmesFirst(branch.ideas),
  secondaries: branch.secondaries.map(sorted),
});

/** Under a driver: the programme's ideas in its order, then the teams' own, which have none. */
function programmesFirst(ideas: readonly IdeaLine[]): IdeaLine[] {
  return [...ideas].sort((a, b) => Number(!ideaIsProgrammes(a)) - Number(!ideaIsProgrammes(b)));
}
