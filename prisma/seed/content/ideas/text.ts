import type { Idea } from "../types.ts";

/** An idea that came with the programme: shared with all from the start, active unless told otherwise. */
export function fromSynthesis(
  idea: Pick<Idea, "key" | "driverKey" | "title" | "description" | "howToTry" | "source"> &
    Partial<Pick<Idea, "status">>,
): Idea {
  return { status: "active", shared: true, ...idea };
}
