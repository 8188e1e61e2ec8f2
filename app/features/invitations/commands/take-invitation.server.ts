import { decideAccept, type InvitationRole } from "#app/features/people/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { invitationChanged } from "../events.ts";

export type Taken = {
  readonly id: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly role: InvitationRole;
  readonly teamId: string | null;
  readonly unitId: string | null;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly isTeamManager: boolean;
};

/** By the secret of the mailed link, or by its id as the signed-in person whom it is for. */
export type ByWhom = { readonly secret: string } | { readonly id: string; readonly personId: string };

/**
 * Uses an invitation up. Its team (or programme) is locked first, as in every act that changes who is where: then the
 * invitation, so that of two presses of the button one takes it and the other is told.
 * @throws Refusal invalid: unknown; conflict: accepted, taken back, or older than fourteen days
 */
export async function takeInvitation(tx: Tx, traces: Traces, by: ByWhom, now: Date): Promise<Taken> {
  const where = "secret" in by ? { linkHash: hashSecret(by.secret) } : { id: by.id, personId: by.personId };
  const found = await tx.invitation.findFirst({ where, select: { id: true, teamId: true, programmeId: true } });
  if (!found) throw new Refusal("invalid", "invitation.unknown");
  if (found.teamId) await tx.$queryRaw`SELECT id FROM teams WHERE id = ${found.teamId}::uuid FOR NO KEY UPDATE`;
  else await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${found.programmeId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM invitations WHERE id = ${found.id}::uuid FOR UPDATE`;
  // Asked again under the lock: the link may have been made void while this waited.
  const invitation = await tx.invitation.findFirst({ where: { AND: [{ id: found.id }, where] } });
  if (!invitation) throw new Refusal("invalid", "invitation.unknown");
  const decided = decideAccept(invitation, now);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
  const { id, personId, programmeId, role, teamId, unitId, profession, organisation, isTeamManager } = invitation;
  const place = { programmeId, ...(teamId ? { teamId } : {}) };
  traces.audit({ action: "invitation.accepted", subject: "invitation", subjectId: id, ...place });
  traces.announce(invitationChanged(invitation));
  return { id, personId, programmeId, role, teamId, unitId, profession, organisation, isTeamManager };
}
