import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import type { Month } from "../rules/month.ts";
import { stripOf } from "../rules/strip.ts";
import { monthsOf, parseView, type View, type Year, yearsOf } from "../rules/view.ts";
import { type MyMonth, myMonth } from "./my-month.server.ts";
import { type Programme, supervisedMonths, type TeamMonths } from "./overview.server.ts";

export type TeamRow = Omit<TeamMonths, "months"> & {
  /** The months that the view shows, as `stripOf` writes them. */
  readonly strip: string;
};

export type MonthsPage = {
  readonly programme: Programme;
  readonly view: View;
  readonly years: readonly Year[];
  readonly months: readonly Month[];
  readonly teams: readonly TeamRow[];
  /** How many teams there are in all, and how many of them are the visitor's. */
  readonly counts: { readonly all: number; readonly mine: number };
  /** Her own coordinators this month, the first of them or everyone; null: she supervises nobody here. */
  readonly mine: MyMonth | null;
  readonly today: string;
  /** `factors`: what hindered and helped, counted over teams. */
  readonly rights: { readonly lead: boolean; readonly factors: boolean };
};

/** How many of her coordinators this month stand there before she has asked for everyone. */
const MOST_MINE = 8;

/** @throws Refusal missing, forbidden */
export async function monthsPage(
  actor: Actor,
  programmeId: string,
  search: URLSearchParams,
  now: Date,
): Promise<MonthsPage> {
  const { programme, teams, rights } = await supervisedMonths(actor, programmeId, now);
  const view = parseView(search, programme, actor.today);
  const mine = await myMonth(actor, programmeId, now, view.everyone ? undefined : MOST_MINE);
  const months = monthsOf(view, programme);
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const shown = teams.filter(({ isMine }) => view.whose === "all" || isMine);
  return {
    programme,
    view,
    years: yearsOf(programme),
    months,
    teams: shown.map(({ months: all, ...team }) => ({
      ...team,
      strip: stripOf(all.filter(({ month }) => month >= first && month <= last)),
    })),
    counts: { all: teams.length, mine: teams.filter(({ isMine }) => isMine).length },
    mine,
    today: actor.today,
    rights: { lead: rights.lead, factors: may(actor, "factor.see-counts", { programmeId }) },
  };
}
