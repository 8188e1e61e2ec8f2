import type { Day } from "#app/core/day.ts";
import { type Stood, stateOf } from "../rules/state.ts";
import type { GatheringLine } from "../types.ts";

/** A line as the database gives it. */
export type StoredLine = Omit<GatheringLine, "state"> & Pick<Stood, "published" | "cancelled">;

/** The same with how it stands today. */
export function lineOf(stored: StoredLine, today: Day): GatheringLine {
  const { published: _published, cancelled: _cancelled, ...line } = stored;
  return { ...line, state: stateOf(stored, today) };
}
