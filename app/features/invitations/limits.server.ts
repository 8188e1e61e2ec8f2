import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { refuseIfOften } from "#app/platform/often.server.ts";

/** Mails of invitation in an hour: from one who invites, and to one who is invited to a programme. */
const most = { from: 20, to: 3 } as const;
const mailed = { in: ["invitation.created", "invitation.sent-again"] };

/**
 * Before a mail of invitation is ordered by somebody who may: a whole team fits, a flood of somebody's mailbox does not.
 * @throws Refusal tooMany
 */
export async function limitInvitations(
  tx: Tx,
  actor: Pick<Actor, "personId">,
  to: { readonly programmeId: string; readonly personId: string },
  now: Date,
): Promise<void> {
  const { programmeId, personId } = to;
  const from = { actorId: actor.personId, action: mailed };
  await refuseIfOften(tx, { who: actor.personId, where: from, most: most.from, now });
  const hers = await tx.invitation.findMany({ where: { programmeId, personId }, select: { id: true } });
  if (hers.length === 0) return;
  const about = { programmeId, action: mailed, subjectId: { in: hers.map(({ id }) => id) } };
  await refuseIfOften(tx, { who: personId, where: about, most: most.to, now });
}
