import { addDays, type Day, daysBetween } from "#app/core/day.ts";
import { type Plan, suggestedTitle, usualAudience } from "./plan.ts";
import { firstDay } from "./when.ts";

/** From nine to four. */
const wholeDay = { fromMinute: 540, toMinute: 960 } as const;

/**
 * The plan of a new gathering made after an earlier one, with its first day on `first`: everything is the same distance
 * from that day as it was. A learning seminar gets the next number.
 */
export function copiedPlan(plan: Plan, first: Day, titles: readonly string[]): Plan {
  const was = firstDay(plan.days);
  const by = was === null ? 0 : daysBetween(was, first);
  return {
    ...plan,
    title: suggestedTitle(plan.kind, titles) || plan.title,
    opensOn: addDays(plan.opensOn, by),
    closesOn: addDays(plan.closesOn, by),
    changesUntil: addDays(plan.changesUntil, by),
    days:
      was === null
        ? [{ id: null, day: first, ...wholeDay }]
        : plan.days.map((day) => ({ ...day, id: null, day: addDays(day.day, by) })),
  };
}

/** What a new gathering begins with, when its first day is to be `first`: a whole day, registered to until two weeks before. */
export function newPlan(first: Day, today: Day): Plan {
  const late = addDays(first, -14) < today;
  return {
    kind: "learning_seminar",
    title: "",
    intro: "",
    regionId: null,
    teamId: null,
    placeName: "",
    address: "",
    directions: "",
    videoUrl: "",
    costNote: "",
    audience: usualAudience.learning_seminar,
    capacity: 50,
    opensOn: today,
    closesOn: late ? first : addDays(first, -14),
    changesUntil: late ? first : addDays(first, -7),
    offerHours: 48,
    asksNeeds: true,
    days: [{ id: null, day: first, ...wholeDay }],
  };
}
