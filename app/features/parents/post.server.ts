import { dayOf } from "#app/core/day.ts";
import { bookingById, type StoredBooking } from "#app/features/interview-times/queries/booking.server.ts";
import { identityOf } from "#app/features/participants/queries/identity.server.ts";
import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";
import { type Spoken, spokenIn, translateFor, whenFor } from "./letters/words.server.ts";
import { makeLink, type Pass } from "./links.server.ts";
import { linkUntil, writtenWord } from "./rules/link.ts";
import { keptAt, leaseMs, type MessageKind, mostTries, retryAfterMs, stillSo } from "./rules/post.ts";
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
         AND kind <> ALL ($3::text[]) ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT 1)
       RETURNING id, code, kind, booking_id, tries, until`,
      [now, new Date(now.getTime() + leaseMs), keptAt(now)],
    ),
  );
  return rows[0] ?? null;
}

async function sendOne(ways: Ways, one: Taken, clock: () => Date): Promise<"sent" | "stopped" | "failed"> {
  const { participant, booking } = await inStore("research", async (tx) => {
    const found = await tx.query<{ study_id: string; state: string }>(
      "SELECT study_id, state FROM research.participant WHERE code = $1",
      [one.code],
    );
    const of = one.booking_id === null ? null : await bookingById(tx, one.booking_id);
    return { participant: found.rows[0], booking: of };
  });
  const so = participant?.state === "in" && stillSo(one.kind, booking?.state ?? null) && one.until >= clock();
  if (!participant || !so) return settle(one, "stopped", clock());
  try {
    const ready = await addressed(one, participant.study_id, booking, clock());
    if (ready === null) return await settle(one, "stopped", clock());
    await tell(ways, ready, ready.told);
    return await settle(one, "sent", clock());
  } catch (error) {
    // Its message may repeat an address: what sort of error it was is all that is logged.
    log().error({ error: (error as Error).name, tries: one.tries }, "a message to a participant could not be sent");
    if (one.tries >= mostTries && !(error instanceof NoWay)) return settle(one, "failed", clock());
    await inStore("identity", (tx) =>
      tx.query("UPDATE identity.message SET state = 'waiting', due_at = $2 WHERE id = $1 AND state = 'sending'", [
        one.id,
        new Date(clock().getTime() + retryAfterMs(one.tries)),
      ]),
    );
    return "failed";
  }
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
