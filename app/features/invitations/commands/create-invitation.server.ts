import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { rightToInvite } from "#app/access/right-to-invite.ts";
import { newId } from "#app/core/id.ts";
import { decideInvite, type InvitationRole, invitationLifeMs } from "#app/features/people/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { invitationChanged } from "../events.ts";
import { limitInvitations } from "../limits.server.ts";

export type NewInvitation = {
  readonly programmeId: string;
  readonly personId: string;
  readonly role: InvitationRole;
  readonly teamId: string | null;
  readonly unitId: string | null;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly isTeamManager: boolean;
};

/**
 * Invites a person, who exists by now, to one role in one place. The mail is written and its link made when it is sent.
 * The caller has locked the team (or the programme), so that nobody is invited twice to the same by two at once.
 * @param confirmed the person's proposal as a researcher has just been confirmed.
 * @throws Refusal missing, forbidden, invalid, conflict (she is invited already, or has the role), tooMany
 */
export async function createInvitation(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  invitation: NewInvitation,
  given: { now: Date; confirmed?: boolean },
): Promise<{ invitationId: string }> {
  const { now, confirmed = false } = given;
  const { programmeId, teamId, role, personId } = invitation;
  authoriseSee(actor, "programme.see", { programmeId, teamId });
  authorise(actor, rightToInvite[role], { programmeId, teamId });
  const decided = decideInvite(invitation, { personId: actor.personId, confirmed });
  if (!decided.ok) throw new Refusal("invalid", decided.code, { data: decided.data });
  const { unitId } = invitation;
  const open = await tx.invitation.findFirst({
    where: { programmeId, personId, teamId, unitId, role, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  if (open) throw new Refusal("conflict", "invitation.already-open");
  if (await hasItAlready(tx, invitation, now)) throw new Refusal("conflict", "invitation.has-role");
  await limitInvitations(tx, actor, invitation, now);
  const id = newId(now.getTime());
  const expiresAt = new Date(now.getTime() + invitationLifeMs);
  await tx.invitation.create({ data: { id, ...invitation, invitedById: actor.personId, createdAt: now, expiresAt } });
  traces.mail({ template: "invitation", recipient: { kind: "invitation", id }, programmeId });
  const place = { programmeId, ...(teamId ? { teamId } : {}) };
  traces.audit({ action: "invitation.created", subject: "invitation", subjectId: id, ...place });
  traces.announce(invitationChanged(invitation, actor));
  return { invitationId: id };
}

async function hasItAlready(tx: Tx, invitation: NewInvitation, now: Date): Promise<boolean> {
  const { programmeId, personId, teamId, unitId, role } = invitation;
  const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  if (teamId) {
    // A member who was named and has no account is invited to claim it.
    const member = await tx.teamMembership.findFirst({
      where: { teamId, personId, ...still, person: { claimedAt: { not: null } } },
    });
    return member !== null;
  }
  if (role === "manager") {
    const head = { personId, unitId: unitId ?? "", programmeId, endedOn: null };
    return (await tx.unitHead.findFirst({ where: head })) !== null;
  }
  if (role === "member" || role === "coordinator") return false;
  return (await tx.programmeRole.findFirst({ where: { programmeId, personId, role, ...still } })) !== null;
}
