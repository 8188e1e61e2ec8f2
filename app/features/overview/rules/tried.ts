/** How often a team has tested an idea that the reader may know of; `ideaId` null: tests of none of those. */
export type Tried = {
  readonly teamId: string;
  readonly ideaId: string | null;
  /** Tests that have begun. */
  readonly tests: number;
  /** Those that ended in making it the way of working. */
  readonly adopted: number;
};

type Driver = { readonly id: string; readonly title: string; readonly secondary: boolean };
type Idea = { readonly id: string; readonly title: string; readonly driverId: string | null };

/** What the teams have tried of one idea, in the order of the teams; null: nothing. */
export type IdeaRow = {
  /** Null: tests of no idea. */
  readonly id: string | null;
  readonly title: string;
  readonly teams: readonly (Pick<Tried, "tests" | "adopted"> | null)[];
};

/** The ideas under a driver, and how much each team has tried under it. `id` null: ideas under no driver in use. */
export type DriverPart = {
  readonly id: string | null;
  readonly title: string;
  readonly secondary: boolean;
  readonly ideas: readonly IdeaRow[];
};

/**
 * Teams beside what they have tried, driver by driver in the package's order. A driver under which nobody has tried
 * anything stands there too, empty: that is as much to talk about. What stands under no driver in use comes last.
 */
export function contentOf(
  of: { readonly drivers: readonly Driver[]; readonly ideas: readonly Idea[]; readonly tried: readonly Tried[] },
  teamIds: readonly string[],
): DriverPart[] {
  const byIdea = Map.groupBy(of.tried, ({ ideaId }) => ideaId);
  const rowOf = (id: string | null, title: string): IdeaRow => {
    const tried = byIdea.get(id) ?? [];
    const teams = teamIds.map((teamId) => {
      const here = tried.find((one) => one.teamId === teamId);
      return here ? { tests: here.tests, adopted: here.adopted } : null;
    });
    return { id, title, teams };
  };
  const inUse = new Set(of.drivers.map(({ id }) => id));
  const under = (driverId: string) => of.ideas.filter((idea) => idea.driverId === driverId);
  const loose = of.ideas.filter(({ driverId }) => driverId === null || !inUse.has(driverId));
  const parts = of.drivers.map((driver) => ({
    ...driver,
    ideas: under(driver.id).map(({ id, title }) => rowOf(id, title)),
  }));
  const rest = [...loose.map(({ id, title }) => rowOf(id, title)), ...(byIdea.has(null) ? [rowOf(null, "")] : [])];
  return rest.length === 0 ? parts : [...parts, { id: null, title: "", secondary: false, ideas: rest }];
}
