import type { Actor } from "#app/access/actor.ts";
import { mayRegisterSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { lockGathering } from "./locked-gathering.server.ts";
import type { RegistrationState } from "./rules/registering.ts";
import type { LockedGathering } from "./types.ts";

/** Who acts on a registration: a person who is signed in, or whoever has the secret of a link from one of its mails. */
export type Bearer =
  | { readonly actor: Actor; readonly registrationId: string }
  | { readonly actor: null; readonly secret: string };

/** The registration (`r`, of `g`) that the bearer may do something with, and nothing when she may not. */
export function borneSql(bearer: Bearer, now: Date): Prisma.Sql {
  if (bearer.actor === null) {
    return Prisma.sql`r.id = (SELECT l.registration_id FROM registration_links l WHERE l.hash = ${hashSecret(bearer.secret)} AND l.expires_at > ${now})`;
  }
  const { actor, registrationId } = bearer;
  return Prisma.sql`r.id = ${registrationId}::uuid AND (r.person_id = ${actor.personId}::uuid OR r.registered_by_id = ${actor.personId}::uuid
    OR EXISTS (SELECT 1 FROM people p WHERE p.id = r.person_id AND ${mayRegisterSql(actor)} IS NOT NULL))`;
}

export type LockedRegistration = {
  readonly id: string;
  readonly personId: string | null;
  readonly state: RegistrationState;
  readonly partyId: string | null;
  /** It is the bearer's own; else she registered somebody. */
  readonly own: boolean;
  /** Sessions in which it has a seat. */
  readonly held: readonly string[];
};

/** The bearer's registration, with its gathering locked. @throws Refusal missing */
export async function lockRegistration(
  tx: Tx,
  bearer: Bearer,
  now: Date,
): Promise<{ gathering: LockedGathering; registration: LockedRegistration }> {
  if (bearer.actor && !isId(bearer.registrationId)) throw missing();
  const [found] = await tx.$queryRaw<{ id: string; gatheringId: string }[]>`
    SELECT r.id, r.gathering_id AS "gatheringId" FROM registrations r JOIN gatherings g ON g.id = r.gathering_id WHERE ${borneSql(bearer, now)}`;
  if (!found) throw missing();
  const { gathering } = await lockGathering(tx, found.gatheringId, now);
  return { gathering, registration: await registrationIn(tx, found.id, bearer.actor) };
}

/** A registration as it is now: to be read again under the lock, or after what may have changed it. @throws Refusal missing */
export async function registrationIn(tx: Tx, id: string, actor: Actor | null): Promise<LockedRegistration> {
  const [row] = await tx.$queryRaw<Omit<LockedRegistration, "own">[]>`
    SELECT r.id, r.person_id AS "personId", r.state, r.party_id AS "partyId",
      ARRAY(SELECT x.session_id FROM registration_sessions x WHERE x.registration_id = r.id AND x.holds) AS held
    FROM registrations r WHERE r.id = ${id}::uuid`;
  if (!row) throw missing();
  return { ...row, own: actor === null || actor.personId === row.personId };
}
