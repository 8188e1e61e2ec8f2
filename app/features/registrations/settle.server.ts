import type { Actor } from "#app/access/actor.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { registrationTraces, type Whose } from "./register-traces.server.ts";
import { nextOffers, type Waiting } from "./rules/queue.ts";
import { offeredUntil } from "./rules/registering.ts";
import type { LockedGathering } from "./types.ts";

/** Everybody on a gathering's waiting list (`g.id` given), as the rules of the queue want them. */
export const waitingSql = (gatheringId: Prisma.Sql) => Prisma.sql`
  SELECT r.id, r.waiting_number AS number, (SELECT y.id FROM registration_parties y WHERE y.id = r.party_id AND y.together) AS "togetherWith"
  FROM registrations r WHERE r.gathering_id = ${gatheringId} AND r.state = 'waiting'`;

/**
 * Puts a locked gathering in order, as it must be before anybody is let in and after a seat has become free: offers whose time is
 * out lapse, and the seats that are free are offered to those who wait, in order. Gives the gathering as it is then.
 */
export async function settle(tx: Tx, traces: Traces, gathering: LockedGathering, now: Date): Promise<LockedGathering> {
  const id = Prisma.sql`${gathering.id}::uuid`;
  const lapsed = gathering.anyoneLapsed ? await lapse(tx, gathering.id, now) : [];
  const told = { action: "registration.lapsed", actor: null, mail: "registration-lapsed" } as const;
  for (const one of lapsed) registrationTraces(traces, gathering, one, told);
  const free = gathering.free + lapsed.length;
  const open = gathering.published && !gathering.cancelled && !gathering.begun && gathering.startsAt !== null;
  if (!open || !gathering.anyoneWaits || free <= 0) return { ...gathering, free, anyoneLapsed: false };
  const waiting = await tx.$queryRaw<Waiting[]>`${waitingSql(id)}`;
  const offered = nextOffers(waiting, free).map((one) => one.id);
  if (offered.length > 0) await offerSeats(tx, traces, gathering, offered, now);
  return {
    ...gathering,
    anyoneLapsed: false,
    free: free - offered.length,
    anyoneWaits: offered.length < waiting.length,
  };
}

function lapse(tx: Tx, gatheringId: string, now: Date): Promise<Whose[]> {
  return tx.$queryRaw`
    UPDATE registrations SET state = 'lapsed', offered_until = NULL, party_id = NULL, changed_at = ${now}
    WHERE gathering_id = ${gatheringId}::uuid AND state = 'offered' AND offered_until <= ${now} RETURNING id, person_id AS "personId"`;
}

/** Offers seats to those who wait. They count from now on; of the sessions they chose they get those that have a seat left. */
export async function offerSeats(
  tx: Tx,
  traces: Traces,
  gathering: LockedGathering,
  ids: readonly string[],
  now: Date,
  actor: Actor | null = null,
): Promise<void> {
  const until = offeredUntil(now, gathering.offerHours, gathering.startsAt ?? now);
  const offered = await tx.$queryRaw<Whose[]>`
    UPDATE registrations SET state = 'offered', offered_until = ${until}, changed_at = ${now}
    WHERE id = ANY(${[...ids]}::uuid[]) AND gathering_id = ${gathering.id}::uuid RETURNING id, person_id AS "personId"`;
  await holdWished(tx, ids);
  const told = { action: "registration.offered", actor, mail: "registration-offer" } as const;
  for (const one of offered) registrationTraces(traces, gathering, one, told);
}

/**
 * Gives those who have just got a seat at the gathering one in each session they wished for that still has any, in the order of the
 * waiting list. The others keep the wish, and are told to choose again.
 */
export async function holdWished(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE registration_sessions x SET holds = true FROM (
      SELECT w.registration_id, w.session_id, row_number() OVER (PARTITION BY w.session_id ORDER BY r.waiting_number, r.id) AS nth
      FROM registration_sessions w JOIN registrations r ON r.id = w.registration_id
      WHERE NOT w.holds AND w.registration_id = ANY(${[...ids]}::uuid[])) AS wish
    JOIN gathering_sessions s ON s.id = wish.session_id
    WHERE x.registration_id = wish.registration_id AND x.session_id = wish.session_id AND wish.nth <= s.seats - s.seats_taken`;
}
