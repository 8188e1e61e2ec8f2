import { dateToDay } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { decideDates } from "../rules/dates.ts";
import type { Cycle } from "../types.ts";
import { factsOf } from "./facts.server.ts";

/** Asks the rule about the days of `after`, within the programme's period. @throws Refusal invalid, at the day's field */
export async function refuseDates(tx: Tx, before: Cycle, after: Cycle): Promise<void> {
  const programme = await tx.programme.findUniqueOrThrow({ where: { id: after.programmeId } });
  const period = { from: dateToDay(programme.startsOn), to: dateToDay(programme.endsOn) };
  const dates = decideDates(factsOf(before), after, period);
  if (dates.ok) return;
  const field = String(dates.data.field ?? (dates.code === "cycle.end-before-start" ? "endsOn" : "startsOn"));
  throw new Refusal("invalid", dates.code, { data: dates.data, fields: { [field]: dates.code } });
}
