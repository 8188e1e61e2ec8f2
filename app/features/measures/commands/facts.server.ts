import { tidyLine } from "#app/core/text.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { perMax, perOf, readTarget } from "../rules/decisions.ts";
import type { SaidFacts, SaidFollowing } from "./add-measure.server.ts";

/** Under how many a percentage or a rate can be hidden outside the team, at most. */
const smallestMax = 1000;

/** What is measured as it is stored. @throws Refusal invalid */
export function factsIn(said: SaidFacts) {
  const { data, kind, direction, rhythm } = said;
  const per = perOf(data, Number(said.per));
  const smallest = Number(said.smallest);
  const wrong: Record<string, string> = {
    ...(per < 1 || per > perMax ? { per: "field.number" } : {}),
    ...(smallest > smallestMax ? { smallest: "field.number" } : {}),
  };
  if (Object.keys(wrong).length > 0) throw new Refusal("invalid", "form.invalid", { fields: wrong });
  // What a percentage is called is said by what it is.
  const unit = data === "percentage" ? "" : tidyLine(said.unit);
  return { name: tidyLine(said.name), data, kind, direction, rhythm, per, smallest, unit };
}

/** What a team wants to reach, from where, and who collects. @throws Refusal invalid */
export function readNumbers(data: KindOfData, said: SaidFollowing) {
  const [baseline, target] = [readTarget(data, said.baseline), readTarget(data, said.target)];
  const fields = {
    ...(baseline.ok ? {} : { baseline: baseline.code }),
    ...(target.ok ? {} : { target: target.code }),
  };
  if (!baseline.ok || !target.ok) throw new Refusal("invalid", "form.invalid", { fields });
  return { baseline: baseline.value, target: target.value, collector: tidyLine(said.collector) };
}
