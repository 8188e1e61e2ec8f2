import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { mergeFields, seenWith } from "#app/core/merge.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import { changedMeanwhile, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { decidePlace } from "../rules/sessions.ts";
import {
  type DayAddress,
  type LockedDay,
  lockedDay,
  refusedAt,
  type StoredSession,
  sessionIn,
  traceDay,
} from "./day.server.ts";

/** What is decided about a session. */
export type SessionPlan = Omit<StoredSession, "id" | "seatsTaken">;

/** Which field of the form each no is about. */
const fieldOf: Readonly<Record<string, string>> = {
  "session.times-order": "to",
  "session.outside-day": "to",
  "session.overlaps": "from",
  "session.room-taken": "room",
  "session.no-track": "track",
};

function tidied(plan: SessionPlan): SessionPlan {
  const { title, about, speakers, room } = plan;
  return {
    ...plan,
    title: tidyLine(title),
    about: tidyText(about),
    speakers: tidyLine(speakers),
    room: tidyLine(room),
  };
}

/** @throws Refusal invalid, naming what is in the way */
function demandPlace(session: SessionPlan & { readonly id: string }, day: LockedDay): void {
  const decided = decidePlace(session, day.sessions, day.gathering.trackNames.length);
  if (!decided.ok) throw refusedAt(fieldOf[decided.code] ?? "from", decided);
}

/**
 * Adds a session to a day's programme. However often the form arrives, it is one.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function addSession(
  actor: Actor,
  address: DayAddress,
  input: SessionPlan & { readonly key: string },
  now: Date,
): Promise<{ sessionId: string }> {
  const { key, ...plan } = input;
  const content = [address.gatheringId, address.dayId, plan];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "gathering.add-session", content, now }, async () => {
      const day = await lockedDay(tx, actor, address);
      const session = { ...tidied(plan), id: newId(now.getTime()) };
      demandPlace(session, day);
      const { gathering } = day;
      await tx.gatheringSession.create({ data: { ...session, gatheringId: gathering.id, dayId: address.dayId } });
      traceDay(traces, actor, gathering, { action: "gathering.session-added" });
      return { sessionId: session.id };
    }),
  );
}

/**
 * Changes a session. What somebody else has changed meanwhile stays, and when it is the same field the form comes back.
 * Seats that are taken stay.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function editSession(
  actor: Actor,
  address: DayAddress & { readonly sessionId: string },
  changes: { readonly mine: SessionPlan; readonly base: Readonly<Partial<SessionPlan>> },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const day = await lockedDay(tx, actor, address);
    const { id, seatsTaken, ...stored } = sessionIn(day, address.sessionId);
    const { write, conflicts } = mergeFields<keyof SessionPlan>(changes.base, tidied(changes.mine), planOf(stored));
    if (conflicts.length > 0) {
      const base = JSON.stringify(seenWith(changes.base, conflicts));
      throw changedMeanwhile("session.changed-meanwhile", conflicts, { base });
    }
    const fields = Object.keys(write);
    if (fields.length === 0) return traces.unchanged();
    const plan = { ...planOf(stored), ...write } as SessionPlan;
    if ((plan.seats ?? 0) < seatsTaken) {
      throw refusedAt("seats", { code: "session.seats-below-taken", data: { taken: seatsTaken } });
    }
    demandPlace({ ...plan, id }, day);
    await tx.gatheringSession.update({ where: { id }, data: write as Partial<SessionPlan> });
    traceDay(traces, actor, day.gathering, { action: "gathering.session-changed", fields });
  });
}

/** The fields that a form has, of a row that has more. */
function planOf(stored: SessionPlan): SessionPlan {
  const { kind, title, about, speakers, room, track, fromMinute, toMinute, seats } = stored;
  return { kind, title, about, speakers, room, track, fromMinute, toMinute, seats };
}

/** Takes a session out of the programme, unless somebody has chosen it. @throws Refusal missing, forbidden, conflict */
export async function removeSession(
  actor: Actor,
  address: DayAddress & { readonly sessionId: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const day = await lockedDay(tx, actor, address);
    const { id } = sessionIn(day, address.sessionId);
    const chosenBy = await tx.registrationSession.count({ where: { sessionId: id } });
    if (chosenBy > 0) throw new Refusal("conflict", "session.is-chosen", { data: { n: chosenBy } });
    await tx.gatheringSession.delete({ where: { id } });
    traceDay(traces, actor, day.gathering, { action: "gathering.session-removed" });
  });
}
