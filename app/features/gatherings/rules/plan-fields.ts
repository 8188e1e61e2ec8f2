import { formatMinute } from "#app/core/clock.ts";
import { audiences, comparable, mostDays, type Plan } from "./plan.ts";

/** The names of the fields of one row of days. */
export const dayFields = (at: number) =>
  ({ id: `dayId${at}`, day: `day${at}`, from: `from${at}`, to: `to${at}` }) as const;

/** What the form of a plan was made from. */
export const baseOf = (plan: Plan): string => JSON.stringify(comparable(plan));

/** A plan as the texts of its form's fields. A box that is ticked is "on". */
export function planFields(plan: Plan): Readonly<Record<string, string>> {
  const { days, audience, capacity, offerHours, asksNeeds, regionId, teamId, ...texts } = plan;
  const rows = Array.from({ length: mostDays }, (_, at) => {
    const { id, day, from, to } = dayFields(at);
    const row = days[at];
    return {
      [id]: row?.id ?? "",
      [day]: row?.day ?? "",
      [from]: row ? formatMinute(row.fromMinute) : "",
      [to]: row ? formatMinute(row.toMinute) : "",
    };
  });
  return {
    ...texts,
    regionId: regionId ?? "",
    teamId: teamId ?? "",
    capacity: String(capacity),
    offerHours: String(offerHours),
    asksNeeds: asksNeeds ? "on" : "",
    ...Object.fromEntries(audiences.map((one) => [`for-${one}`, audience.includes(one) ? "on" : ""])),
    ...Object.assign({}, ...rows),
  };
}
