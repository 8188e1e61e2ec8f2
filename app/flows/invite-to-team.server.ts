import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { createInvitation } from "#app/features/invitations/steps.server.ts";
import { giveAddress, namedPerson, personAtAddress } from "#app/features/people/steps.server.ts";
import { joinTeam, type LockedTeam, lockedTeam } from "#app/features/teams/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

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
    once(tx, traces, { key, personId: actor.personId, action: "team.invite", now }, async () => {
      const team = await teamOf(tx, actor, teamId, role === "member" ? "team.invite" : "team.set-coordinator");
      await unitOfTeam(tx, team, unitId);
      const personId = await personAtAddress(tx, traces, { name, email, title: profession, unitId }, now);
      const place = { programmeId: team.programmeId, teamId, unitId: null, organisation: null };
      return createInvitation(tx, traces, actor, { ...place, personId, role, profession, isTeamManager }, { now });
    }),
  );
}

/**
 * Names somebody as a member who has no account; she can be invited later, and is the same person then.
 * @throws Refusal missing, forbidden, invalid
 */
export async function nameMember(actor: Actor, teamId: string, member: NewMember, now: Date): Promise<void> {
  const { name, profession, unitId, isTeamManager, key } = member;
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "team.name", now }, async () => {
      const team = await teamOf(tx, actor, teamId, "team.name-people");
      await unitOfTeam(tx, team, unitId);
      const personId = await namedPerson(tx, traces, { name, title: profession, unitId }, now);
      await joinTeam(tx, traces, team, { personId, profession, isTeamManager }, now);
      return { personId };
    }),
  );
}

/**
 * Invites a member who was named without an account to claim it.
 * @throws Refusal missing, forbidden, conflict (the address is somebody else's; or she is invited already)
 */
export async function inviteNamedMember(
  actor: Actor,
  teamId: string,
  named: { membershipId: string; email: string; key: string },
  now: Date,
): Promise<void> {
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key: named.key, personId: actor.personId, action: "team.invite-named", now }, async () => {
      const team = await teamOf(tx, actor, teamId, "team.invite");
      const member = await tx.teamMembership.findFirst({ where: { id: named.membershipId, teamId, endedAt: null } });
      if (!member) throw missing();
      const { personId, profession, isTeamManager } = member;
      await giveAddress(tx, traces, personId, named.email);
      const place = { programmeId: team.programmeId, teamId, unitId: null, organisation: null };
      return createInvitation(
        tx,
        traces,
        actor,
        { ...place, personId, role: "member", profession, isTeamManager },
        { now },
      );
    }),
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

/** A colleague's unit is one of the team's own municipality. */
async function unitOfTeam(tx: Tx, team: LockedTeam, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  const where = { id: unitId, department: { municipalityId: team.municipalityId } };
  const unit = isId(unitId) ? await tx.unit.findFirst({ where }) : null;
  if (!unit) throw new Refusal("invalid", "form.invalid", { fields: { unitId: "field.invalid" } });
}
