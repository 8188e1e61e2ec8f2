import { tidyLine, tidyText } from "#app/core/text.ts";
import type { Plan } from "./rules/plan.ts";

/** A plan with its texts as they are stored. */
export function tidiedPlan(plan: Plan): Plan {
  return {
    ...plan,
    title: tidyLine(plan.title),
    intro: tidyText(plan.intro),
    placeName: tidyLine(plan.placeName),
    address: tidyLine(plan.address),
    directions: tidyText(plan.directions),
    videoUrl: plan.videoUrl.trim(),
    costNote: tidyLine(plan.costNote),
  };
}
