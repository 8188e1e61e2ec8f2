import type { Actor } from "#app/access/actor.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { noticesChanged } from "./events.ts";
import { placeOfNotice } from "./queries.server.ts";

/**
 * Marks one of her notices as read, and gives the address that it leads to. Her own bookmark, that changes nothing for
 * anybody: no audit row says who has read what, and when.
 * @throws Refusal missing
 */
export async function openNotice(actor: Actor, noticeId: string, now: Date): Promise<{ to: string }> {
  const place = await placeOfNotice(actor, noticeId);
  if (!place) throw missing();
  await reading(actor, (tx) =>
    tx.notice.updateMany({ where: { id: noticeId, personId: actor.personId, readAt: null }, data: { readAt: now } }),
  );
  if (place.action) return { to: `/teams/${place.action.teamId}/actions` };
  if (place.agreed) return { to: `/supervision/${place.agreed.sessionId}` };
  if (place.gathering) {
    const { programmeId, id } = place.gathering;
    return { to: `/programmes/${programmeId}/gatherings/${id}` };
  }
  if (place.report) {
    const { teamId, month } = place.report;
    return { to: `/teams/${teamId}/reports/${month}` };
  }
  if (place.note) return { to: place.note.href };
  throw missing();
}

/** Marks all as read that she was told of until that moment. */
export async function readNotices(actor: Actor, until: Date, now: Date): Promise<void> {
  await reading(actor, (tx) =>
    tx.notice.updateMany({
      where: { personId: actor.personId, readAt: null, at: { lte: until < now ? until : now } },
      data: { readAt: now },
    }),
  );
}

/**
 * Marks as read what she was told of a report until that moment, inside a transaction that says that she has read it. Her
 * open pages ask again, whether a notice of it was still unread or not.
 */
export async function readNoticesOfReport(
  tx: Tx,
  { personId }: Pick<Actor, "personId">,
  { reportId, until }: { readonly reportId: string; readonly until: Date },
  now: Date,
): Promise<void> {
  const where = { personId, reportId, readAt: null, at: { lte: until } };
  await tx.notice.updateMany({ where, data: { readAt: now } });
  await announce(tx, [noticesChanged(personId)]);
}

async function reading(actor: Actor, mark: (tx: Tx) => Promise<{ count: number }>): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await mark(tx);
    if (count > 0) await announce(tx, [noticesChanged(actor.personId)]);
  });
}
