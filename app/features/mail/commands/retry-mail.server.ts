import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { mailOrdered } from "#app/platform/mail.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/**
 * Takes up a mail that was tried for the last time: it is due at once and has all its tries again, and is looked up and
 * written anew. @throws Refusal missing, forbidden, conflict (it is not parked any longer)
 */
export async function retryMail(actor: Actor, programmeId: string, mailId: string, now: Date): Promise<void> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "mail.see", { programmeId });
  await act(actor, now, async (tx, traces) => {
    const mail = await tx.outboxMail.findUnique({ where: { id: mailId, programmeId }, select: { id: true } });
    if (!mail) throw missing();
    authorise(actor, "mail.retry", { programmeId });
    // Its job is made by the trigger that makes every mail's.
    const { count } = await tx.outboxMail.updateMany({
      where: { id: mailId, parkedAt: { not: null } },
      data: { parkedAt: null, attempts: 0, lastErrorCode: null },
    });
    if (count === 0) throw new Refusal("conflict", "mail.not-parked");
    traces.audit({ action: "mail.retried", subject: "mail", subjectId: mailId, programmeId });
    traces.announce(mailOrdered);
  });
}
