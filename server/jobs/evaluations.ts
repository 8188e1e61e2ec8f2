import { askAfterGatherings } from "#app/features/evaluations/asking.server.ts";
import { job } from "./job.ts";

/** Asks those who were at gatherings that have ended what they thought; by day, so that no mail wakes anybody. */
export const evaluations = job({
  name: "evaluations",
  cron: "*/5 7-19 * * *",
  run: (_, now) => askAfterGatherings(now),
});
