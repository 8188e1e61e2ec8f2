import { settleDue } from "#app/features/registrations/due.server.ts";
import { job } from "./job.ts";

/** Passes on the seats that nobody took in time. */
export const waitingLists = job({
  name: "waiting-lists",
  cron: "* * * * *",
  run: async (_, now) => ({ settled: await settleDue(now) }),
});
