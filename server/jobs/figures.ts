import { releaseFigures } from "#app/features/recruitment/release.server.ts";
import { job } from "./job.ts";

/** What is told of a study's participants changes once a month: on the first day on which the vault is open. */
export const figures = job({
  name: "figures",
  cron: "40 4 * * *",
  run: async (_, now) => ({ figures: await releaseFigures(now) }),
});
