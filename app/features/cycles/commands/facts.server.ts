import type { Missing } from "../rules/moves.ts";
import type { CycleFacts } from "../rules/types.ts";
import type { Cycle } from "../types.ts";

/** A stored cycle as the rules look at it. */
export function factsOf(cycle: Cycle): CycleFacts {
  return { ...cycle, shared: cycle.sharedAt !== null };
}

/** What is missing, as codes at the worksheet's fields. */
export function missingFields(cycle: Cycle, missing: readonly Missing[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const lack of missing) fields[fieldFor(cycle, lack)] ??= lack.code;
  return fields;
}

function fieldFor(cycle: Cycle, lack: Missing): string {
  switch (lack.code) {
    case "cycle.what-missing":
      return "what";
    case "cycle.start-missing":
      return "startsOn";
    case "cycle.lesson-missing":
      return "learned";
    case "cycle.decision-missing":
      return "decision";
    default: {
      const id = cycle.questions[lack.question]?.id;
      return id ? `q.${id}.${lack.code === "cycle.prediction-missing" ? "prediction" : "result"}` : "questions";
    }
  }
}
