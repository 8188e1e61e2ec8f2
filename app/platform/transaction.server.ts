import { createHash } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { db, type Tx } from "./db.server.ts";
import { type Announcement, announce } from "./events.server.ts";
import { type JobOrder, jobOrdered, orderJobs } from "./jobs.server.ts";
import { type MailOrder, mailOrdered, orderMails } from "./mail.server.ts";
import { Refusal } from "./refusals.server.ts";

/** What an act leaves behind, written in the same transaction as the act itself. */
export type Traces = {
  /** Who did what to which thing. Field names, never values. */
  audit(entry: AuditLine): void;
  /** A hint to those who have the thing open; it leaves after the commit, and only then. */
  announce(event: Announcement): void;
  /** A mail to look up, write and send after the commit. */
  mail(order: MailOrder): void;
  /** Work to do in the background after the commit. */
  job(order: JobOrder): void;
  /** Everything was as it was to be already: nothing was written, and so nothing is recorded. */
  unchanged(): void;
};

export type AuditLine = {
  action: string;
  subject: string;
  subjectId?: string;
  programmeId?: string;
  teamId?: string | null;
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
    const jobs: JobOrder[] = [];
    let unchanged = false;
    const result = await work(tx, {
      audit: (line) => void audits.push(line),
      announce: (event) => void events.push(event),
      mail: (order) => void mails.push(order),
      job: (order) => void jobs.push(order),
      unchanged: () => {
        unchanged = true;
      },
    });
    if (unchanged && audits.length + events.length + mails.length + jobs.length === 0) return result;
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
    await orderJobs(tx, jobs, now);
    if (jobs.length > 0) events.push(jobOrdered);
    await announce(tx, events);
    return result;
  });
}

/**
 * Makes a submitted form have one effect however often it arrives: the second time, the first result is given again.
 * `key` is a UUID that the form carried, `content` what it said and about what. The same key with other words is no
 * second arrival but another form (of an old page, or one that was changed after its answer got lost): it is refused,
 * since to answer with the first result would say that something is saved which is not.
 * To be called first in the act; the row is locked until it commits.
 * @throws Refusal invalid, conflict
 */
export async function once<T extends object>(
  tx: Tx,
  traces: Traces,
  submission: { key: string; personId: string; action: string; content: unknown; now: Date },
  work: () => Promise<T>,
): Promise<T> {
  const { key, personId, action, now } = submission;
  if (!isId(key)) throw new Refusal("invalid", "form.outdated");
  const digest = digestOf(submission.content);
  const fresh = await tx.$executeRaw`
    INSERT INTO submissions (key, person_id, action, digest, result, created_at)
    VALUES (${key}::uuid, ${personId}::uuid, ${action}, ${digest}, '{}', ${now}) ON CONFLICT (key) DO NOTHING`;
  if (fresh === 0) {
    const earlier = await tx.submission.findUnique({ where: { key } });
    // A key is a random number of the person's own form: one that belongs to somebody or something else is forged.
    if (earlier?.personId !== personId || earlier.action !== action) throw new Refusal("invalid", "form.outdated");
    if (!earlier.digest || !digest.equals(earlier.digest)) throw new Refusal("conflict", "form.outdated");
    traces.audit({ action: `${action}-again`, subject: "submission", subjectId: key });
    return earlier.result as T;
  }
  const result = await work();
  await tx.submission.update({ where: { key }, data: { result } });
  return result;
}

/** Tells contents apart without keeping them: the order in which an object's fields were written makes no difference. */
function digestOf(content: unknown): Buffer {
  const sorted = (_name: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash("sha256").update(JSON.stringify(content, sorted)).digest();
}
