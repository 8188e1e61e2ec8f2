import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { db, type Tx } from "./db.server.ts";
import { type Announcement, announce } from "./events.server.ts";
import { type MailOrder, mailOrdered, orderMails } from "./mail.server.ts";

/** What an act leaves behind, written in the same transaction as the act itself. */
export type Traces = {
  /** Who did what to which thing. Field names, never values. */
  audit(entry: AuditLine): void;
  /** A hint to those who have the thing open; it leaves after the commit, and only then. */
  announce(event: Announcement): void;
  /** A mail to look up, write and send after the commit. */
  mail(order: MailOrder): void;
};

export type AuditLine = {
  action: string;
  subject: string;
  subjectId?: string;
  programmeId?: string;
  teamId?: string;
  fields?: readonly string[];
};

export type Doer = Pick<Actor, "personId"> | null;

/**
 * Runs one act in one transaction. Everything a person does that changes data leaves at least one audit row:
 * an act that recorded none is a bug and is rolled back.
 */
export async function act<T>(doer: Doer, now: Date, work: (tx: Tx, traces: Traces) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    const audits: AuditLine[] = [];
    const events: Announcement[] = [];
    const mails: MailOrder[] = [];
    const result = await work(tx, {
      audit: (line) => void audits.push(line),
      announce: (event) => void events.push(event),
      mail: (order) => void mails.push(order),
    });
    if (audits.length === 0) throw new Error("An act left no audit row.");
    await tx.auditEntry.createMany({
      data: audits.map((line) => ({
        id: newId(now.getTime()),
        at: now,
        actorId: doer?.personId ?? null,
        action: line.action,
        subject: line.subject,
        subjectId: line.subjectId ?? null,
        programmeId: line.programmeId ?? null,
        teamId: line.teamId ?? null,
        fields: [...(line.fields ?? [])],
      })),
    });
    await orderMails(tx, mails, now);
    if (mails.length > 0) events.push(mailOrdered);
    await announce(tx, events);
    return result;
  });
}

/**
 * Makes a submitted form have one effect however often it arrives: the second time, the first result is given again.
 * `key` is a UUID that the form carried. To be called first in the act; the row is locked until it commits.
 */
export async function once<T extends object>(
  tx: Tx,
  traces: Traces,
  submission: { key: string; personId: string; action: string; now: Date },
  work: () => Promise<T>,
): Promise<T> {
  const { key, personId, action, now } = submission;
  const fresh = await tx.$executeRaw`
    INSERT INTO submissions (key, person_id, action, result, created_at)
    VALUES (${key}::uuid, ${personId}::uuid, ${action}, '{}', ${now}) ON CONFLICT (key) DO NOTHING`;
  if (fresh === 0) {
    const earlier = await tx.submission.findUnique({ where: { key } });
    // A key is a random number of the person's own form: one that belongs to somebody or something else is forged.
    if (earlier?.personId === personId && earlier.action === action) {
      traces.audit({ action: `${action}-again`, subject: "submission", subjectId: key });
      return earlier.result as T;
    }
    throw new Error("A submission key was used for another act.");
  }
  const result = await work();
  await tx.submission.update({ where: { key }, data: { result } });
  return result;
}
