import { parseMinute } from "#app/core/clock.ts";
import { addDays, type Day, dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { daysOf, type Recurrence, type TimeOfDay, timesOn, weekdayOf } from "#app/core/recurrence.ts";
import { type CoordinatorKind, coordinatorsOn } from "#app/features/teams/rules.ts";
import type { Prisma, SupervisionReason, SupervisionState } from "#prisma/generated/client.ts";
import { between, oneOf, share } from "./choice.ts";
import { after, type Clock, DAY, MINUTE } from "./clock.ts";
import { isWorkingDay } from "./content/days.ts";
import type { SeriesText } from "./content/supervision.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";
import { talkedOf } from "./supervision-talk.ts";
import { supervisionNotesOf } from "./talk-notes.ts";

type Rows = { people: People; programme: ProgrammeRows };
export type DemoSession = Prisma.SupervisionSessionCreateManyInput & { id: string; startsAt: Date; endsAt: Date };
/** A session with who is there, as what is said at it needs to know. */
export type Met = {
  readonly key: string;
  readonly session: DemoSession;
  readonly teamIds: readonly string[];
  /** Who holds it, on the day. */
  readonly holderId: string;
  readonly coordinatorIds: readonly string[];
};

/** How far ahead researchers have opened times, in days. */
const OPEN_DAYS = 45;

/** Supervision: series with their sessions through the programme's life, who was there, and what was said. */
export function supervisionOf(content: DemoContent, clock: Clock, rows: Rows) {
  const { programme, teamByKey } = rows.programme;
  const texts = content.supervision;
  const pauses = content.programme.pauseMonths;
  const today = dayOf(clock.now);
  const programmeId = programme.id;
  const person = (key: string) => find(rows.people.byKey, key, "person").id;
  const series = texts.series.map((text, at) => seriesOf(text, `series ${at}`));
  const bySeries = series.map(({ met }) => met);
  const met = bySeries.flat();
  return {
    supervisionSeries: series.map(({ row }) => row),
    supervisionSeriesTeams: series.flatMap(({ row, teamIds }) =>
      teamIds.map((teamId) => ({ seriesId: row.id, teamId })),
    ),
    supervisionSessions: met.map(({ session }) => session),
    supervisionSessionTeams: met.flatMap(({ session, teamIds }) =>
      teamIds.map((teamId) => ({ sessionId: session.id, teamId })),
    ),
    supervisionAttendees: met.flatMap(attendeesOf),
    openTimes: openTimes(),
    handOvers: handOvers(),
    ...talkedOf(texts, bySeries, { clock, programmeId, createdAt: programme.createdAt }),
    supervisionNotes: supervisionNotesOf(content, clock, bySeries),
  };

  function seriesOf(text: SeriesText, key: string) {
    const createdAt = clock.moment(content.programme.startsOffset - 5, key);
    const pattern = {
      every: text.every,
      weekday: text.weekday,
      ...(text.unit === "week" ? { unit: text.unit, nth: null } : { unit: text.unit, nth: text.nth }),
      startsOn: dateToDay(new Date(programme.startsOn)),
      endsOn: dateToDay(new Date(programme.endsOn)),
    } satisfies Recurrence;
    const time = timeOf(text.at);
    const teamIds = text.teamKeys.map((teamKey) => find(teamByKey, teamKey, "team").id);
    const leads = (day: Day) => (text.group ? person(text.group.researcherKey) : supervisorOn(teamIds[0] ?? "", day));
    const last = leads(pattern.endsOn) ?? person(content.leadKey);
    const where = { place: text.place ?? "", videoUrl: text.videoUrl ?? "" };
    const of = { programmeId, kind: text.group ? "group" : "individual", title: text.group?.title ?? "" } as const;
    const made = { createdById: leads(pattern.startsOn) ?? last, createdAt };
    const id = newId(createdAt.getTime());
    const row = { id, ...of, ...where, ...made, researcherId: last, ...columnsOf(pattern), ...time };
    const occurrences = daysOf(pattern, pauses).map((on, at) => ({ on, key: `${key} ${at}` }));
    const timed = occurrences.map(({ on, key }) => ({ on, key, ...timesOn(movedFrom(on, key), time) }));
    const latest = timed.findLast(({ endsAt }) => endsAt < clock.now);
    const next = timed.find(({ startsAt }) => startsAt > clock.now);
    const met = timed.flatMap((times): Met[] => {
      const { on, key, startsAt, endsAt } = times;
      const researcherId = leads(dayOf(startsAt));
      if (researcherId === null) return [];
      const went = wentOf(text, times, times === latest);
      const delegateId = times === next && text.nextDelegatedTo ? person(text.nextDelegatedTo) : null;
      const moved = dayOf(startsAt) === on ? 0 : 1;
      const sequence = moved + (went.state === "booked" ? 0 : 1) + (delegateId ? 1 : 0);
      const changedAt = sequence === 0 ? createdAt : clock.past(went.at.getTime());
      const occurrenceOn = dayToDate(on);
      const session = {
        ...{ id: newId(createdAt.getTime()), ...of, ...where, ...made, seriesId: id, occurrenceOn, researcherId },
        ...{ delegateId, startsAt, endsAt, state: went.state, reason: went.reason, sequence, changedAt },
      };
      const coordinatorIds = [...new Set(teamIds.flatMap((teamId) => coordinatorOn(teamId, dayOf(startsAt)) ?? []))];
      return [{ key, session, teamIds, holderId: delegateId ?? researcherId, coordinatorIds }];
    });
    return { row, teamIds, met };
  }

  /** What became of it, and when that was said. */
  function wentOf(
    { thisMonth, latestUntold }: SeriesText,
    { startsAt, endsAt, key }: { startsAt: Date; endsAt: Date; key: string },
    isLatest: boolean,
  ): { state: SupervisionState; reason: SupervisionReason | null; at: Date } {
    const before = after(startsAt, -DAY);
    const reason = oneOf(`${key} why`, texts.reasons);
    const isPast = endsAt < clock.now;
    const isThisMonth = dayOf(startsAt).slice(0, 7) === today.slice(0, 7);
    if (isThisMonth && thisMonth === "cancelled") return { state: thisMonth, reason: null, at: before };
    if (isThisMonth && thisMonth === "excused") return { state: thisMonth, reason, at: before };
    if (!isPast || (isLatest && latestUntold)) return { state: "booked", reason: null, at: before };
    if (isThisMonth && thisMonth === "missed") return { state: thisMonth, reason: "urgent_work", at: endsAt };
    const lot = share(`${key} went`);
    if (lot > 0.96) return { state: "cancelled", reason: null, at: before };
    if (lot > 0.87) return { state: "excused", reason, at: before };
    if (lot > 0.82) return { state: "missed", reason: lot > 0.84 ? reason : null, at: endsAt };
    return { state: "held", reason: null, at: after(endsAt, 20 * MINUTE) };
  }

  /** Some were moved, and those that fell on days on which nobody works: into the days before, after New Year the days after. */
  function movedFrom(on: Day, key: string): Day {
    let day = on;
    if (share(`${key} moved`) < 0.12) day = addDays(day, between(`${key} moved`, 1, 2));
    const step = day.slice(5) < "01-08" ? 1 : -1;
    while (!isWorkingDay(day, pauses) || day.slice(5) > "12-22") day = addDays(day, step);
    return day;
  }

  function supervisorOn(teamId: string, day: Day): string | null {
    const on = dayToDate(day);
    const found = rows.programme.supervision.find(
      (row) => row.teamId === teamId && row.startedOn <= on && (row.endedOn == null || on <= row.endedOn),
    );
    return found?.researcherId ?? null;
  }

  function coordinatorOn(teamId: string, day: Day): string | null {
    const terms = rows.programme.terms.filter((term) => term.teamId === teamId);
    const asDays = terms.map(({ id, personId, kind, startedOn, endedOn }) => ({
      ...{ id, personId, kind: kind as CoordinatorKind, startedOn: dateToDay(new Date(startedOn)) },
      endedOn: endedOn ? dateToDay(new Date(endedOn)) : null,
    }));
    return coordinatorsOn(asDays, day).leads;
  }

  /** Their calendars have it as it is: nobody is written to about what was before the demo. */
  function attendeesOf({ session, holderId, coordinatorIds }: Met) {
    const there = { sessionId: session.id, toldSequence: session.sequence ?? 0 };
    return [
      { ...there, personId: holderId, role: "researcher" as const },
      ...coordinatorIds.map((personId) => ({ ...there, personId, role: "coordinator" as const })),
    ];
  }

  function openTimes() {
    const createdAt = clock.moment(-12, "open times");
    const days = Array.from({ length: OPEN_DAYS }, (_, at) => addDays(today, at + 1));
    return texts.openTimes.flatMap(({ personKey, weekday, at, kind, place }) =>
      days
        .filter((day) => weekdayOf(day) === weekday && isWorkingDay(day, pauses))
        .map((day) => ({
          ...{ id: newId(createdAt.getTime()), programmeId, personId: person(personKey), kind },
          ...{ ...timesOn(day, timeOf(at)), place: place ?? "", createdAt },
        })),
    );
  }

  /** A team that has got another researcher: her sessions from then on are the new one's. */
  function handOvers() {
    return [...teamByKey.values()].flatMap(({ id: teamId }) => {
      const own = rows.programme.supervision.filter((row) => row.teamId === teamId);
      return own.flatMap((row) => {
        const next = own.find(({ startedOn }) => row.endedOn != null && startedOn > row.endedOn);
        if (!next) return [];
        const at = new Date(new Date(next.startedOn).getTime() + 8 * 60 * MINUTE);
        const sessions = met.filter(({ session, teamIds }) => teamIds.includes(teamId) && session.startsAt > at);
        return {
          ...{ id: newId(at.getTime()), programmeId, teamId, side: "researcher" as const, at, actions: 2 },
          ...{ fromId: row.researcherId, toId: next.researcherId, sessions: sessions.length },
          byId: person(content.leadKey),
        };
      });
    });
  }
}

function timeOf(at: string): TimeOfDay {
  const [from = 0, to = 0] = at.split("–").map((clock) => parseMinute(clock) ?? 0);
  return { fromMinute: from, minutes: to - from };
}

const columnsOf = ({ startsOn, endsOn, ...pattern }: Recurrence) => ({
  ...pattern,
  startsOn: dayToDate(startsOn),
  endsOn: dayToDate(endsOn),
});
