import { type Ahead, byUrgency, type Place, type Standing, standings } from "./follow-up.ts";

/** The lists that participants are followed in. */
export const views = ["todo", "later", "paused", "over"] as const;
export type View = (typeof views)[number];

/** Who is to be called has something to be done. */
export const viewOf = (place: Place): View => (place === "call" ? "todo" : place);

/** How many are shown at once: a study may have thousands. */
export const atOnce = 50;

/** What somebody wants to see of a list. */
export type Choice = {
  /** Null: all of them. */
  readonly view: View | null;
  readonly teamId: string | null;
  readonly standing: Standing | null;
  /** From 1 on; one that is beyond the last is the last. */
  readonly page: number;
};
export const everybody: Choice = { view: null, teamId: null, standing: null, page: 1 };

type Line = { readonly teamId: string; readonly place: Place; readonly next: Ahead | null };

/**
 * The part of a list that is shown: who is to be called first, then what is most pressing.
 * @returns also how many there are in each view, how many of the chosen one in each standing, and how many pages it has.
 */
export function choose<One extends Line>(all: readonly One[], { view, teamId, standing, page }: Choice) {
  const ofTeam = teamId === null ? all : all.filter((one) => one.teamId === teamId);
  const inView = view === null ? ofTeam : ofTeam.filter(({ place }) => viewOf(place) === view);
  const chosen = standing === null ? inView : inView.filter(({ next }) => next?.standing === standing);
  const [calls, others] = [
    chosen.filter(({ place }) => place === "call"),
    chosen.filter(({ place }) => place !== "call"),
  ];
  const pages = Math.max(1, Math.ceil(chosen.length / atOnce));
  const shown = Math.min(Math.max(1, page), pages);
  const from = (shown - 1) * atOnce;
  return {
    counts: Object.fromEntries(
      views.map((one) => [one, ofTeam.filter(({ place }) => viewOf(place) === one).length]),
    ) as Readonly<Record<View, number>>,
    standings: standings.flatMap((one) => {
      const count = inView.filter(({ next }) => next?.standing === one).length;
      return count > 0 || one === standing ? [{ standing: one, count }] : [];
    }),
    ...{ page: shown, pages, of: chosen.length },
    lines: [...byUrgency(calls), ...byUrgency(others)].slice(from, from + atOnce),
  };
}
