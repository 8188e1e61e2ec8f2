import { dayOf } from "#app/core/day.ts";
import { quietSince } from "#app/core/quiet-hours.ts";
import { bookingById, type StoredBooking } from "#app/features/interview-times/queries/booking.server.ts";
import { identityOf } from "#app/features/participants/queries/identity.server.ts";
import { holdAnswers } from "#app/features/participants/queries/under-way.server.ts";
import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";
import { type Spoken, spokenIn, translateFor, whenFor } from "./letters/words.server.ts";
import { makeLink, type Pass } from "./links.server.ts";
import { linkUntil, writtenWord } from "./rules/link.ts";
import { leaseMs, type MessageKind, mostTries, retryAt, stillSo, unasked } from "./rules/post.ts";
import { NoWay, type Told, tell, type Ways } from "./send.server.ts";

type Taken = {
  readonly id: string;
  readonly code: string;
  readonly kind: MessageKind;
  readonly booking_id: string | null;
  readonly tries: number;
  readonly until: Date;
};

/**
 * Sends what is due to parents, one after the other. What it says, and the link in it, are made when it leaves. Any number
 * of instances may run it; who is killed in the middle of one leaves it to be sent again.
 */
export async function sendDueMessages(
  ways: Ways,
  clock: () => Date,
): Promise<Record<"sent" | "stopped" | "failed", number>> {
  const done = { sent: 0, stopped: 0, failed: 0 };
  if (whyClosed() !== null) return done;
  for (let one = await takeOne(clock()); one !== null; one = await takeOne(clock())) {
    done[await sendOne(ways, one, clock)] += 1;
  }
  return done;
}

async function takeOne(now: Date): Promise<Taken | null> {
  const { rows } = await inStore("identity", (tx) =>
    tx.query<Taken>(
      `UPDATE identity.message SET state = 'sending', tries = tries + 1, due_at = $2
       WHERE id = (SELECT id FROM identity.message WHERE state IN ('waiting', 'sending') AND due_at <= $1
         AND NOT (kind = ANY ($3::text[]) AND due_at < $4) ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING id, code, kind, booking_id, tries, until`,
      [now, new Date(now.getTime() + leaseMs), unasked, quietSince(now) ?? "-infinity"],
    ),
  );
  return rows[0] ?? null;
}

async function sendOne(ways: Ways, one: Taken, clock: () => Date): Promise<"sent" | "stopped" | "failed"> {
  const so = await stillTold(one, clock());
  if (so === null) return settle(one, "stopped", clock());
  try {
    const ready = await addressed(one, so.studyId, so.booking, clock());
    if (ready === null || !(await leaves(ways, one, ready, clock))) return await settle(one, "stopped", clock());
    return await settle(one, "sent", clock());
  } catch (error) {
    // Its message may repeat an address: what sort of error it was is all that is logged.
    log().error({ error: (error as Error).name, tries: one.tries }, "a message to a participant could not be sent");
    if (one.tries >= mostTries && !(error instanceof NoWay)) return settle(one, "failed", clock());
    await inStore("identity", (tx) =>
      tx.query("UPDATE identity.message SET state = 'waiting', due_at = $2 WHERE id = $1 AND state = 'sending'", [
        one.id,
        retryAt(one.kind, one.tries, clock()),
      ]),
    );
    return "failed";
  }
}

/** Whether what it tells of is still so, of one who takes part. Null: it is not. */
async function stillTold(
  one: Taken,
  now: Date,
): Promise<{ readonly studyId: string; readonly booking: StoredBooking | null } | null> {
  return inStore("research", async (tx) => {
    const { rows } = await tx.query<{ study_id: string }>(
      "SELECT study_id FROM research.participant WHERE code = $1 AND state = 'in'",
      [one.code],
    );
    const booking = one.booking_id === null ? null : await bookingById(tx, one.booking_id);
    if (rows[0] === undefined || !stillSo(one.kind, booking?.state ?? null) || one.until < now) return null;
    return { studyId: rows[0].study_id, booking };
  });
}

type Ready = Parameters<typeof tell>[1] & { readonly told: Told };

/** Hands it over, unless she has stopped while it was written: who stops her waits for one that is under way. */
async function leaves(ways: Ways, one: Taken, ready: Ready, clock: () => Date): Promise<boolean> {
  return inStore("identity", async (tx) => {
    await holdAnswers(tx, one.code);
    const { rowCount } = await tx.query("SELECT FROM identity.message WHERE id = $1 AND state = 'sending'", [one.id]);
    if (rowCount === 0 || (await stillTold(one, clock())) === null) return false;
    await tell(ways, ready, ready.told);
    return true;
  });
}

/** To whom, in which language and what. Null: somebody stopped it meanwhile, or she is there no more. */
async function addressed(one: Taken, studyId: string, booking: StoredBooking | null, now: Date) {
  const opened = await inStore("identity", async (tx) => {
    const why = { now, by: "job", act: "address.opened", purpose: `message ${one.kind}` };
    const identity = await identityOf(tx, { studyId, code: one.code }, why);
    const { rows } = await tx.query<{ channel: string; language: string }>(
      `SELECT p.channel, p.language FROM identity.message m JOIN identity.participant p ON p.code = m.code
       WHERE m.id = $1 AND m.state = 'sending' AND p.may_message FOR UPDATE OF m`,
      [one.id],
    );
    if (identity === null || rows[0] === undefined) return null;
    const until = linkUntil(booking?.state === "booked" ? dayOf(booking.startsAt) : null, now);
    const pass = one.kind === "cancelled" ? null : await makeLink(tx, one.code, { now, until });
    return { ...rows[0], identity, pass };
  });
  if (opened === null) return null;
  const { identity, channel, language, pass } = opened;
  const spoken = await spokenIn(studyId, language);
  return { identity, channel, spoken, told: toldOf(one.kind, booking, spoken, pass) };
}

function toldOf(kind: MessageKind, booking: StoredBooking | null, spoken: Spoken, pass: Pass | null): Told {
  const t = translateFor(spoken);
  const open = pass && { link: `${config().origin}/m#${pass.secret}`, code: writtenWord(pass.word) };
  const minutes = booking ? Math.round((booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000) : 0;
  const when = booking ? whenFor(spoken, { ...booking, minutes }) : "";
  const text =
    kind === "invitation" || kind === "link"
      ? t(`mail.${kind}`)
      : t(kind === "reminder-days" || kind === "reminder-hours" ? "mail.reminder" : `mail.${kind}`, { when });
  return open ? { text, open } : { text };
}

async function settle<S extends "sent" | "stopped" | "failed">(one: Taken, state: S, now: Date): Promise<S> {
  await inStore("identity", (tx) =>
    tx.query(
      "UPDATE identity.message SET state = $2, may_message = NULL, done_at = $3 WHERE id = $1 AND state = 'sending'",
      [one.id, state, now],
    ),
  );
  return state;
}
