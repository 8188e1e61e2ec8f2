import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { invitationLifeMs } from "#app/features/people/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { invitationChanged } from "../events.ts";
import { limitInvitations } from "../limits.server.ts";

/**
 * Sends the mail of an invitation once more, with a link of its own and fourteen new days; the earlier link stops working
 * when the new one is made.
 * @throws Refusal missing, forbidden, conflict (accepted, or taken back), tooMany
 */
export async function resendInvitation(actor: Actor, invitationId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { personId, ...about } = await openInvitation(tx, traces, actor, invitationId);
    await limitInvitations(tx, actor, { programmeId: about.programmeId, personId }, now);
    const expiresAt = new Date(now.getTime() + invitationLifeMs);
    await tx.invitation.update({ where: { id: invitationId }, data: { expiresAt } });
    const { programmeId } = about;
    traces.mail({ template: "invitation", recipient: { kind: "invitation", id: invitationId }, programmeId });
    traces.audit({ action: "invitation.sent-again", ...about, fields: ["expiresAt"] });
  });
}

/** Takes an invitation back. @throws Refusal missing, forbidden, conflict (accepted, or taken back already) */
export async function revokeInvitation(actor: Actor, invitationId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { personId: _, ...about } = await openInvitation(tx, traces, actor, invitationId);
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now } });
    traces.audit({ action: "invitation.revoked", ...about, fields: ["revokedAt"] });
  });
}

/** The invitation, locked, for somebody who may invite to its place. */
async function openInvitation(tx: Tx, traces: Traces, actor: Actor, id: string) {
  if (!isId(id)) throw missing();
  await tx.$queryRaw`SELECT id FROM invitations WHERE id = ${id}::uuid FOR UPDATE`;
  const invitation = await tx.invitation.findUnique({ where: { id } });
  if (!invitation) throw missing();
  const { programmeId, teamId, personId } = invitation;
  const place = { programmeId, teamId };
  authoriseSee(actor, teamId ? "team.see-members" : "people.see", place);
  authorise(actor, teamId ? "team.invite" : "people.invite", place);
  if (invitation.acceptedAt) throw new Refusal("conflict", "invitation.accepted");
  if (invitation.revokedAt) throw new Refusal("conflict", "invitation.revoked");
  traces.announce(invitationChanged(place, actor));
  return { personId, subject: "invitation", subjectId: id, programmeId, ...(teamId ? { teamId } : {}) };
}
