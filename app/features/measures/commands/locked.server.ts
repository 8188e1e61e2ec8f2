import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { ChartKind, RuleSet } from "#app/features/charts/rules/types.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { type FollowedPlace, measureChanged, programmesMeasuresChanged } from "../events.ts";
import { readsMeasures } from "../queries/measures.server.ts";
import { shownSql } from "../queries/series.server.ts";
import type { MeasureFacts } from "../rules/types.ts";

/** A measure as a team follows it: ids from an address, so anything may stand in them. */
export type FollowedIn = { readonly teamId: string; readonly followedId: string };
/** The programme's own, or as a team follows it. */
export type MeasureIn = FollowedIn | { readonly programmeId: string; readonly measureId: string };

export type LockedFollowed = FollowedPlace & {
  readonly main: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly collector: string;
  readonly chart: ChartKind;
  readonly rules: RuleSet;
  readonly screening: boolean;
  readonly data: MeasureFacts["data"];
  /** Whose own the measure is; null: the programme's. */
  readonly ownOf: string | null;
  readonly retired: boolean;
};

/** What is changed besides: what is measured, or which one is the team's main measure; and by which right. */
type Besides = {
  readonly measure?: boolean;
  readonly main?: boolean;
  readonly right?: "measure.edit" | "measure.redact";
};

/**
 * A measure as a team follows it, found through what the actor reads and locked until the act is over, for who may change
 * what the team follows. What is measured is held before who follows it, each in the order of their ids, here and wherever
 * points are written: so nobody makes it count something else meanwhile, and no two acts wait for each other. (Not FOR
 * UPDATE, on which every new point would wait.) @throws Refusal missing, forbidden
 */
export async function lockedFollowed(
  tx: Tx,
  actor: Actor,
  place: FollowedIn,
  besides: Besides = {},
): Promise<LockedFollowed> {
  const { measure = false, main = false, right = "measure.edit" } = besides;
  if (!isId(place.teamId) || !isId(place.followedId)) throw missing();
  const these = Prisma.sql`FROM followed_measures f JOIN measures m ON m.id = f.measure_id JOIN teams t ON t.id = f.team_id
    WHERE (f.id = ${place.followedId}::uuid OR (${main} AND f.main)) AND f.team_id = ${place.teamId}::uuid
      AND ${followedVisibleSql(actor)}`;
  const held = measure ? Prisma.sql`NO KEY UPDATE` : Prisma.sql`SHARE`;
  await tx.$queryRaw`SELECT m.id ${these} ORDER BY m.id FOR ${held} OF m`;
  const found = await tx.$queryRaw<LockedFollowed[]>`
    SELECT f.id, f.measure_id AS "measureId", f.team_id AS "teamId", m.programme_id AS "programmeId", ${shownSql} AS shown,
      f.main, f.baseline, f.target, f.collector, f.chart, f.rules, f.screening, m.data, m.team_id AS "ownOf",
      m.retired_at IS NOT NULL AS retired
    ${these} ORDER BY f.id FOR NO KEY UPDATE OF f`;
  const followed = found.find(({ id }) => id === place.followedId);
  if (!followed) throw missing();
  authorise(actor, right, followed);
  return followed;
}

export type LockedMeasure = Omit<MeasureFacts, "retired"> & {
  readonly retiredAt: Date | null;
  /** As which team's it was found; null: as the programme's. */
  readonly followed: LockedFollowed | null;
};

/**
 * What is measured, locked until the act is over: a team's own for the team, the programme's for who leads it. With the
 * lock nobody adds a point meanwhile. @throws Refusal missing, forbidden
 */
export async function lockedMeasure(tx: Tx, actor: Actor, place: MeasureIn): Promise<LockedMeasure> {
  const followed = "followedId" in place ? await lockedFollowed(tx, actor, place, { measure: true }) : null;
  const id = "measureId" in place ? place.measureId : (followed?.measureId ?? "");
  if ("programmeId" in place) {
    if (!isId(place.programmeId) || !isId(id)) throw missing();
    if (!readsMeasures(actor, place.programmeId)) throw missing();
  }
  const [measure] = await tx.$queryRaw<Omit<LockedMeasure, "followed">[]>`
    SELECT m.id, m.programme_id AS "programmeId", m.team_id AS "teamId", m.name, m.kind, m.data, m.unit, m.per, m.direction,
      m.rhythm, m.smallest, m.retired_at AS "retiredAt"
    FROM measures m WHERE m.id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!measure) throw missing();
  if ("programmeId" in place && (measure.programmeId !== place.programmeId || measure.teamId !== null)) throw missing();
  if (measure.teamId === null) authorise(actor, "measure.edit-programmes", { programmeId: measure.programmeId });
  return { ...measure, followed };
}

/**
 * Whoever saves over something else than she saw is told, and what stands there now goes back with the answer: saved once
 * more it is over that. @throws Refusal conflict
 */
export function demandSeen(stored: string, seen: string): void {
  if (stored !== seen) throw new Refusal("conflict", "measure.changed-meanwhile", { data: { seen: stored } });
}

/** To announce when what is measured is new: to those who read it. */
export function whatIsMeasured(measure: LockedMeasure, actor: Actor) {
  return measure.followed && measure.teamId !== null
    ? measureChanged(measure.followed, actor)
    : programmesMeasuresChanged(measure.programmeId, actor);
}

/** For an audit row: where it was. */
export const placeOf = ({ programmeId, teamId }: { programmeId: string; teamId: string | null }) =>
  teamId === null ? { programmeId } : { programmeId, teamId };
