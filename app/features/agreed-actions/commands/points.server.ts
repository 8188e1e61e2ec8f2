import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { type HeldTalk, heldTalk } from "#app/features/supervision/queries/held-talk.server.ts";
import { pageOfTalk, type TalkPlace } from "#app/features/supervision/rules/place.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { talkedAt } from "../events.ts";
import { decideAdding, decidePoint, decideTick } from "../rules.ts";
import { lineOf } from "./text.server.ts";

/** A point on the page of its session or group interview: ids from an address or a form, so anything may stand in them. */
export type PointPlace = TalkPlace & { readonly pointId: string };

type Locked = { id: string; text: string; byId: string; doneAt: Date | null };

/**
 * Adds something to talk about. Of who is supervised it is a question, of who holds the session a point. What a group
 * interview is about is the researchers' to say.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function addPoint(
  actor: Actor,
  place: TalkPlace,
  input: { readonly text: string; readonly key: string },
  now: Date,
): Promise<{ pointId: string }> {
  const { key, text: written } = input;
  const form = {
    key,
    personId: actor.personId,
    action: "supervision-point.add",
    content: [pageOfTalk(place), written],
    now,
  };
  return act(actor, now, (tx, traces) =>
    once(tx, traces, form, async () => {
      const talk = await heldTalk(tx, actor, place);
      const decided = decideAdding(talk);
      if (!decided.ok)
        throw decided.code === "point.researchers" ? forbidden(decided.code) : new Refusal("conflict", decided.code);
      const text = lineOf(written, "text");
      const [id, kind] = [newId(now.getTime()), talk.holds ? ("point" as const) : ("question" as const)];
      const made = { byId: actor.personId, createdAt: now };
      await tx.supervisionPoint.create({ data: { id, ...talk.of, kind, text, ...made } });
      traces.audit({ action: "supervision-point.added", ...about(id, talk) });
      traces.announce(talkedAt(talk, actor));
      return { pointId: id };
    }),
  );
}

/** Ticks a point off, or takes the tick away. @throws Refusal missing, forbidden */
export async function tickPoint(actor: Actor, place: PointPlace, done: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const talk = await heldTalk(tx, actor, place);
    const point = await lockedPoint(tx, talk, place.pointId);
    if (!point) throw missing();
    const decided = decideTick(talk);
    if (!decided.ok) throw forbidden(decided.code);
    if ((point.doneAt !== null) === done) return traces.unchanged();
    await tx.supervisionPoint.update({ where: { id: point.id }, data: { doneAt: done ? now : null } });
    const action = done ? "supervision-point.ticked" : "supervision-point.unticked";
    traces.audit({ action, ...about(point.id, talk) });
    traces.announce(talkedAt(talk, actor));
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
    const talk = await heldTalk(tx, actor, place);
    const point = await lockedPoint(tx, talk, place.pointId);
    if (!point) throw missing();
    refuseOthers(point, talk, actor);
    const text = lineOf(change.text, "text");
    if (text === point.text) return traces.unchanged();
    if (tidyLine(change.base) !== point.text) throw new Refusal("conflict", "point.changed-meanwhile");
    await tx.supervisionPoint.update({ where: { id: point.id }, data: { text } });
    traces.audit({ action: "supervision-point.changed", ...about(point.id, talk), fields: ["text"] });
    traces.announce(talkedAt(talk, actor));
  });
}

/** Takes a point of one's own away. One that is gone already is as it was to be. @throws Refusal missing, forbidden */
export async function removePoint(actor: Actor, place: PointPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const talk = await heldTalk(tx, actor, place);
    const point = await lockedPoint(tx, talk, place.pointId);
    if (!point) return traces.unchanged();
    refuseOthers(point, talk, actor);
    await tx.supervisionPoint.delete({ where: { id: point.id } });
    traces.audit({ action: "supervision-point.removed", ...about(point.id, talk) });
    traces.announce(talkedAt(talk, actor));
  });
}

const about = (subjectId: string, { programmeId, isInterview }: HeldTalk) => ({
  subject: isInterview ? "interview-point" : "supervision-point",
  subjectId,
  programmeId,
});

function refuseOthers(point: Locked, talk: HeldTalk, actor: Actor): void {
  const asks = decideTick(talk);
  const decided = asks.ok ? decidePoint(point, actor.personId) : asks;
  if (!decided.ok) throw forbidden(decided.code);
}

/** A point of what was found already, locked until the act is over. */
async function lockedPoint(tx: Tx, talk: HeldTalk, pointId: string): Promise<Locked | undefined> {
  if (!isId(pointId)) throw missing();
  const [point] = await tx.$queryRaw<Locked[]>`
    SELECT q.id, q.text, q.by_id AS "byId", q.done_at AS "doneAt" FROM supervision_points q
    WHERE q.id = ${pointId}::uuid AND coalesce(q.session_id, q.interview_id) = ${talk.id}::uuid FOR UPDATE`;
  return point;
}
