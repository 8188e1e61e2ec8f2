import { type CycleFilter, filterToParams } from "../../rules/filter.ts";

/** A list and its filter as an address. `team` is for a programme's list, which has teams to choose from. */
export function addressOf(base: string, filter: CycleFilter, team: string | null = null): string {
  const params = filterToParams(filter);
  if (team !== null) params.set("team", team);
  const search = params.toString();
  return search === "" ? base : `${base}?${search}`;
}

/** The list without a filter, in the same view. */
export const unfiltered = (view: CycleFilter["view"]): CycleFilter => ({
  ...{ idea: null, state: null, decision: null, owner: null, from: null, to: null, text: "", page: 1 },
  view,
});

/** Whether anything is left out. */
export function isFiltered(filter: CycleFilter, team: string | null = null): boolean {
  const { idea, state, decision, owner, from, to, text } = filter;
  return team !== null || text !== "" || [idea, state, decision, owner, from, to].some((value) => value !== null);
}
