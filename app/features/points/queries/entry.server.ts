import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql, mayInTeamSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Followed, type FollowedAt, followedColumns, followedTables } from "../followed.server.ts";
import { type Content, isOfEvents } from "../rules/content.ts";
import { mostFormRows } from "../rules/entry.ts";
import { type EventAt, pageOfEvents } from "../rules/events.ts";
import { duePeriods, isOver, latestPeriods, periodAfter, periodOf } from "../rules/periods.ts";

export type Point = Content & { readonly day: Day; readonly nth: number };

/** A measure with its latest points, as somebody who fills in numbers needs it. */
export type ToFill = Omit<Followed, "measureId"> & {
  readonly team: string;
  readonly collector: string;
  /** What is counted, in the words of today's definition; "" where nothing is said. */
  readonly words: { readonly definition: string; readonly numerator: string; readonly denominator: string };
  /** Newest first. */
  readonly points: readonly Point[];
  /** The first of all. */
  readonly first: Day | null;
};

const mostPoints = 60;

/** The team's measures that are in use, or the one that is asked for, whatever it is. In one statement. */
async function toFill(
  actor: Actor,
  teamId: string,
  followedId: string | null,
  { until, before = null }: { readonly until: Day; readonly before?: EventAt | null },
): Promise<ToFill[]> {
  if (!isId(teamId) || (followedId !== null && !isId(followedId))) throw missing();
  const which =
    followedId === null
      ? Prisma.sql`m.retired_at IS NULL AND f.ended_at IS NULL`
      : Prisma.sql`f.id = ${followedId}::uuid`;
  // Periods are found by their day alone.
  const older = before
    ? Prisma.sql`(m.data NOT IN ('days-between', 'cases-between') OR (x.day, x.nth) < (${before.day}::date, ${before.nth}::int))`
    : Prisma.sql`true`;
  return rowsOf<ToFill>(Prisma.sql`
    SELECT ${followedColumns}, t.name AS team, f.collector,
      coalesce((SELECT json_build_object('definition', d.definition, 'numerator', d.numerator, 'denominator', d.denominator)
        FROM measure_definitions d WHERE d.measure_id = m.id AND coalesce(d.from_day, '1900-01-01') <= ${actor.today}::date
        ORDER BY d.from_day DESC NULLS LAST LIMIT 1), '{"definition":"","numerator":"","denominator":""}') AS words,
      coalesce((SELECT json_agg(json_build_object('day', p.day, 'nth', p.nth, 'value', p.value, 'numerator', p.numerator,
          'denominator', p.denominator, 'missing', p.missing, 'comment', p.comment) ORDER BY p.day DESC, p.nth DESC)
        FROM (SELECT * FROM measure_points x WHERE x.followed_id = f.id AND x.day <= ${until}::date AND ${older}
          ORDER BY x.day DESC, x.nth DESC LIMIT ${mostPoints}) p), '[]') AS points,
      (SELECT min(x.day)::text FROM measure_points x WHERE x.followed_id = f.id) AS first
    FROM ${followedTables}
    WHERE f.team_id = ${teamId}::uuid AND ${which} AND ${followedVisibleSql(actor)}
    ORDER BY NOT f.main, m.team_id IS NOT NULL, f.position, f.created_at, f.id`);
}

/** One line to fill in, or to put right. */
export type Row = { readonly day: Day; readonly content: Content | null; readonly over: boolean };
/** So many periods at a time: half a year of months. */
const onAPage = 8;

/**
 * The page on which the points of one measure are filled in: the latest periods, or those up to the one asked for; of
 * events the latest, or those before the one asked for.
 * @throws Refusal missing, forbidden for who reads it and fills in nothing
 */
export async function entryPage(
  actor: Actor,
  { teamId, followedId }: FollowedAt,
  until: Day,
  before: EventAt | null = null,
) {
  const to = until < actor.today ? until : actor.today;
  const [found] = await toFill(actor, teamId, followedId, { until: to, before });
  if (!found) throw missing();
  authorise(actor, "measure.edit", found);
  const { data, rhythm, points } = found;
  const at = new Map(points.map((point) => [point.day, point]));
  const days = isOfEvents(data) ? [] : latestPeriods(rhythm, to, onAPage).reverse();
  const rows: Row[] = days.map((day) => ({
    day,
    content: at.get(day) ?? null,
    over: isOver(rhythm, day, actor.today),
  }));
  const oldest = days.at(-1);
  return {
    measure: found,
    rows,
    ...pageOfEvents(isOfEvents(data) ? points : []),
    isOlder: isOfEvents(data) && before !== null,
    earlier: oldest === undefined ? null : periodAfter(rhythm, oldest, -1),
    later: days.length > 0 && to < periodOf(rhythm, actor.today),
  };
}

/** A measure on the page of all that wait, with the rows to fill in there. None: everything is filled in. */
export type DueMeasure = { readonly measure: ToFill; readonly rows: readonly Row[]; readonly more: boolean };
/** Periods of one measure that wait, on the page of all: who is further behind goes to the measure's own. */
const mostDue = 2;

/**
 * What all the team's measures wait for, on one page, as far as one form takes it; of a measure that waits for nothing the
 * running period, while it is empty. @throws Refusal missing, forbidden
 */
export async function duePage(actor: Actor, teamId: string): Promise<{ team: string; due: DueMeasure[] }> {
  if (!isId(teamId)) throw missing();
  const [team] = await rowsOf<{ name: string; programmeId: string }>(Prisma.sql`
    SELECT t.name, t.programme_id AS "programmeId" FROM teams t
    WHERE t.id = ${teamId}::uuid AND (${mayInTeamSql(actor, "measure.see")} OR ${mayInTeamSql(actor, "measure.see-shared")})`);
  if (!team) throw missing();
  authorise(actor, "measure.edit", { programmeId: team.programmeId, teamId });
  const all = await toFill(actor, teamId, null, { until: actor.today });
  return { team: team.name, due: withinOneForm(all.map((measure) => dueOf(measure, actor.today))) };
}

/** As many rows as one form takes. Of a measure whose rows are cut away, that there are more. */
function withinOneForm(due: readonly DueMeasure[]): DueMeasure[] {
  let left = mostFormRows;
  return due.map((one) => {
    const [rows, cut] = [one.rows.slice(0, left), one.rows.slice(left)];
    left -= rows.length;
    return { ...one, rows, more: one.more || cut.some(({ over }) => over) };
  });
}

function dueOf(measure: ToFill, today: Day): DueMeasure {
  const { data, rhythm, points, first } = measure;
  if (isOfEvents(data)) return { measure, rows: [], more: false };
  const filled = new Set(points.map(({ day }) => day));
  const due = duePeriods(rhythm, today, { first, filled }, mostDue + 1);
  const running = periodOf(rhythm, today);
  const days = due.length > 0 ? due.slice(0, mostDue) : filled.has(running) ? [] : [running];
  const rows = days.map((day) => ({ day, content: null, over: isOver(rhythm, day, today) }));
  return { measure, rows, more: due.length > mostDue };
}
