import { type Day, isDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { isWritten, tidyLine } from "#app/core/text.ts";
import { type CycleDecision, cycleDecisions, cycleStates } from "./types.ts";

export const cycleViews = ["list", "board"] as const;
export type CycleView = (typeof cycleViews)[number];

/** Cycles on one page of the list. */
export const cyclesPerPage = 30;

const longestSearch = 200;
const lastPage = 10_000;

/** One of the states; or `begun`, which is all that has begun: neither a draft nor planned, and its first day has come. */
export const stateChoices = ["begun", ...cycleStates] as const;
export type StateChoice = (typeof stateChoices)[number];

/** Instead of an idea: tests of none that the reader knows of. */
export const noIdea = "none";

/** What a list of cycles shows. Null or empty: everything. `from`–`to` is the period in which a cycle starts. */
export type CycleFilter = {
  /** An idea's id, or {@link noIdea}. */
  readonly idea: string | null;
  readonly state: StateChoice | null;
  /** Of what is closed. */
  readonly decision: CycleDecision | null;
  readonly owner: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly view: CycleView;
};

/**
 * The filter in an address. What is unknown, malformed or out of range is as if it were not there: an old bookmark or a
 * cut link still shows a list. Of a repeated value the first good one counts. A period written backwards is turned.
 */
export function parseFilter(params: URLSearchParams): CycleFilter {
  const day = (name: string) => params.getAll(name).find(isDay) ?? null;
  const id = (name: string) => params.getAll(name).find(isId) ?? null;
  const [from, to] = [day("from"), day("to")];
  const backwards = from !== null && to !== null && to < from;
  return {
    idea: params.getAll("idea").find((idea) => idea === noIdea || isId(idea)) ?? null,
    state: params.getAll("state").find(isState) ?? null,
    decision: params.getAll("decision").find(isDecision) ?? null,
    owner: id("owner"),
    from: backwards ? to : from,
    to: backwards ? from : to,
    text: searchText(params.getAll("q").find(isWritten) ?? ""),
    page: pageNumber(params.getAll("page").find((page) => /^[1-9]\d{0,4}$/.test(page))),
    view: params.getAll("view").includes("board") ? "board" : "list",
  };
}

function isState(text: string): text is StateChoice {
  return (stateChoices as readonly string[]).includes(text);
}

function isDecision(text: string): text is CycleDecision {
  return (cycleDecisions as readonly string[]).includes(text);
}

/** Cut first and tidied after, so that tidying a very long text costs nothing; and once more, should the cut leave a space. */
function searchText(text: string): string {
  return tidyLine(tidyLine(text.slice(0, 4 * longestSearch)).slice(0, longestSearch));
}

function pageNumber(page: string | undefined): number {
  return Math.min(Number(page ?? 1), lastPage);
}

/** What the board goes by: its columns are the states, and it has them all, so none is chosen, nor a decision of one. */
export function ofEveryState(filter: CycleFilter): CycleFilter {
  return { ...filter, state: null, decision: null };
}

/** The filter as an address, without what is not set. `parseFilter` gives the same filter back. */
export function filterToParams(filter: CycleFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ["idea", "state", "decision", "owner", "from", "to"] as const) {
    const value = filter[name];
    if (value !== null) params.set(name, value);
  }
  if (filter.text !== "") params.set("q", filter.text);
  if (filter.page > 1) params.set("page", String(filter.page));
  if (filter.view !== "list") params.set("view", filter.view);
  return params;
}
