import { tellCalendars } from "#app/features/hand-overs/tell.server.ts";
import { passOnWhatIsDue } from "#app/flows/pass-on-supervision.server.ts";
import { job } from "./job.ts";

/** Lets supervision go over on the days that were said for it, and tells calendars what they do not know yet. */
export const supervision = job({
  name: "supervision",
  cron: "* * * * *",
  run: async (_, now) => ({ passedOn: await passOnWhatIsDue(now), told: await tellCalendars(now) }),
});
