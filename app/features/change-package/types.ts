import type { Day } from "#app/core/day.ts";
import type { DriverFacts, IdeaFacts } from "./rules/types.ts";

export type Aim = { what: string; forWhom: string; howMuch: string; byWhen: Day };

/** A driver as pages see it. */
export type Driver = DriverFacts & { description: string };

/** How many tests of an idea a team has that the reader may see; `open` are not closed yet. */
export type TestedBy = { teamId: string; name: string; tests: number; open: number };

/** An idea as pages see it. */
export type Idea = IdeaFacts & {
  description: string;
  howToTry: string;
  source: string;
  /** The team it comes from. */
  teamName: string | null;
  sharedAt: Date | null;
};

/** An idea in the package's list: lean, since there are many. */
export type IdeaLine = Omit<Idea, "howToTry" | "source" | "sharedAt"> & { testedBy: TestedBy[] };

/** A test of an idea, with what came of it. */
export type IdeaTest = {
  id: string;
  number: number | null;
  what: string;
  state: "planned" | "doing" | "studied" | "closed";
  scale: "once" | "few" | "unit" | "severalUnits" | "everyone";
  decision: "abandon" | "adapt" | "extend" | "implement" | null;
  learned: string;
  startsOn: Day | null;
  /** ISO moment; null until it is closed. */
  closedAt: string | null;
};
export type TeamTests = { team: { id: string; name: string }; tests: IdeaTest[] };
