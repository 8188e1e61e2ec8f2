import { remindOfMonths } from "#app/features/hand-overs/remind.server.ts";
import { remindOfGatherings } from "#app/flows/remind-of-gatherings.server.ts";
import { job } from "./job.ts";

/** Reminds those who are registered, and those who are not yet, of what is to come. */
export const reminders = job({
  name: "reminders",
  cron: "*/5 * * * *",
  run: async (_, now) => ({ reminded: (await remindOfGatherings(now)) + (await remindOfMonths(now)) }),
});
