import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { supervisionStatesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Nth, Weekday } from "#app/core/recurrence.ts";
import { type Offer, offersOfTeam } from "#app/features/open-times/queries/offers.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { usualMinutes } from "../rules/series.ts";
import { holdsSql } from "./found-session.server.ts";
import { type SessionLine, sessionColumns } from "./session-line.server.ts";

/** So many of those that have been are shown. */
const mostPast = 60;

type Team = { readonly id: string; readonly name: string; readonly programmeId: string };

export type SeriesLine = {
  readonly id: string;
  readonly title: string;
  readonly researcher: string;
  readonly unit: "week" | "month";
  readonly every: number;
  readonly nth: Nth | null;
  readonly weekday: Weekday;
  readonly fromMinute: number;
  readonly minutes: number;
  readonly endsOn: Day;
};

export type TeamSupervision = {
  readonly team: Team;
  /** What is to come, the next first; what was called off stands in its place. */
  readonly coming: readonly SessionLine[];
  /** What has been, the latest first. */
  readonly past: readonly SessionLine[];
  readonly series: readonly SeriesLine[];
  readonly rights: { readonly plan: boolean; readonly book: boolean };
};

const seriesColumns = Prisma.sql`json_build_object('id', s.id, 'title', s.title, 'researcher', pe.name, 'unit', s.unit, 'every', s.every,
  'nth', s.nth, 'weekday', s.weekday, 'fromMinute', s.from_minute, 'minutes', s.minutes, 'endsOn', s.ends_on)`;

/** A team's supervision: when they meet and have met, for those who talk. @throws Refusal missing */
export async function teamSupervision(actor: Actor, teamId: string, now: Date): Promise<TeamSupervision> {
  if (!isId(teamId)) throw missing();
  const sessions = Prisma.sql`supervision_sessions v JOIN supervision_session_teams vt ON vt.session_id = v.id AND vt.team_id = t.id`;
  const columns = sessionColumns(actor, holdsSql(actor));
  const seen = supervisionStatesVisibleSql(actor);
  const [row] = await rowsOf<
    Team & { coming: SessionLine[] | null; past: SessionLine[] | null; series: SeriesLine[] | null }
  >(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT json_agg(${columns} ORDER BY v.starts_at) FROM ${sessions}
       WHERE ${seen} AND v.ends_at > ${now} AND (v.state <> 'cancelled'
         OR EXISTS (SELECT 1 FROM supervision_series s WHERE s.id = v.series_id AND s.ended_at IS NULL))) AS coming,
      (SELECT json_agg(line ORDER BY at DESC) FROM (SELECT ${columns} AS line, v.starts_at AS at FROM ${sessions}
       WHERE ${seen} AND v.ends_at <= ${now} AND v.state <> 'cancelled' ORDER BY v.starts_at DESC LIMIT ${mostPast}) x) AS past,
      (SELECT json_agg(${seriesColumns} ORDER BY s.created_at) FROM supervision_series s
       JOIN supervision_series_teams st ON st.series_id = s.id AND st.team_id = t.id JOIN people pe ON pe.id = s.researcher_id
       WHERE s.ended_at IS NULL AND s.ends_on >= ${actor.today}::date) AS series
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { coming, past, series, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "supervision.see", place);
  const rights = { plan: may(actor, "supervision.plan", place), book: may(actor, "supervision.book", place) };
  return { team, coming: coming ?? [], past: past ?? [], series: series ?? [], rights };
}

export type OfferLine = Omit<Offer, "startsAt" | "endsAt"> & {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly researcher: string;
};

/** What who coordinates the team can book; nothing for others. */
export async function offersToBook(
  actor: Actor,
  team: Pick<Team, "id" | "programmeId">,
  now: Date,
): Promise<readonly OfferLine[]> {
  const { programmeId, id: teamId } = team;
  if (!may(actor, "supervision.book", { programmeId, teamId })) return [];
  return named(await offersOfTeam(db(), { programmeId, teamIds: [teamId], minutes: usualMinutes }, now));
}

/** Offers with the names of whose they are. */
export async function named(offers: readonly Offer[]): Promise<readonly OfferLine[]> {
  const ids = [...new Set(offers.map(({ researcherId }) => researcherId))];
  const people =
    ids.length === 0
      ? []
      : await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return offers.map((offer) => ({
    ...offer,
    startsAt: offer.startsAt.toISOString(),
    endsAt: offer.endsAt.toISOString(),
    researcher: people.find(({ id }) => id === offer.researcherId)?.name ?? "",
  }));
}
