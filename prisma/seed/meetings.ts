import { addDays, type Day, dateToDay, dayToDate, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { daysOf, nthOf, type Recurrence, weekdayOf } from "#app/core/recurrence.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { share } from "./choice.ts";
import { type Clock, DAY, MINUTE } from "./clock.ts";
import type { DemoContent, Meeting, TeamSeries } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Row = Omit<Prisma.MeetingCreateManyInput, "heldOn"> & { id: string; teamId: string; heldOn: Date };
/** A meeting of the content, as it is stored but for its series. */
export type HeldMeeting = {
  readonly text: Meeting;
  readonly meeting: Row & { readonly createdAt: Date; readonly createdById: string };
};

/** So long ago the series began, in days. */
const back = 365;

/**
 * The series of each team with all their meetings, who came and what was decided. Where the content tells of a meeting in a
 * month, it is that month's, on the day on which it was held; the others have neither notes nor names of their own.
 */
export function seriesOf(
  content: DemoContent,
  clock: Clock,
  rows: { people: People; programme: ProgrammeRows },
  held: readonly HeldMeeting[],
) {
  const today = dateToDay(clock.date(0));
  const parts = content.series.map(ofTeam);
  const inSeries = new Map(parts.flatMap(({ told }) => told.map((row) => [row.id, row])));
  const meetings = [
    ...held.map(({ text, meeting }) => inSeries.get(meeting.id) ?? { ...meeting, ...none, ...hoursOf(text.teamKey) }),
    ...parts.flatMap(({ made }) => made),
  ];
  return {
    meetingSeries: parts.map(({ series }) => series),
    meetings,
    attendances: meetings.flatMap(cameTo),
    meetingPoints: [...parts.flatMap(({ points }) => points)],
    decisions: [...parts.flatMap(({ decided }) => decided), ...held.flatMap(decidedAt)],
  };

  /** Those before the series were at the same hours. */
  function hoursOf(teamKey: string) {
    const one = content.series.find((series) => series.teamKey === teamKey);
    return one ? { fromMinute: one.fromMinute, minutes: one.minutes, place: one.place } : {};
  }

  function ofTeam(one: TeamSeries, turn: number) {
    const next = held.find(({ text }) => text.key === one.nextKey);
    if (!next) throw new Error(`A series names a meeting that is not in it: ${one.nextKey}`);
    const { createdById, programmeId, teamId } = next.meeting;
    const nextOn = dateToDay(next.meeting.heldOn);
    const startsOn = addDays(today, -back);
    const createdAt = new Date(startOfDay(startsOn).getTime() - 7 * DAY);
    const hours = { fromMinute: one.fromMinute, minutes: one.minutes, place: one.place };
    const comes = { unit: "month", every: 1, nth: nthOf(nextOn), weekday: weekdayOf(nextOn) } as const;
    const endsOn = dateToDay(rows.programme.programme.endsOn as Date);
    const id = newId(createdAt.getTime());
    const of = { programmeId, teamId, createdById, createdAt };
    const recurrence: Recurrence = { ...comes, startsOn, endsOn };
    const days = daysOf(recurrence, content.programme.pauseMonths);
    const series = { id, ...of, title: "Teammöte", ...comes, ...hours, ...dates({ startsOn, endsOn }), endedAt: null };

    const told: Row[] = [];
    const made: Row[] = [];
    const points: Prisma.MeetingPointCreateManyInput[] = [];
    const decided: Prisma.DecisionCreateManyInput[] = [];
    for (const [nth, day] of days.entries()) {
      const own = held.filter(({ text, meeting }) => text.teamKey === one.teamKey && sameMonth(meeting.heldOn, day));
      const written = own.find(({ text }) => text.key === one.nextKey) ?? own[0];
      const occurrence = { seriesId: id, occurrenceOn: dayToDate(day), ...hours };
      if (written) {
        told.push({ ...written.meeting, ...none, ...occurrence });
        continue;
      }
      const meetingId = newId(createdAt.getTime());
      const key = `${one.teamKey} ${nth}`;
      const past = day < today;
      // One in the year was called off, and one to come has been moved a day.
      const cancelled = past && nth === 3;
      const moved = !past && day > nextOn && made.filter(({ heldOn }) => heldOn > clock.date(0)).length === 1;
      made.push({
        ...{ id: meetingId, ...of, title: "Teammöte", heldOn: dayToDate(moved ? addDays(day, 1) : day) },
        ...none,
        ...occurrence,
        ...(cancelled
          ? { cancelledAt: at(addDays(day, -3), key), sequence: 1, changedAt: at(addDays(day, -3), key) }
          : {}),
        ...(moved ? { sequence: 1, changedAt: at(addDays(today, -2), key) } : {}),
      });
      if (!past || cancelled) continue;
      const on = { meetingId, createdById, createdAt: at(day, key) };
      const text = content.decisions[(nth + turn * 3) % content.decisions.length];
      points.push(
        ...pointsOf(
          content.usual.map((usual) => ({ text: usual, by: createdById })),
          on,
          true,
        ),
      );
      if (text !== undefined && nth % 3 !== 1) decided.push(decision(text, { ...of, ...on }, dayToDate(day)));
    }
    const asked = one.agenda.map(({ by, text }) => ({ text, by: find(rows.people.byKey, by, "person").id }));
    const asking = { meetingId: next.meeting.id, createdById, createdAt: clock.moment(-1, one.nextKey) };
    return { series, told, made, points: [...points, ...pointsOf(asked, asking, false)], decided };
  }

  function decidedAt({ text, meeting }: HeldMeeting) {
    const createdAt = clock.moment(text.offset, `${text.key} decides`);
    const on = { ...meeting, meetingId: meeting.id, createdAt };
    return (text.decided ?? []).map((said) => decision(said, on, meeting.heldOn));
  }

  /** Whoever was in the team that day was there, but for one or two whom the month chooses. */
  function cameTo({ id, teamId, heldOn, cancelledAt, createdById }: Row) {
    const day = dateToDay(heldOn);
    if (day >= today || cancelledAt) return [];
    const from = startOfDay(day);
    return rows.programme.memberships
      .filter((one) => one.teamId === teamId && one.startedAt <= from && (!one.endedAt || (one.endedAt as Date) > from))
      .map(({ personId }) => {
        const luck = share(`${day} ${rows.people.people.find((person) => person.id === personId)?.name}`);
        const word = luck < 0.06 ? "absent" : luck < 0.18 && personId !== createdById ? "excused" : "present";
        return { meetingId: id, personId, word, markedById: createdById, markedAt: at(day, `${day} marked`) };
      });
  }

  function at(day: Day, key: string): Date {
    return clock.past(startOfDay(day).getTime() + (9 * 60 + share(key) * 120) * MINUTE);
  }
}

const none = {
  ...{ fromMinute: null, minutes: null, place: "", seriesId: null, occurrenceOn: null },
  ...{ cancelledAt: null, sequence: 0, changedAt: null },
};

const dates = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }) => ({
  startsOn: dayToDate(startsOn),
  endsOn: dayToDate(endsOn),
});

const sameMonth = (date: Date, day: Day) => dateToDay(date).slice(0, 7) === day.slice(0, 7);

type On = { readonly meetingId: string; readonly createdAt: Date };

function pointsOf(
  points: readonly { readonly text: string; readonly by: string }[],
  { meetingId, createdAt }: On,
  done: boolean,
): Prisma.MeetingPointCreateManyInput[] {
  return points.map(({ text, by }, index) => ({
    ...{ id: newId(createdAt.getTime()), meetingId, text, position: index + 1 },
    ...{ createdById: by, createdAt, doneAt: done ? createdAt : null },
  }));
}

function decision(
  text: string,
  of: On & { readonly programmeId: string; readonly teamId: string; readonly createdById: string },
  decidedOn: Date,
): Prisma.DecisionCreateManyInput {
  const { programmeId, teamId, meetingId, createdById, createdAt } = of;
  return { id: newId(createdAt.getTime()), programmeId, teamId, meetingId, text, decidedOn, createdById, createdAt };
}
