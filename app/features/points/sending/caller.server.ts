import { actorOfPerson } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { type Action, may } from "#app/access/policy.ts";
import { dayToDate } from "#app/core/day.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { countFailure, type Limit, originOf, refuseIfSpent, spend } from "#app/platform/rate-limit.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { tokenIn } from "../rules/tokens.ts";

/** What a token opens at most, whatever its maker may: what it is for is points. */
const reads: readonly Action[] = ["measure.see", "measure.see-small"];
const writes: readonly Action[] = [...reads, "measure.edit"];

/** Wrong tokens from one origin, and requests with one token. */
const wrong: Limit = { name: "sending-wrong", points: 30, seconds: 600 };
const asked: Limit = { name: "sending", points: 120, seconds: 60 };

type Found = {
  id: string;
  teamId: string;
  programmeId: string;
  madeById: string;
  mayWrite: boolean;
  lastUsedOn: string | null;
};

/** Who asks by a token: its maker, kept to one team and to what it is for. */
export type Caller = { readonly actor: Actor; readonly teamId: string; readonly mayWrite: boolean };

/**
 * Who asks by the token in a request. It opens something until its last day, while nobody has revoked it, and as long as
 * whoever made it may let systems in herself. No cookie is looked at.
 * @param origin the address it came from.
 * @throws Refusal signedOut, tooMany
 */
export async function callerOf(request: Request, origin: string, now: Date): Promise<Caller> {
  const from = originOf(origin);
  await refuseIfSpent(wrong, from);
  const token = tokenIn(request.headers.get("authorization"));
  const caller = token === null ? null : await callerByToken(token, now);
  if (caller) return caller;
  if (token !== null) await countFailure(wrong, from);
  throw new Refusal("signedOut", "sending.no-token");
}

async function callerByToken(token: string, now: Date): Promise<Caller | null> {
  const [found] = await rowsOf<Found>(Prisma.sql`
    SELECT k.id, k.team_id AS "teamId", t.programme_id AS "programmeId", k.made_by_id AS "madeById", k.may_write AS "mayWrite",
      k.last_used_on::text AS "lastUsedOn", k.last_day::text AS "lastDay"
    FROM sending_tokens k JOIN teams t ON t.id = k.team_id
    WHERE k.secret_hash = ${hashSecret(token)}::bytea AND k.revoked_at IS NULL
      AND k.last_day >= (${now}::timestamptz AT TIME ZONE 'Europe/Stockholm')::date`);
  const maker = found ? await actorOfPerson(found.madeById, now) : null;
  if (!found || !maker || !may(maker, "measure.let-send", found)) return null;
  await spend(asked, found.id);
  // Once a day, so that asking does not write.
  if (found.lastUsedOn !== maker.today)
    await db().sendingToken.updateMany({ where: { id: found.id }, data: { lastUsedOn: dayToDate(maker.today) } });
  const { teamId, mayWrite } = found;
  const teams = maker.teams.filter((standing) => standing.teamId === teamId);
  // Of what she is elsewhere nothing is there either, whoever should forget to ask the policy.
  const actor: Actor = { ...maker, programmes: [], teams, only: { teamId, actions: mayWrite ? writes : reads } };
  return { actor, teamId, mayWrite };
}
