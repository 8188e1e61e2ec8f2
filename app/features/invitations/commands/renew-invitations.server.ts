import type { Actor } from "#app/access/actor.ts";
import { invitationLifeMs } from "#app/features/people/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { invitationChanged } from "../events.ts";

/**
 * Part of an act that changed where a person reads her mail: the links of her open invitations work no more, and each is
 * mailed again with one of its own and fourteen new days.
 */
export async function renewInvitations(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<void> {
  const renewed = await tx.invitation.updateManyAndReturn({
    where: { personId, acceptedAt: null, revokedAt: null },
    data: { linkHash: null, expiresAt: new Date(now.getTime() + invitationLifeMs) },
    select: { id: true, programmeId: true, teamId: true },
  });
  for (const { id, programmeId, teamId } of renewed) {
    traces.mail({ template: "invitation", recipient: { kind: "invitation", id }, programmeId });
    const place = { programmeId, ...(teamId ? { teamId } : {}) };
    const about = { subject: "invitation", subjectId: id, ...place };
    traces.audit({ action: "invitation.sent-again", fields: ["expiresAt"], ...about });
    traces.announce(invitationChanged({ programmeId, teamId }, actor));
  }
}
