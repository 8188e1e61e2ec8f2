import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { decideMove, decideShift, decideSwap } from "../rules/sessions.ts";
import {
  type DayAddress,
  type LockedDay,
  lockedDay,
  refusedAt,
  type StoredSession,
  sessionIn,
  traceDay,
  writePlaces,
} from "./day.server.ts";

type SessionAddress = DayAddress & { readonly sessionId: string };
/** Where a session was when the page was made. */
export type SeenPlace = { readonly fromMinute: number; readonly track: number | null };

const isAt = (session: StoredSession, place: SeenPlace) =>
  session.fromMinute === place.fromMinute && session.track === place.track;

/**
 * Moves a session to another time or track, from where it was seen. To press what is so already changes nothing; where
 * somebody else has moved it meanwhile, it is said.
 * @throws Refusal missing, forbidden, conflict (naming what is in the way)
 */
export async function moveSession(
  actor: Actor,
  address: SessionAddress,
  move: { readonly seen: SeenPlace; readonly to: SeenPlace },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const day = await lockedDay(tx, actor, address);
    const session = sessionIn(day, address.sessionId);
    if (isAt(session, move.to)) return traces.unchanged();
    if (!isAt(session, move.seen)) throw new Refusal("conflict", "session.moved-meanwhile");
    const decided = decideMove(session, move.to, day.sessions, day.gathering.trackNames.length);
    await carryOut(tx, traces, actor, day, decided);
  });
}

/**
 * Lets a session and the one after it change places, once for each press.
 * @throws Refusal missing, forbidden, conflict
 */
export async function swapSessions(
  actor: Actor,
  address: SessionAddress,
  { key, seen }: { readonly key: string; readonly seen: SeenPlace },
  now: Date,
): Promise<void> {
  const content = [address.sessionId, seen];
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "gathering.swap-sessions", content, now }, async () => {
      const day = await lockedDay(tx, actor, address);
      const session = sessionIn(day, address.sessionId);
      if (!isAt(session, seen)) throw new Refusal("conflict", "session.moved-meanwhile");
      const decided = decideSwap(session, day.sessions, day.gathering.trackNames.length);
      await carryOut(tx, traces, actor, day, decided);
      return {};
    }),
  );
}

/**
 * Moves everything after a session, and the session too if that is said, so many minutes: once for each press.
 * @throws Refusal missing, forbidden, conflict
 */
export async function shiftSessions(
  actor: Actor,
  address: SessionAddress,
  by: { readonly key: string; readonly minutes: number; readonly withThis: boolean },
  now: Date,
): Promise<void> {
  const { key, ...shift } = by;
  const content = [address.sessionId, shift];
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "gathering.shift-sessions", content, now }, async () => {
      const day = await lockedDay(tx, actor, address);
      const session = sessionIn(day, address.sessionId);
      const decided = decideShift(session, shift, day.sessions, day.gathering.trackNames.length);
      if (decided.ok && decided.value.length === 0) throw new Refusal("conflict", "session.no-next");
      await carryOut(tx, traces, actor, day, decided);
      return {};
    }),
  );
}

async function carryOut(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { gathering }: LockedDay,
  decided: ReturnType<typeof decideMove<StoredSession>>,
): Promise<void> {
  if (!decided.ok) throw refusedAt(null, decided);
  await writePlaces(tx, decided.value);
  traceDay(traces, actor, gathering, { action: "gathering.session-moved" });
}
