import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import type { GatheringKind, Plan } from "../rules/plan.ts";
import { daysSql, planSql } from "../stored.server.ts";

type Named = { readonly id: string; readonly name: string };

/** What one chooses from when one plans in a programme. */
export type ToPlanWith = {
  readonly programme: Named & { readonly pauseMonths: readonly number[] };
  readonly regions: readonly Named[];
  readonly teams: readonly Named[];
  /** What there is to copy, the latest first. */
  readonly others: readonly {
    readonly id: string;
    readonly kind: GatheringKind;
    readonly title: string;
    readonly days: readonly { readonly day: Day }[];
  }[];
};

/** What is needed to plan a new gathering. @throws Refusal missing, forbidden */
export async function toPlanWith(actor: Actor, programmeId: string): Promise<ToPlanWith> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "gathering.see", { programmeId });
  if (!may(actor, "gathering.edit", { programmeId })) throw forbidden();
  const [row] = await rowsOf<ToPlanWith>(Prisma.sql`
    SELECT json_build_object('id', p.id, 'name', p.name, 'pauseMonths', p.pause_months) AS programme,
      coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.position) FROM regions r WHERE r.programme_id = p.id), '[]') AS regions,
      coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name) FROM teams t WHERE t.programme_id = p.id), '[]') AS teams,
      coalesce((SELECT json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'days', ${daysSql})
        ORDER BY (SELECT max(d.day) FROM gathering_days d WHERE d.gathering_id = g.id) DESC NULLS LAST, g.id DESC)
        FROM gatherings g WHERE g.programme_id = p.id AND ${gatheringsVisibleSql(actor)}), '[]') AS others
    FROM programmes p WHERE p.id = ${programmeId}::uuid`);
  if (!row) throw missing();
  return row;
}

export type PlanToEdit = ToPlanWith & {
  readonly id: string;
  readonly plan: Plan;
  readonly published: boolean;
  readonly cancelled: boolean;
  readonly seatsTaken: number;
};

/** A gathering's plan, for who may change it. @throws Refusal missing, forbidden */
export async function planToEdit(actor: Actor, programmeId: string, gatheringId: string): Promise<PlanToEdit> {
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<Omit<PlanToEdit, keyof ToPlanWith> & { teamId: string | null }>(Prisma.sql`
    SELECT g.id, ${planSql} AS plan, g.team_id AS "teamId", g.published_at IS NOT NULL AS published,
      g.cancelled_at IS NOT NULL AS cancelled, g.seats_taken AS "seatsTaken"
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const { teamId, ...found } = row;
  if (!may(actor, "gathering.edit", { programmeId, teamId })) throw forbidden();
  return { ...found, ...(await toPlanWith(actor, programmeId)) };
}
