import type { Day } from "#app/core/day.ts";
import type { Nth, Weekday } from "#app/core/recurrence.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** A series as pages and commands read it. */
export type SeriesRow = {
  readonly id: string;
  readonly title: string;
  readonly unit: "week" | "month";
  readonly every: number;
  readonly nth: Nth | null;
  readonly weekday: Weekday;
  readonly fromMinute: number;
  readonly minutes: number;
  readonly place: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Tells one state of it from another, for who changes it. */
  readonly seen: string;
};

/** What a form has seen of a series (`s`). */
const seenSql = Prisma.sql`md5(concat_ws('|', s.id, s.title, s.unit, s.every, s.nth, s.weekday, s.from_minute, s.minutes, s.place, s.ends_on, s.ended_at))`;

/** The columns of a series (`s`) in the shape of `SeriesRow`. */
export const seriesColumns = Prisma.sql`s.id, s.title, s.unit, s.every, s.nth, s.weekday, s.from_minute AS "fromMinute", s.minutes,
  s.place, s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn", ${seenSql} AS seen`;

/** The same as JSON. */
export const seriesJson = Prisma.sql`json_build_object('id', s.id, 'title', s.title, 'unit', s.unit, 'every', s.every, 'nth', s.nth,
  'weekday', s.weekday, 'fromMinute', s.from_minute, 'minutes', s.minutes, 'place', s.place, 'startsOn', s.starts_on,
  'endsOn', s.ends_on, 'seen', ${seenSql})`;
