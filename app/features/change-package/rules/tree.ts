import type { DriverFacts, IdeaFacts } from "./types.ts";

/** A driver with what stands under it, in order. A secondary driver has no `secondaries`. */
export type DriverBranch<Driver, Idea> = {
  readonly driver: Driver;
  readonly ideas: readonly Idea[];
  readonly secondaries: readonly DriverBranch<Driver, Idea>[];
};

export type PackageTree<Driver, Idea> = {
  readonly primaries: readonly DriverBranch<Driver, Idea>[];
  /** Ideas under no driver that is shown: new ones, and those whose driver was retired. */
  readonly loose: readonly Idea[];
};

type Placed = { readonly id: string; readonly position: number };

/** By position; two with the same one (added at the same time) by id, which is older first. */
export function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/**
 * The change package as a tree: primary drivers → secondary drivers → ideas, without what is retired. Every idea that is not
 * retired is in it exactly once: one whose driver is gone is loose, never lost.
 */
export function deriveTree<Driver extends DriverFacts, Idea extends IdeaFacts>(
  drivers: readonly Driver[],
  ideas: readonly Idea[],
): PackageTree<Driver, Idea> {
  const shown = drivers.filter(({ retired }) => !retired).sort(byPosition);
  const left = new Set(ideas.filter(({ status }) => status !== "retired").sort(byPosition));
  const ideasOf = (driver: Driver) => {
    const own = [...left].filter(({ driverId }) => driverId === driver.id);
    for (const idea of own) left.delete(idea);
    return own;
  };
  const primaries = shown
    .filter(({ kind }) => kind === "primary")
    .map((driver) => ({
      driver,
      ideas: ideasOf(driver),
      secondaries: shown
        .filter(({ kind, parentId }) => kind === "secondary" && parentId === driver.id)
        .map((secondary) => ({ driver: secondary, ideas: ideasOf(secondary), secondaries: [] })),
    }));
  return { primaries, loose: [...left] };
}

/** The ids with that one a place earlier or later; the same order when it stands first, last or not at all. */
export function moveUp(ids: readonly string[], id: string): string[] {
  return swap(ids, ids.indexOf(id) - 1);
}

export function moveDown(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  return at < 0 ? [...ids] : swap(ids, at);
}

function swap(ids: readonly string[], at: number): string[] {
  const [first, second] = [ids[at], ids[at + 1]];
  return first === undefined || second === undefined ? [...ids] : ids.toSpliced(at, 2, second, first);
}
