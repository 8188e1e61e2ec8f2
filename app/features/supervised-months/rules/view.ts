import type { Day } from "#app/core/day.ts";
import { addMonths, type Month, monthsBetween, monthWith } from "./month.ts";

/**
 * What the table shows: one of the programme's years (1, 2 …) or all of them, and whose teams. `everyone`: also those of the
 * visitor's coordinators this month who do not stand among the first.
 */
export type View = { readonly year: number | "all"; readonly whose: "all" | "mine"; readonly everyone: boolean };
type Period = { readonly startsOn: Day; readonly endsOn: Day };
/** A year of a programme: twelve months from the one in which it begins; the last can be shorter, or a little longer. */
export type Year = { readonly year: number; readonly from: Month; readonly to: Month };

/** What is left over of a programme is no year of its own when it is this many months, or fewer. */
const MOST_LEFT = 3;

export function yearsOf({ startsOn, endsOn }: Period): Year[] {
  const last = monthWith(endsOn);
  const years: Year[] = [];
  for (let from = monthWith(startsOn); from <= last; from = addMonths(years.at(-1)?.to ?? last, 1)) {
    const to = addMonths(from, 11);
    years.push({ year: years.length + 1, from, to: addMonths(to, MOST_LEFT) < last ? to : last });
  }
  return years;
}

/** What an address asks for. What is unknown there is ignored: the year of today, or the nearest there is, of all teams. */
export function parseView(search: URLSearchParams, period: Period, today: Day): View {
  const whose = search.get("whose") === "mine" ? "mine" : "all";
  const everyone = search.has("everyone");
  const asked = search.get("year");
  if (asked === "all") return { year: "all", whose, everyone };
  const years = yearsOf(period);
  const known = years.find(({ year }) => String(year) === asked);
  const now = monthWith(today);
  const current = years.findLast(({ from }) => from <= now) ?? years[0];
  return { year: (known ?? current)?.year ?? 1, whose, everyone };
}

/** The address of a view, as `?…`. */
export function viewToSearch({ year, whose, everyone }: View): string {
  const search = new URLSearchParams({
    year: String(year),
    ...(whose === "mine" && { whose }),
    ...(everyone && { everyone: "1" }),
  });
  return `?${search}`;
}

/** The months that a view shows. */
export function monthsOf(view: View, period: Period): Month[] {
  const year = yearsOf(period).find(({ year }) => year === view.year);
  return year ? monthsBetween(year.from, year.to) : monthsBetween(monthWith(period.startsOn), monthWith(period.endsOn));
}
