import { orderWeeklyLetters } from "#app/features/weekly-letters/order.server.ts";
import { job } from "./job.ts";

/** Orders the letters of the week, on Monday morning. */
export const weeklyLetters = job({
  name: "weekly-letters",
  cron: "0 7 * * 1",
  run: async (_, now) => ({ letters: await orderWeeklyLetters(now) }),
});
