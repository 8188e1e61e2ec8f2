import { addDays, type Day } from "#app/core/day.ts";
import { type TimeOfDay, timesOn, weekdayOf } from "#app/core/recurrence.ts";
import { type Occurrence, occurrencesOf, type Pattern, periodOf, type Where } from "./series.ts";
import type { SupervisionState } from "./types.ts";

/** A session of a series, as far as it matters when the series is changed. */
export type OfSeries = Where & {
  readonly id: string;
  readonly occurrenceOn: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: SupervisionState;
  /** A colleague holds it instead. */
  readonly delegated: boolean;
  /** Something is written in it, asked for it or agreed at it. */
  readonly used: boolean;
};

type Series = TimeOfDay & Where;

/** Whether a session that is to come is still just what its series says: booked, where and when, and nothing in it. */
export function isUntouched(session: OfSeries, series: Series, now: Date): boolean {
  const { startsAt, endsAt } = timesOn(session.occurrenceOn, series);
  return (
    session.state === "booked" &&
    session.startsAt > now &&
    !session.delegated &&
    !session.used &&
    session.startsAt.getTime() === startsAt.getTime() &&
    session.endsAt.getTime() === endsAt.getTime() &&
    session.place === series.place &&
    session.videoUrl === series.videoUrl
  );
}

export type Change = {
  /** Sessions that get another day, hour or length. */
  readonly moved: readonly { readonly id: string; readonly to: Occurrence }[];
  /** Sessions that have no time any more. */
  readonly gone: readonly string[];
  /** Times for which there is no session yet. */
  readonly added: readonly Occurrence[];
  /** The first day on which the new pattern counts: it is what its weeks and months are counted from. */
  readonly startsOn: Day;
};

/**
 * What becomes of a series when it is changed from one of its sessions on. What was moved, called off, has something in it
 * or is held by a colleague stays as it is, and stands for the new pattern's in its month (or its week, where that comes by
 * week). The others get the new times: on the same day first, then in the same month or week, then in their order, so that
 * as few as possible are new to anybody's calendar.
 */
export function changeSeries(
  sessions: readonly OfSeries[],
  from: Day,
  change: {
    readonly before: Series;
    readonly after: Pattern & Where;
    readonly pauseMonths: readonly number[];
  },
  now: Date,
): Change {
  const { before, after, pauseMonths } = change;
  const startsOn = firstOfPeriod(from, after.unit);
  const earlier = sessions.filter(({ occurrenceOn }) => occurrenceOn < from).map(({ occurrenceOn }) => occurrenceOn);
  const last = earlier.reduce((latest, day) => (day > latest ? day : latest), "");
  const later = sessions.filter(({ occurrenceOn }) => occurrenceOn >= from);
  const free = later.filter((session) => isUntouched(session, before, now));
  const kept = new Set(later.filter((one) => !free.includes(one)).map((one) => periodOf(one.occurrenceOn, after.unit)));
  const wanted = occurrencesOf({ ...after, startsOn }, pauseMonths, now).filter(
    ({ occurrenceOn }) => occurrenceOn > last && !kept.has(periodOf(occurrenceOn, after.unit)),
  );
  const pairs = paired(free, wanted, [(day) => day, (day) => periodOf(day, after.unit), () => ""]);
  const used = new Set(pairs.map(({ to }) => to.occurrenceOn));
  const stays = new Set(pairs.map(({ session }) => session.id));
  return {
    moved: pairs
      .filter(({ session, to }) => differs(session, to, after))
      .map(({ session: { id }, to }) => ({ id, to })),
    gone: free.filter(({ id }) => !stays.has(id)).map(({ id }) => id),
    added: wanted.filter(({ occurrenceOn }) => !used.has(occurrenceOn)),
    startsOn,
  };
}

function differs(session: OfSeries, to: Occurrence, where: Where): boolean {
  return (
    session.occurrenceOn !== to.occurrenceOn ||
    session.startsAt.getTime() !== to.startsAt.getTime() ||
    session.endsAt.getTime() !== to.endsAt.getTime() ||
    session.place !== where.place ||
    session.videoUrl !== where.videoUrl
  );
}

/** Sessions with the times they get, by what is alike of their days: by each likeness in turn, both in their order. */
function paired(
  sessions: readonly OfSeries[],
  times: readonly Occurrence[],
  likenesses: readonly ((day: Day) => string)[],
): { readonly session: OfSeries; readonly to: Occurrence }[] {
  const pairs: { session: OfSeries; to: Occurrence }[] = [];
  const left = { sessions: byDay(sessions), times: byDay(times) };
  for (const like of likenesses) {
    const waiting = Map.groupBy(left.sessions, ({ occurrenceOn }) => like(occurrenceOn));
    left.times = left.times.filter((to) => {
      const session = waiting.get(like(to.occurrenceOn))?.shift();
      if (session) pairs.push({ session, to });
      return !session;
    });
    left.sessions = byDay([...waiting.values()].flat());
  }
  return pairs;
}

const byDay = <T extends { readonly occurrenceOn: Day }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => (a.occurrenceOn < b.occurrenceOn ? -1 : 1));

function firstOfPeriod(day: Day, unit: Pattern["unit"]): Day {
  return unit === "month" ? `${day.slice(0, 7)}-01` : addDays(day, 1 - weekdayOf(day));
}
