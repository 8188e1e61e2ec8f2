import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import type { Session } from "../types.ts";
import { type GatheringAddress, type LockedGathering, openGathering } from "./locked-gathering.server.ts";

export type DayAddress = GatheringAddress & { readonly dayId: string };

/** A part of the day as it is stored. */
export type StoredSession = Omit<Session, "dayId">;

export type LockedDay = { readonly gathering: LockedGathering; readonly sessions: readonly StoredSession[] };

/** A day and what happens on it, for the actor to decide about alone until the act is over. @throws Refusal missing, forbidden, conflict */
export async function lockedDay(tx: Tx, actor: Actor, address: DayAddress): Promise<LockedDay> {
  const gathering = await openGathering(tx, actor, address);
  const { dayId } = address;
  const day = isId(dayId) ? await tx.gatheringDay.findFirst({ where: { id: dayId, gatheringId: gathering.id } }) : null;
  if (!day) throw missing();
  const sessions = await tx.gatheringSession.findMany({ where: { dayId }, orderBy: { fromMinute: "asc" } });
  return { gathering, sessions };
}

/** One of the day's sessions. Somebody may have removed it meanwhile. @throws Refusal missing */
export function sessionIn({ sessions }: LockedDay, sessionId: string): StoredSession {
  const session = sessions.find(({ id }) => id === sessionId);
  if (!session) throw missing();
  return session;
}

/** Stores where sessions are, in one statement: two that change places are checked when both have. */
export async function writePlaces(
  tx: Tx,
  moved: readonly Pick<StoredSession, "id" | "fromMinute" | "toMinute" | "track">[],
): Promise<void> {
  const rows = moved.map(
    ({ id, fromMinute, toMinute, track }) =>
      Prisma.sql`(${id}::uuid, ${fromMinute}::int, ${toMinute}::int, ${track}::int)`,
  );
  await tx.$executeRaw`
    UPDATE gathering_sessions s SET from_minute = v.from_minute, to_minute = v.to_minute, track = v.track
    FROM (VALUES ${Prisma.join(rows)}) AS v (id, from_minute, to_minute, track) WHERE s.id = v.id`;
}

/** Records what was done with a gathering's programme of the day, and tells those who have it open. */
export function traceDay(
  traces: Traces,
  actor: Actor,
  gathering: LockedGathering,
  did: { readonly action: string; readonly fields?: readonly string[] },
): void {
  const { id, programmeId, teamId } = gathering;
  traces.audit({ ...did, subject: "gathering", subjectId: id, programmeId, ...(teamId === null ? {} : { teamId }) });
  traces.announce(gatheringChanged(gathering, actor));
}

/** What a rule says no to, at the field of the form that it is about. */
export function refusedAt(
  field: string | null,
  decided: { readonly code: string; readonly data: Readonly<Record<string, string | number>> },
): Refusal {
  const { code, data } = decided;
  if (field === null) return new Refusal("conflict", code, { data });
  return new Refusal("invalid", "form.invalid", { data, fields: { [field]: code } });
}
