import { clearTurns } from "#app/features/evaluations/clear.server.ts";
import { clearHandOvers } from "#app/features/participants/clear.server.ts";
import { clearImports } from "#app/features/points/clear.server.ts";
import { clearRegistrations } from "#app/features/registrations/clear.server.ts";
import { clearSecondFactors } from "#app/features/second-factor/clear.server.ts";
import { clearSignIns } from "#app/features/sign-in/clear.server.ts";
import { clearWeeklyLetters } from "#app/features/weekly-letters/clear.server.ts";
import { clearPlatform } from "#app/platform/clear.server.ts";
import { job } from "./job.ts";

/** Clears away what is over, at night. A second time at once there is nothing left. */
export const clear = job({
  name: "clear",
  cron: "20 3 * * *",
  withinSeconds: 600,
  run: async (_, now) => ({
    ...(await clearSignIns(now)),
    ...(await clearSecondFactors(now)),
    ...(await clearTurns(now)),
    ...(await clearRegistrations(now)),
    ...(await clearHandOvers(now)),
    ...(await clearImports(now)),
    ...(await clearWeeklyLetters(now)),
    ...(await clearPlatform(now)),
  }),
});
