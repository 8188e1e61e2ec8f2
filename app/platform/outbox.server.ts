import { db, isUnavailable } from "./db.server.ts";
import { log } from "./log.server.ts";
import type { Letter, MailTemplate } from "./mail.server.ts";
import type { Mailer } from "./mailer.server.ts";

/** An order as the outbox took it. */
export type Order = {
  readonly id: string;
  readonly template: string;
  readonly recipientId: string;
  readonly data: object;
};

/**
 * Looks up, mints and writes the mail of one order, at the moment of sending. Null: there is nobody (any longer) to
 * write to, and the order is dropped.
 */
export type Compose = (order: Order, now: Date) => Promise<Letter | null>;
export type Composers = Readonly<Partial<Record<MailTemplate, Compose>>>;

type Parts = { readonly composers: Composers; readonly mailer: Mailer };
type Clock = () => Date;
type Taken = Order & { readonly attempts: number };

const seconds = 1000;
/** Longer than any try takes: an order that was taken and not answered for is taken again after this. */
const leaseMs = 60 * seconds;
/** Pauses after failed tries; when they are used up the order is parked for a person to look at. */
const pauses = [5, 15, 60, 300, 900, 3600, 3 * 3600].map((pause) => pause * seconds);
const atOnce = 16;

/** What a failure is called in the log and the table: a code, never the message, which can hold an address. */
function codeOf(error: unknown): string {
  const { responseCode, code, name } = error as { responseCode?: number; code?: string; name?: string };
  const text = responseCode === undefined ? (code ?? name ?? "unknown") : `smtp-${responseCode}`;
  return /^[\w-]{1,40}$/.test(text) ? text : "unknown";
}

/** Takes what is due: other instances pass it over for the lease, and a try counts even when it ends in a crash. */
function take(now: Date, most: number): Promise<Taken[]> {
  return db().$queryRaw`
    UPDATE outbox_mails SET attempts = attempts + 1, not_before = ${new Date(now.getTime() + leaseMs)}
    WHERE id IN (
      SELECT id FROM outbox_mails
      WHERE sent_at IS NULL AND dropped_at IS NULL AND parked_at IS NULL AND not_before <= ${now}
      ORDER BY not_before, id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, template, recipient_id AS "recipientId", data, attempts`;
}

/** One try. A failure is a code, never a message: that can hold an address. */
async function attempt(order: Order, parts: Parts, now: Date): Promise<"sent" | "dropped" | { code: string }> {
  const compose = parts.composers[order.template as MailTemplate];
  if (!compose) return { code: "no-template" };
  let letter: Letter | null;
  try {
    letter = await compose(order, now);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log().error({ mail: order.id, err: error }, "a mail could not be written");
    return { code: codeOf(error) };
  }
  if (!letter) return "dropped";
  return parts.mailer.send(letter, order.id).then(
    () => "sent" as const,
    (error: unknown) => ({ code: codeOf(error) }),
  );
}

async function deliver(order: Taken, parts: Parts, clock: Clock): Promise<void> {
  const came = await attempt(order, parts, clock());
  const now = clock();
  const pause = pauses[order.attempts - 1];
  const settled =
    came === "sent"
      ? { sentAt: new Date() }
      : came === "dropped"
        ? { droppedAt: now }
        : pause === undefined
          ? { parkedAt: now, lastErrorCode: came.code }
          : { notBefore: new Date(now.getTime() + pause), lastErrorCode: came.code };
  if (typeof came === "object") {
    log().warn(
      { mail: order.id, code: came.code, attempts: order.attempts },
      pause ? "a mail waits" : "a mail is parked",
    );
  }
  await db().outboxMail.updateMany({
    where: { id: order.id, sentAt: null, droppedAt: null, parkedAt: null },
    data: settled,
  });
}

/**
 * Sends what is due, so many at once. A mail server that keeps one of them waiting holds that one only: the others' places
 * are filled again as they become free. Each taking has the moment at which it takes, or the lease of what is taken after
 * a slow one would be over before it is sent, and another instance would send it too.
 */
export function openSender(parts: Parts, clock: Clock) {
  const running = new Set<Promise<void>>();
  let filling: Promise<void> = Promise.resolve();
  let taken = 0;
  let mayBeMore = true;
  let stopped = false;
  let lost: unknown;

  function begin(order: Taken): void {
    const sending: Promise<void> = deliver(order, parts, clock)
      .catch((error: unknown) => {
        lost ??= error;
      })
      .finally(() => running.delete(sending));
    running.add(sending);
  }

  async function fillPlaces(): Promise<void> {
    mayBeMore = true;
    for (let free = atOnce - running.size; free > 0 && !stopped; free = atOnce - running.size) {
      const orders = await take(clock(), free);
      for (const order of orders) begin(order);
      taken += orders.length;
      if (orders.length < free) {
        mayBeMore = false;
        return;
      }
    }
  }

  /** Takes what has become due as far as there is a place for it. One at a time, or there would be too many. */
  function fill(): Promise<void> {
    const next = filling.then(fillPlaces);
    filling = next.catch(() => {});
    return next;
  }

  return {
    fill,
    /** Sends until nothing is due and nothing is under way. Gives how many orders were taken. */
    async sendDue(): Promise<number> {
      mayBeMore = true;
      taken = 0;
      for (;;) {
        if (mayBeMore && !stopped) await fill();
        // The database went away: what was taken comes back after its lease.
        if (lost !== undefined) {
          const error = lost;
          lost = undefined;
          throw error;
        }
        if (running.size === 0) return taken;
        await Promise.race(running);
      }
    },
    /** Takes no more. */
    stop(): void {
      stopped = true;
    },
  };
}

/** Sends everything that is due at one moment. Gives how many orders were taken. */
export function deliverDue(parts: Parts, now: Date): Promise<number> {
  return openSender(parts, () => now).sendDue();
}
