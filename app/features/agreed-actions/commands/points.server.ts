import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { type FoundSession, heldSession } from "#app/features/supervision/queries/found-session.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { talked } from "../events.ts";
import { decidePoint } from "../rules.ts";
import { talkedIn } from "./locked-agreed.server.ts";
import { lineOf } from "./text.server.ts";

/** A point on the page of its session: ids from an address or a form, so anything may stand in them. */
export type PointPlace = { readonly sessionId: string; readonly pointId: string };

type Locked = { id: string; text: string; byId: string; doneAt: Date | null };

/**
 * Adds something to talk about. Of who is supervised it is a question, of who holds the session a point.
 * @throws Refusal missing, invalid, conflict
 */
export async function addPoint(
  actor: Actor,
  sessionId: string,
  input: { readonly text: string; readonly key: string },
  now: Date,
): Promise<{ pointId: string }> {
  const { key, text: written } = input;
  const form = { key, personId: actor.personId, action: "supervision-point.add", content: [sessionId, written], now };
  return act(actor, now, (tx, traces) =>
    once(tx, traces, form, async () => {
      const session = await talkedIn(tx, actor, sessionId);
      const text = lineOf(written, "text");
      const [id, kind] = [newId(now.getTime()), session.holds ? ("point" as const) : ("question" as const)];
      const made = { byId: actor.personId, createdAt: now };
      await tx.supervisionPoint.create({ data: { id, sessionId: session.id, kind, text, ...made } });
      traces.audit({ action: "supervision-point.added", ...about(id, session) });
      traces.announce(talked(session, actor));
      return { pointId: id };
    }),
  );
}

/** Ticks a point off, or takes the tick away. @throws Refusal missing */
export async function tickPoint(actor: Actor, place: PointPlace, done: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const session = await heldSession(tx, actor, place.sessionId);
    const point = await lockedPoint(tx, place);
    if (!point) throw missing();
    if ((point.doneAt !== null) === done) return traces.unchanged();
    await tx.supervisionPoint.update({ where: { id: point.id }, data: { doneAt: done ? now : null } });
    const action = done ? "supervision-point.ticked" : "supervision-point.unticked";
    traces.audit({ action, ...about(point.id, session) });
    traces.announce(talked(session, actor));
  });
}

/** Changes a point of one's own, written from `base` on. @throws Refusal missing, forbidden, invalid, conflict */
export async function editPoint(
  actor: Actor,
  place: PointPlace,
  change: { readonly text: string; readonly base: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const session = await heldSession(tx, actor, place.sessionId);
    const point = await lockedPoint(tx, place);
    if (!point) throw missing();
    refuseOthers(point, actor);
    const text = lineOf(change.text, "text");
    if (text === point.text) return traces.unchanged();
    if (tidyLine(change.base) !== point.text) throw new Refusal("conflict", "point.changed-meanwhile");
    await tx.supervisionPoint.update({ where: { id: point.id }, data: { text } });
    traces.audit({ action: "supervision-point.changed", ...about(point.id, session), fields: ["text"] });
    traces.announce(talked(session, actor));
  });
}

/** Takes a point of one's own away. One that is gone already is as it was to be. @throws Refusal missing, forbidden */
export async function removePoint(actor: Actor, place: PointPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const session = await heldSession(tx, actor, place.sessionId);
    const point = await lockedPoint(tx, place);
    if (!point) return traces.unchanged();
    refuseOthers(point, actor);
    await tx.supervisionPoint.delete({ where: { id: point.id } });
    traces.audit({ action: "supervision-point.removed", ...about(point.id, session) });
    traces.announce(talked(session, actor));
  });
}

const about = (subjectId: string, { programmeId }: FoundSession) => ({
  subject: "supervision-point",
  subjectId,
  programmeId,
});

function refuseOthers(point: Locked, actor: Actor): void {
  const decided = decidePoint(point, actor.personId);
  if (!decided.ok) throw forbidden(decided.code);
}

/** A point of a session that was found already, locked until the act is over. */
async function lockedPoint(tx: Tx, place: PointPlace): Promise<Locked | undefined> {
  if (!isId(place.pointId)) throw missing();
  const [point] = await tx.$queryRaw<Locked[]>`
    SELECT q.id, q.text, q.by_id AS "byId", q.done_at AS "doneAt" FROM supervision_points q
    WHERE q.id = ${place.pointId}::uuid AND q.session_id = ${place.sessionId}::uuid FOR UPDATE`;
  return point;
}
