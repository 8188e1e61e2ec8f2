import type { Actor } from "#app/access/actor.ts";
import { dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { supervisionChanged } from "../events.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import { type Change, changeSeries as changeOf } from "../rules/change-series.ts";
import { decideSeries, type Pattern, seenSeries, type Where } from "../rules/series.ts";
import { demandFree, orTaken } from "../taken.server.ts";
import { attendStep } from "./attend.server.ts";
import { lockedSeries } from "./locked-series.server.ts";
import { fieldOfSeries, seriesSubject } from "./plan-series.server.ts";
import { queueAtPeople } from "./queues.server.ts";
import { writeSessions } from "./write-sessions.server.ts";

type Unbegun<P> = P extends unknown ? Omit<P, "startsOn"> : never;
export type NewPattern = Unbegun<Pattern>;
type Locked = Awaited<ReturnType<typeof lockedSeries>>;

/**
 * Changes a series from one of its sessions on: when and where it comes, and until when. What was moved, called off, has
 * something in it or is held by a colleague stays as it is; the other sessions to come get the new times. `seen`: what was
 * stored when she began.
 * @throws Refusal missing, forbidden, invalid, conflict (it is ended, somebody has changed it meanwhile, or somebody has another session on some of the days)
 */
export async function changeSeries(
  actor: Actor,
  from: { readonly seriesId: string; readonly sessionId: string },
  asked: Where & { readonly pattern: NewPattern; readonly seen: string },
  now: Date,
): Promise<void> {
  await orTaken("from", () =>
    act(actor, now, async (tx, traces) => {
      const locked = await lockedSeries(tx, actor, from.seriesId);
      const { series, teamIds, programme, sessions } = locked;
      const first = sessions.find(({ id }) => id === from.sessionId)?.occurrenceOn;
      if (first === undefined) throw new Refusal("conflict", "supervision.changed-meanwhile");
      const after = { ...asked.pattern, startsOn: first } as Pattern;
      const decided = decideSeries(after, programme, now);
      if (!decided.ok) {
        const { code, data } = decided;
        throw new Refusal("invalid", code, { data, fields: { [fieldOfSeries[code]]: code } });
      }
      const where = { place: tidyLine(asked.place), videoUrl: asked.videoUrl };
      const { pauseMonths } = programme;
      const change = changeOf(sessions, first, { before: series, after: { ...after, ...where }, pauseMonths }, now);
      const fields = fieldsOf(series, after, where);
      if (fields.length === 0 && change.moved.length + change.gone.length + change.added.length === 0)
        return traces.unchanged();
      if (asked.seen !== seenSeries({ ...series, endsOn: dateToDay(series.endsOn) }))
        throw new Refusal("conflict", "supervision.series-changed-meanwhile");
      await moveAll(tx, traces, actor, locked, change, where, now);
      const { startsOn: _, endsOn, ...times } = after;
      const days = { startsOn: dayToDate(change.startsOn), endsOn: dayToDate(endsOn) };
      await tx.supervisionSeries.update({ where: { id: series.id }, data: { ...times, ...where, ...days } });
      const subject = seriesSubject(series.id, series.programmeId, teamIds);
      traces.audit({ action: "supervision-series.changed", ...subject, fields });
    }),
  );
}

async function moveAll(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { series, teamIds, sessions }: Locked,
  { moved, gone, added }: Change,
  where: Where,
  now: Date,
): Promise<void> {
  const { programmeId, kind, title, researcherId, id: seriesId } = series;
  const days = moved.map(({ to }) => dayOf(to.startsAt));
  const attendees = await attendeesOf(tx, { researcherId, delegateId: null, teamIds }, days);
  const plans = moved.map((one, at) => ({ ...one, attendees: attendees[at] ?? [] }));
  const wanted = plans.map((plan) => ({ ...plan.to, people: plan.attendees.map(({ personId }) => personId) }));
  const was = (id: string) => sessions.find((session) => session.id === id)?.people ?? [];
  await queueAtPeople(tx, [...sessions.flatMap(({ people }) => people), ...wanted.flatMap(({ people }) => people)]);
  // All of them let go of their times first: one can get another's.
  const ids = [...moved.map(({ id }) => id), ...gone];
  await tx.supervisionSession.updateMany({ where: { id: { in: ids } }, data: { state: "cancelled" } });
  await tx.supervisionSession.updateMany({
    where: { id: { in: [...gone] } },
    data: { seriesId: null, occurrenceOn: null, sequence: { increment: 1 }, changedAt: now },
  });
  await demandFree(tx, wanted, "from");
  for (const { id, to, attendees: people } of plans) {
    await attendStep(tx, id, people);
    const { occurrenceOn, startsAt, endsAt } = to;
    const times = { occurrenceOn: dayToDate(occurrenceOn), startsAt, endsAt };
    const changed = { state: "booked", sequence: { increment: 1 }, changedAt: now } as const;
    await tx.supervisionSession.update({ where: { id }, data: { ...times, ...where, ...changed } });
  }
  for (const id of ids) {
    const people = [...was(id), ...(plans.find((plan) => plan.id === id)?.attendees ?? []).map((one) => one.personId)];
    traces.announce(supervisionChanged({ id, programmeId, people }, actor));
  }
  const fresh = { programmeId, kind, title, seriesId, researcherId, teamIds, ...where, times: added };
  await writeSessions(tx, traces, actor, fresh, { field: "from", now });
}

function fieldsOf(series: Locked["series"], after: Pattern, where: Where): string[] {
  const same = {
    pattern: series.unit === after.unit && series.every === after.every && series.nth === after.nth,
    weekday: series.weekday === after.weekday,
    fromMinute: series.fromMinute === after.fromMinute,
    minutes: series.minutes === after.minutes,
    endsOn: dateToDay(series.endsOn) === after.endsOn,
    place: series.place === where.place,
    videoUrl: series.videoUrl === where.videoUrl,
  };
  return Object.entries(same).flatMap(([field, is]) => (is ? [] : [field]));
}
