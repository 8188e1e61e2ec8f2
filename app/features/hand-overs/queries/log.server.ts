import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import type { SupervisionSide } from "#app/features/supervision/rules/types.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

export type HandOverLine = {
  readonly id: string;
  readonly side: SupervisionSide;
  /** Nobody: what went over had waited, or waits. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sessions: number;
  readonly actions: number;
  /** ISO text. */
  readonly at: string;
};

/** Who has taken over what in a team's supervision, the latest first; in a statement in which `teams` is called `t`. */
export const handOversSql = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', h.id, 'side', h.side,
    'from', (SELECT p.name FROM people p WHERE p.id = h.from_id), 'to', (SELECT p.name FROM people p WHERE p.id = h.to_id),
    'sessions', h.sessions, 'actions', h.actions, 'at', h.at) ORDER BY h.at DESC, h.id DESC), '[]')
  FROM supervision_hand_overs h WHERE h.team_id = t.id)`;

/** The log of a team. Nothing for who may not know when it has supervision. */
export async function handOversOf(actor: Actor, team: { id: string; programmeId: string }): Promise<HandOverLine[]> {
  const place = { programmeId: team.programmeId, teamId: team.id };
  if (!may(actor, "supervision.see", place) && !may(actor, "supervision.see-states", place)) return [];
  const [row] = await db().$queryRaw<{ lines: HandOverLine[] }[]>`
    SELECT ${handOversSql} AS lines FROM teams t WHERE t.id = ${team.id}::uuid AND t.programme_id = ${team.programmeId}::uuid`;
  return row?.lines ?? [];
}
