import { newId } from "#app/core/id.ts";
import { Prisma, type Tx } from "./db.server.ts";
import type { Announcement } from "./events.server.ts";

/** Everything that is done in the background, mail aside. What each does stands in server/jobs. */
export type JobName =
  | "audit-heads"
  | "clear"
  | "evaluations"
  | "figures"
  | "note-versions"
  | "reminders"
  | "supervision"
  | "waiting-lists"
  | "weekly-letters";

/** A job to do after the commit, once: by whichever instance takes it. Ids and other harmless data, never what somebody wrote. */
export type JobOrder = {
  readonly name: JobName;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly notBefore?: Date;
};

/** Tells those who work that there is something to do; it leaves at the commit of the act that ordered it. */
export const jobOrdered: Announcement = { name: "job.ordered", rooms: [], ids: {} };

/** Writes the jobs where they are found. Part of the act: when it is rolled back, nothing is done. */
export async function orderJobs(tx: Tx, orders: readonly JobOrder[], now: Date): Promise<void> {
  for (const { name, data = {}, notBefore } of orders) {
    await tx.$executeRaw`
      SELECT order_job(${name}, ${newId(now.getTime())}::uuid, ${JSON.stringify(data)}::jsonb, ${notBefore ?? null}::timestamptz, 0)`;
  }
}

/** When a mail that waits is tried next, in a statement in which the table `outbox_mails` is called `m`. */
export const nextTrySql = Prisma.sql`(SELECT j.start_after FROM pgboss.job j
  WHERE j.name = 'mail' AND j.id = m.id AND j.state IN ('created', 'retry'))`;
