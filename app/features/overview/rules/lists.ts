import { type CycleFilter, filterToParams, noIdea, parseFilter } from "#app/features/cycles/rules/filter.ts";

const everything = parseFilter(new URLSearchParams());

type Which = Partial<Pick<CycleFilter, "state" | "decision" | "from" | "to">> & {
  /** Null: of no idea that the reader knows of. */
  readonly idea?: string | null;
};

/** Where a team's tests of which a number tells are listed, and no others. */
export function listOfTests(teamId: string, { idea, ...which }: Which = {}): string {
  const filter = { ...everything, ...which, idea: idea === null ? noIdea : (idea ?? null) };
  const search = filterToParams(filter).toString();
  return `/teams/${teamId}/cycles${search && `?${search}`}`;
}
