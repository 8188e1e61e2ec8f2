import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { createInvitation } from "#app/features/invitations/steps.server.ts";
import { namedPerson, personAtAddress } from "#app/features/people/steps.server.ts";
import { joinTeam, lockedTeam, unitOfTeam } from "#app/features/teams/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { replaceAddress } from "./change-address.server.ts";

type NewMember = {
  readonly name: string;
  readonly profession: string;
  readonly unitId: string | null;
  readonly isTeamManager: boolean;
  readonly key: string;
};

/**
 * Invites somebody to the team, by mail. When the address is already somebody's, she is invited as who she is.
 * @throws Refusal missing, forbidden, invalid, conflict (invited already, or in the team)
 */
export async function inviteToTeam(
  actor: Actor,
  teamId: string,
  invited: NewMember & { email: string; role: "member" | "coordinator" },
  now: Date,
): Promise<void> {
  const { name, email, profession, unitId, isTeamManager, role, key } = invited;
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "team.invite", content: [teamId, invited], now },
      async () => {
        const team = await teamOf(tx, actor, teamId, role === "member" ? "team.invite" : "team.set-coordinator");
        await unitOfTeam(tx, team, unitId);
        const at = { programmeId: team.programmeId, teamId };
        const personId = await personAtAddress(tx, traces, { name, email, title: profession, unitId, at }, now);
        const place = { programmeId: team.programmeId, teamId, unitId: null, organisation: null };
        return createInvitation(tx, traces, actor, { ...place, personId, role, profession, isTeamManager }, { now });
      },
    ),
  );
}

/**
 * Names somebody as a member who has no account; she can be invited later, and is the same person then.
 * @throws Refusal missing, forbidden, invalid
 */
export async function nameMember(actor: Actor, teamId: string, member: NewMember, now: Date): Promise<void> {
  const { name, profession, unitId, isTeamManager, key } = member;
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "team.name", content: [teamId, member], now },
      async () => {
        const team = await teamOf(tx, actor, teamId, "team.name-people");
        await unitOfTeam(tx, team, unitId);
        const at = { programmeId: team.programmeId, teamId };
        const personId = await namedPerson(tx, traces, { name, title: profession, unitId, at }, now);
        await joinTeam(tx, traces, team, { personId, profession, isTeamManager }, now);
        return { personId };
      },
    ),
  );
}

/**
 * Invites a member who has no account to claim it, at her first address or at another: a mistyped one, where somebody else
 * may read the mail, is no way in any more.
 * @throws Refusal missing, forbidden, conflict (she has an account; the address is somebody else's; she is invited already, or
 * is somewhere that the inviter does not answer for)
 */
export async function inviteNamedMember(
  actor: Actor,
  teamId: string,
  named: { membershipId: string; email: string; key: string },
  now: Date,
): Promise<void> {
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: named.key, personId: actor.personId, action: "team.invite-named", content: [teamId, named], now },
      async () => {
        const team = await teamOf(tx, actor, teamId, "team.invite");
        const membership = await tx.teamMembership.findFirst({
          where: { id: named.membershipId, teamId, endedAt: null },
        });
        if (!membership) throw missing();
        const { personId, profession, isTeamManager } = membership;
        const at = { programmeId: team.programmeId, teamId };
        const address = { personId, email: named.email, at, whose: "without-account" } as const;
        const { changed } = await replaceAddress(tx, traces, actor, address, now);
        // What was open has been mailed to the new address: a second invitation would be one too many.
        const open = { teamId, personId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
        const invited = changed ? await tx.invitation.findFirst({ where: open }) : null;
        if (invited) return { invitationId: invited.id };
        const place = { ...at, unitId: null, organisation: null };
        const member = { ...place, personId, role: "member", profession, isTeamManager } as const;
        return createInvitation(tx, traces, actor, member, { now });
      },
    ),
  );
}

async function teamOf(
  tx: Tx,
  actor: Actor,
  teamId: string,
  right: "team.invite" | "team.set-coordinator" | "team.name-people",
) {
  const team = await lockedTeam(tx, actor, teamId);
  authorise(actor, right, { programmeId: team.programmeId, teamId });
  return team;
}
