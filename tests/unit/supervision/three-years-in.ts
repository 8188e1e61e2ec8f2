import fc from "fast-check";
import { changeSeries } from "#app/features/supervision/rules/change-series.ts";
import { overThreeYears, pauses, retold } from "./three-years.ts";

/** Plans and changes series in the zone it is started in, and prints what came of them. */
const began = new Date("2026-09-30T22:00:00Z");
const told = fc.sample(overThreeYears, { seed: Number(process.argv[2]), numRuns: 25 }).flatMap((one) => {
  const { first, second, fates, from } = one;
  const sessions = retold(first, fates, began);
  const start = sessions[from % sessions.length];
  if (!start) return [];
  const now = new Date(start.startsAt.getTime() - 3_600_000);
  const change = changeSeries(sessions, start.occurrenceOn, { before: first, after: second, pauseMonths: pauses }, now);
  return [JSON.stringify(sessions), JSON.stringify(change)];
});
console.log(JSON.stringify({ hour: new Date(0).getHours(), told }));
