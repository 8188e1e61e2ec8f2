import { inside, type PgBoss, type TakenJob } from "./boss.server.ts";
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

export type Parts = { readonly boss: PgBoss; readonly composers: Composers; readonly mailer: Mailer };
export type Clock = () => Date;
export type Taken = Order & { readonly job: TakenJob };
type Came = "sent" | "dropped" | { readonly code: string };

/** The queue of mail, and the one to which pg-boss moves what was tried for the last time. */
export const mailQueue = "mail";
export const parkedQueue = "mail-parked";

const seconds = 1;
const hours = 3600 * seconds;
/**
 * A job that was taken and not answered for is taken again after this: longer than any try takes. Seconds.
 * After the nth failed try it rests for between 5·2ⁿ⁻¹ and 5·2ⁿ seconds, at most three hours, so each rest is longer than the
 * one before; twelve tries take four hours. What waits to be sent is kept, however long: a server may come late.
 */
export const mailQueueOptions = {
  expireInSeconds: 60 * seconds,
  retryLimit: 11,
  retryDelay: 5 * seconds,
  retryBackoff: true,
  retryDelayMax: 3 * hours,
  retentionSeconds: 10 * 365 * 24 * hours,
  deleteAfterSeconds: 24 * hours,
};
/** To park is tried until it has been done: it needs nothing but the database. */
export const parkedQueueOptions = {
  retryLimit: 1000,
  retryDelay: 60 * seconds,
  retentionSeconds: mailQueueOptions.retentionSeconds,
};

const unsettled = { sentAt: null, droppedAt: null, parkedAt: null };

/** What a failure is called in the log and the table: a code, never the message, which can hold an address. */
function codeOf(error: unknown): string {
  const { responseCode, code, name } = error as { responseCode?: number; code?: string; name?: string };
  const text = responseCode === undefined ? (code ?? name ?? "unknown") : `smtp-${responseCode}`;
  return /^[\w-]{1,40}$/.test(text) ? text : "unknown";
}

/** Takes what is due: other instances pass it over, and a try counts even when it ends in a crash. */
export async function take({ boss }: Parts, most: number): Promise<{ orders: Taken[]; full: boolean }> {
  const jobs = await boss.fetch(mailQueue, { batchSize: most });
  if (jobs.length === 0) return { orders: [], full: false };
  const found = await db().outboxMail.findMany({ where: { id: { in: jobs.map(({ id }) => id) }, ...unsettled } });
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const orders = found
    .toSorted((a, b) => Number(a.programmeId !== null) - Number(b.programmeId !== null))
    .map((order) => ({ ...order, data: order.data as object, job: byId.get(order.id)! }));
  // Sent already by a try that was given up on, or cleared away.
  const over = jobs.filter(({ id }) => !found.some((order) => order.id === id));
  if (over.length > 0) await boss.complete(mailQueue, over);
  return { orders, full: jobs.length === most };
}

/** One try. A failure is a code, never a message: that can hold an address. */
async function attempt(order: Order, parts: Parts, now: Date): Promise<Came> {
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

/** The job and the order end together, or neither does and it is tried again. */
async function settle({ id, job }: Taken, came: Came, { boss }: Parts, now: Date): Promise<void> {
  const attempts = job.retryCount + 1;
  await db().$transaction(async (tx) => {
    const where = { id, ...unsettled };
    if (typeof came === "string") {
      await boss.complete(mailQueue, job, null, inside(tx));
      const end = came === "sent" ? { sentAt: new Date() } : { droppedAt: now };
      await tx.outboxMail.updateMany({ where, data: { attempts, ...end } });
      return;
    }
    await boss.fail(mailQueue, job, came, inside(tx));
    await tx.outboxMail.updateMany({ where, data: { attempts, lastErrorCode: came.code } });
  });
}

/** One order, from its words to its end. */
export async function deliver(order: Taken, parts: Parts, clock: Clock): Promise<void> {
  const came = await attempt(order, parts, clock());
  if (typeof came === "object") {
    log().warn({ mail: order.id, because: came.code, attempts: order.job.retryCount + 1 }, "a mail waits");
  }
  await settle(order, came, parts, clock());
}

/** Parks what was tried for the last time, however that try ended, for a person to look at. Gives how many. */
export async function parkMails(ids: readonly string[], now: Date): Promise<number> {
  const { count } = await db().outboxMail.updateMany({
    where: { id: { in: [...ids] }, ...unsettled },
    data: { parkedAt: now },
  });
  if (count > 0) log().error({ mails: ids }, "mail is parked: it was tried for the last time");
  return count;
}
