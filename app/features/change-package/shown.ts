import { ideaIsProgrammes } from "./rules/decisions.ts";
import { byPosition, type DriverBranch, deriveTree, type PackageTree } from "./rules/tree.ts";
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

/** Where a driver or an idea stands now among those beside it, for saying so. */
export function placeOf(
  { drivers, ideas }: { readonly drivers: readonly Driver[]; readonly ideas: readonly IdeaLine[] },
  id: string,
): { title: string; place: number; of: number } | null {
  const driver = drivers.find((one) => one.id === id);
  const idea = ideas.find((one) => one.id === id);
  const beside = driver
    ? drivers.filter((one) => one.parentId === driver.parentId && !one.retired)
    : ideas.filter((one) => one.driverId === idea?.driverId && one.status !== "retired" && ideaIsProgrammes(one));
  const sorted = [...beside].sort(byPosition);
  const at = sorted.findIndex((one) => one.id === id);
  const title = sorted[at]?.title;
  return title === undefined ? null : { title, place: at + 1, of: sorted.length };
}
