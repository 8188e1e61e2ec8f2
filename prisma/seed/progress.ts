import { dateToDay, dayOf, dayToDate, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { firstOf, isPaused, type Month, monthHolding, monthsBetween } from "#app/features/time/rules/months.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between, share } from "./choice.ts";
import { after, type Clock, HOUR, MINUTE } from "./clock.ts";
import type { TeamStory } from "./content/progress.ts";
import type { DemoContent } from "./content/types.ts";
import type { DemoCycle } from "./cycles.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Rows = {
  people: People;
  programme: ProgrammeRows;
  cycles: readonly DemoCycle[];
  factors: readonly { readonly id: string }[];
};
type Score = Prisma.TeamScoreCreateManyInput & { id: string; setAt: Date };

/** On which day of a month each side says how far the team has come. */
const saidOn = { team: 27, researcher: 29 } as const;
/** Of so many of ten tests that have begun somebody has marked what hindered or helped. */
const MARKED = 0.6;

/** How far the teams have come month by month, as both sides say it, and what hindered and helped their tests. */
export function progressOf(content: DemoContent, clock: Clock, { people, programme, cycles, factors }: Rows) {
  const { stories, reasons } = content.progress;
  const { pauseMonths } = content.programme;
  const today = dayOf(clock.now);
  const months = monthsBetween(dateToDay(new Date(programme.programme.startsOn)), today).filter(
    (month) => !isPaused(month, pauseMonths),
  );
  const over = months.filter((month) => month < monthHolding(today));
  const teamScores = stories.flatMap((story) => scoresOf(story));
  return { teamScores, earlierTeamScores: firstSaid(teamScores), cycleFactors: cycles.flatMap(factorsOf) };

  function scoresOf(story: TeamStory): Score[] {
    return (["team", "researcher"] as const).flatMap((side) => {
      const said = story[side].slice(-over.length);
      const known = over.slice(over.length - said.length).map((month, at) => ({ month, halves: said[at] ?? 1 }));
      const now = months.at(-1);
      const early =
        story.isEarly && now !== undefined && !over.includes(now) ? [{ month: now, halves: said.at(-1) ?? 1 }] : [];
      return [...known, ...early].flatMap(({ month, halves }) => scoreOf(story.teamKey, side, month, halves));
    });
  }

  function scoreOf(teamKey: string, side: "team" | "researcher", month: Month, halves: number): Score[] {
    const begins = startOfDay(`${month}-${saidOn[side]}`);
    const setAt = after(begins, 9 * HOUR + between(`${teamKey} ${side} ${month}`, 0, 400) * MINUTE);
    if (setAt > clock.now) return [];
    const teamId = find(programme.teamByKey, teamKey, "team").id;
    const on = dayToDate(dayOf(setAt));
    const supervised = programme.supervision.find(
      (one) => one.teamId === teamId && one.startedOn <= on && (one.endedOn == null || on <= one.endedOn),
    );
    const coordinator = find(people.byKey, programme.coordinatorOf(teamKey), "person").id;
    const setById = side === "team" ? coordinator : supervised?.researcherId;
    const reason = reasons[side][halves - 1];
    if (setById === undefined || reason === undefined) return [];
    return [
      { id: newId(setAt.getTime()), teamId, month: dayToDate(firstOf(month)), side, halves, reason, setById, setAt },
    ];
  }

  /** A few said something else at first, and changed it after they had talked. */
  function firstSaid(scores: readonly Score[]): Prisma.EarlierTeamScoreCreateManyInput[] {
    return scores
      .filter(
        ({ side, halves, teamId, month }) =>
          side === "team" && halves > 4 && share(`${teamId.length} ${month} first`) < 0.2,
      )
      .map(({ id, halves, setById, setAt }) => ({
        ...{ id: newId(setAt.getTime() - HOUR), scoreId: id, halves: halves - 1, setById, setAt: after(setAt, -HOUR) },
        reason: reasons.team[halves - 2] ?? "",
      }));
  }

  function factorsOf({ row, text, life }: DemoCycle): Prisma.SupervisionFactorCreateManyInput[] {
    const lot = share(`${text.key} factors`);
    const shown = life.steps.findLast(({ to }) => to === "studied") ?? life.steps.findLast(({ to }) => to === "doing");
    const isBegun = row.state !== undefined && row.state !== "draft" && row.state !== "planned";
    if (!isBegun || shown === undefined || lot > MARKED) return [];
    const first = Math.floor(lot * 90);
    const places = [...new Set([first, first + 4].slice(0, lot > 0.3 ? 1 : 2).map((place) => place % factors.length))];
    return places.flatMap((place, nth) => {
      const factorId = factors[place]?.id;
      const sense = (place + nth) % 3 === 0 ? ("enabler" as const) : ("barrier" as const);
      const at = clock.past(after(shown.at, 5 * MINUTE).getTime());
      return factorId === undefined
        ? []
        : [{ id: newId(at.getTime()), cycleId: row.id, factorId, sense, byId: row.ownerId, at }];
    });
  }
}
