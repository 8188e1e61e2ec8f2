import type { Prisma, Tx } from "./db.server.ts";
import { tooMany } from "./rate-limit.server.ts";

const hourMs = 3_600_000;

/** Files in an hour for one person: enough for who looks for the right one, too few to carry everything out unseen. */
const mostExports = 10;

/**
 * Whatever kind of file it is, they count together.
 * @throws Refusal tooMany
 */
export function refuseIfExportedOften(tx: Tx, who: string, now: Date): Promise<void> {
  const where = { actorId: who, action: { contains: ".exported-" } };
  return refuseIfOften(tx, { who, where, most: mostExports, now });
}

/**
 * For acts that reach others or take much: refused when so many of them stand in the audit for the last hour. What was
 * rolled back, or sent twice by a double press, is not counted. `who` keeps its askers in line: two at once cannot share
 * the last one.
 * @throws Refusal tooMany
 */
export async function refuseIfOften(
  tx: Tx,
  acts: {
    readonly who: string;
    readonly where: Prisma.AuditEntryWhereInput;
    readonly most: number;
    readonly now: Date;
  },
): Promise<void> {
  const { who, where, most, now } = acts;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`often ${who}`}, 0))`;
  const since = new Date(now.getTime() - hourMs);
  const last = await tx.auditEntry.findFirst({
    where: { AND: [where, { outcome: "done", at: { gt: since } }] },
    orderBy: { at: "desc" },
    skip: most - 1,
    select: { at: true },
  });
  if (last) throw tooMany(last.at.getTime() + hourMs - now.getTime());
}
