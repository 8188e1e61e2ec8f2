import { actorOfSecret } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { sessionState } from "#app/platform/session.server.ts";

/** The door at which a ticket is shown, for who stands there; null for everybody else, and for what is no ticket. */
export async function doorOfTicket(
  actor: Actor,
  ticket: string,
): Promise<{ readonly programmeId: string; readonly gatheringId: string } | null> {
  if (!isId(ticket)) return null;
  const [found] = await rowsOf<{ programmeId: string; gatheringId: string; teamId: string | null }>(Prisma.sql`
    SELECT g.programme_id AS "programmeId", g.id AS "gatheringId", g.team_id AS "teamId"
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id
    WHERE r.ticket = ${ticket}::uuid AND ${gatheringsVisibleSql(actor)}`);
  return found && may(actor, "door.mark", found) ? found : null;
}

/** The same for who carries a session's secret; null when that is over. */
export async function doorForBearer(
  secret: string | null,
  ticket: string,
  now: Date,
): Promise<Awaited<ReturnType<typeof doorOfTicket>>> {
  const found = secret && isId(ticket) ? await actorOfSecret(secret, now) : null;
  return found && sessionState(found.session, now) === "open" ? doorOfTicket(found.actor, ticket) : null;
}
