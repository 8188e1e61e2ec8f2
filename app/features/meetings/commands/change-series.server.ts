import type { Actor } from "#app/access/actor.ts";
import { addDays, dayToDate } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { meetingChanged } from "../events.ts";
import { type SeriesRow, seriesColumns } from "../queries/series.server.ts";
import { changeOfSeries, goneWithSeries, type Pattern } from "../rules/series.ts";
import { teamToPlan } from "./add-meeting.server.ts";
import { type MeetingPlace, meetingToWrite } from "./locked-meeting.server.ts";
import { lockedSeries, occurrencesOf } from "./locked-series.server.ts";
import { daysAsked, storeMeetings, storeSeries } from "./series.server.ts";

/**
 * Lets a series come otherwise from one of its meetings on: a series of its own from there. `seen` is how the form found the
 * series. What has been moved, cancelled or written in stays.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function changeSeries(
  actor: Actor,
  place: MeetingPlace,
  input: { readonly pattern: Pattern; readonly seen: string; readonly key: string },
  now: Date,
): Promise<{ meetingId: string; kept: number; added: number }> {
  const { pattern, seen, key } = input;
  const content = [place, pattern, seen];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "meeting.series-change", content, now }, async () => {
      const { place: where, pauseMonths } = await teamToPlan(tx, actor, place.teamId);
      // The series before its meetings: whoever changes it meanwhile is waited for, and then it is another.
      const series = await seriesOfMeeting(tx, place);
      const meeting = await meetingToWrite(tx, actor, place);
      if (!series || meeting.seriesId !== series.id || series.seen !== seen) {
        throw new Refusal("conflict", "series.changed-meanwhile");
      }
      const occurrences = await occurrencesOf(tx, series.id);
      const from = occurrences.find(({ id }) => id === meeting.id);
      if (!from) throw missing();
      const days = daysAsked(pattern, pauseMonths);
      const { unit } = pattern.recurrence;
      const decided = changeOfSeries({ occurrences, from, days, unit, today: actor.today });
      if (!decided.ok) throw new Refusal("conflict", decided.code);
      const { first, keep, remove, add } = decided.value;

      const made = { createdById: actor.personId, createdAt: now };
      const seriesId = await storeSeries(tx, where, pattern, made);
      await tx.meeting.deleteMany({ where: { id: { in: [...remove] } } });
      await tx.meeting.updateMany({ where: { id: { in: [...keep] } }, data: { seriesId } });
      await tx.meeting.update({
        where: { id: meeting.id },
        data: {
          ...{ seriesId, occurrenceOn: dayToDate(first), heldOn: dayToDate(first) },
          ...{ fromMinute: pattern.fromMinute, minutes: pattern.minutes },
          ...{ title: tidyLine(pattern.title), place: tidyLine(pattern.place) },
          ...{ sequence: { increment: 1 }, changedAt: now },
        },
      });
      await storeMeetings(tx, where, { seriesId, pattern, days: add }, made);
      await shorten(tx, series, from.occurrenceOn);
      traces.audit({ action: "meeting.series-changed", subject: "meeting-series", subjectId: seriesId, ...where });
      traces.announce(meetingChanged(meeting, actor));
      return { meetingId: meeting.id, kept: keep.length, added: add.length };
    }),
  );
}

/** What is left of the old series ends the day before; where nothing is left, it never was. */
async function shorten(tx: Tx, series: SeriesRow, from: string): Promise<void> {
  const left = await tx.meeting.findFirst({ where: { seriesId: series.id }, select: { id: true } });
  if (!left) {
    await tx.meetingSeries.delete({ where: { id: series.id } });
    return;
  }
  const dayBefore = addDays(from, -1);
  const endsOn = dayBefore < series.startsOn ? series.startsOn : dayBefore;
  await tx.meetingSeries.update({ where: { id: series.id }, data: { endsOn: dayToDate(endsOn) } });
}

async function seriesOfMeeting(tx: Tx, { teamId, meetingId }: MeetingPlace): Promise<SeriesRow | undefined> {
  const [series] = await tx.$queryRaw<SeriesRow[]>`
    SELECT ${seriesColumns} FROM meeting_series s
    WHERE s.team_id = ${teamId}::uuid AND s.ended_at IS NULL
      AND s.id = (SELECT w.series_id FROM meetings w WHERE w.id = ${meetingId}::uuid) FOR UPDATE OF s`;
  return series;
}

/**
 * Ends a series: it makes no more meetings, and those after today that nobody has touched go. Pressed twice is pressed once.
 * @throws Refusal missing, forbidden
 */
export async function endSeries(
  actor: Actor,
  place: { readonly teamId: string; readonly seriesId: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { place: where } = await teamToPlan(tx, actor, place.teamId);
    const series = await lockedSeries(tx, place);
    if (series.ended) return traces.unchanged();
    const gone = goneWithSeries(await occurrencesOf(tx, series.id), actor.today);
    await tx.meeting.deleteMany({ where: { id: { in: gone } } });
    await tx.meetingSeries.update({ where: { id: series.id }, data: { endedAt: now } });
    traces.audit({ action: "meeting.series-ended", subject: "meeting-series", subjectId: series.id, ...where });
    traces.announce(meetingChanged({ id: series.id, ...where }, actor));
  });
}
