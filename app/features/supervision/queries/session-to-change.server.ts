import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { dateToDay } from "#app/core/day.ts";
import { offersOfTeam } from "#app/features/open-times/queries/offers.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Pattern } from "../rules/series.ts";
import { maySteer } from "../rules/state.ts";
import { type FoundSession, foundSessionSql, holdsSql } from "./found-session.server.ts";
import { type SessionLine, sessionColumns } from "./session-line.server.ts";
import { named, type OfferLine } from "./team-supervision.server.ts";

export type SeriesToChange = Pattern & { readonly id: string; readonly place: string; readonly videoUrl: string };

export type SessionToChange = {
  readonly session: SessionLine;
  /** Whose coordinators are supervised. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** Open times to which its coordinator can move it. */
  readonly offers: readonly OfferLine[];
  /** Null: it is in none, that is ended, or is not hers to change. */
  readonly series: SeriesToChange | null;
  /** `steer`: moves it and says what became of it. */
  readonly rights: { readonly steer: boolean };
};

/** A session, for those who talk, with what can be changed of it. @throws Refusal missing */
export async function sessionToChange(actor: Actor, sessionId: string, now: Date): Promise<SessionToChange> {
  const [found] = await rowsOf<FoundSession>(foundSessionSql(actor, sessionId));
  if (!found) throw missing();
  const [[row], teams, series] = await Promise.all([
    rowsOf<{ line: SessionLine }>(Prisma.sql`
      SELECT ${sessionColumns(actor, holdsSql(actor))} AS line FROM supervision_sessions v WHERE v.id = ${found.id}::uuid`),
    db().team.findMany({
      where: { id: { in: [...found.teamIds] } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    seriesOf(actor, found),
  ]);
  if (!row) throw missing();
  const steer = maySteer(found);
  const { programmeId, teamIds, id, startsAt, endsAt } = found;
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const asked = { programmeId, teamIds, minutes, but: id, researchers: [found.delegateId ?? found.researcherId] };
  const chooses = steer && !found.holds && found.state === "booked";
  const offers = chooses ? await named(await offersOfTeam(db(), asked, now)) : [];
  return { session: row.line, teams, offers, series, rights: { steer } };
}

async function seriesOf(actor: Actor, { programmeId, seriesId }: FoundSession): Promise<SeriesToChange | null> {
  if (seriesId === null) return null;
  const series = await db().supervisionSeries.findUnique({ where: { id: seriesId }, include: { teams: true } });
  if (!series || series.endedAt !== null) return null;
  if (!series.teams.every(({ teamId }) => may(actor, "supervision.plan", { programmeId, teamId }))) return null;
  const { id, unit, every, nth, weekday, fromMinute, minutes, place, videoUrl } = series;
  const days = { startsOn: dateToDay(series.startsOn), endsOn: dateToDay(series.endsOn) };
  return { id, place, videoUrl, ...({ unit, every, nth, weekday, fromMinute, minutes, ...days } as Pattern) };
}
