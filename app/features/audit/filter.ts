import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { parseFilter } from "#app/features/cycles/rules/filter.ts";
import { type EventKind, eventKinds } from "./event-kinds.ts";

/** Events on one page. */
export const eventsPerPage = 50;

/** Which events are shown. Null: everything. The days are the first and the last. */
export type EventFilter = {
  readonly who: string | null;
  readonly kind: EventKind | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** From 1. */
  readonly page: number;
};

/** The filter in an address, read as leniently as that of the tests: period and page are the same there. */
export function parseEvents(params: URLSearchParams): EventFilter {
  const { from, to, page } = parseFilter(params);
  const kind = params.getAll("kind").find((text) => (eventKinds as readonly string[]).includes(text));
  return { who: params.getAll("who").find(isId) ?? null, kind: (kind as EventKind) ?? null, from, to, page };
}

/** The filter as the end of an address, without what is not set. */
export function eventsSearch({ who, kind, from, to, page }: EventFilter): string {
  const set = Object.entries({ who, kind, from, to, page: page > 1 ? String(page) : null });
  return `?${new URLSearchParams(set.filter((pair): pair is [string, string] => pair[1] !== null))}`;
}

export const isNarrowed = ({ who, kind, from, to }: EventFilter) => [who, kind, from, to].some((one) => one !== null);
