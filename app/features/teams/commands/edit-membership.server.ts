import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { announceToHeads } from "#app/access/heads.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { lockedTeam, unitOfTeam } from "./locked-team.server.ts";
import { stopRecruiting } from "./recruiters.server.ts";

type Change = {
  readonly membershipId: string;
  /** Only of somebody who has no account: who has one says herself what she is called. */
  readonly name?: string | undefined;
  readonly profession: string;
  readonly isTeamManager: boolean;
  readonly unitId: string | null;
};

/**
 * Changes what is said of a member. Her unit is one of the team's municipality; one of another municipality can stay, but is
 * not this team's to give. Who heads the unit she leaves, or comes to, sees other teams from that moment. One who becomes
 * the team's manager recruits no more.
 * @throws Refusal missing, forbidden, invalid, conflict (she is no longer a member; or has an account, and so her own name)
 */
export async function editMembership(actor: Actor, teamId: string, change: Change, now: Date): Promise<void> {
  const { membershipId, profession, isTeamManager, unitId } = change;
  if (!isId(membershipId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const team = await lockedTeam(tx, actor, teamId);
    const about = { programmeId: team.programmeId, teamId };
    authorise(actor, "team.edit", about);
    const membership = await tx.teamMembership.findFirst({
      where: { id: membershipId, teamId },
      include: { person: true },
    });
    if (!membership) throw missing();
    if (membership.endedAt !== null && membership.endedAt <= now) throw new Refusal("conflict", "team.membership-over");
    const { person } = membership;
    if (unitId !== person.unitId) {
      await unitOfTeam(tx, team, unitId);
      // Nor is it this team's to take away.
      if (unitId === null) await unitOfTeam(tx, team, person.unitId);
    }
    const name = tidyLine(change.name ?? person.name);
    if (name !== person.name && person.claimedAt !== null) throw new Refusal("conflict", "person.has-own-name");
    const inTeam = fieldsOf(membership, { profession, isTeamManager });
    const ofPerson = fieldsOf(person, { name, unitId });
    if (inTeam.length + ofPerson.length === 0) return traces.unchanged();
    if (isTeamManager) await stopRecruiting(tx, traces, { personId: person.id, programmeId: team.programmeId });
    if (inTeam.length > 0) {
      await tx.teamMembership.update({ where: { id: membershipId }, data: { profession, isTeamManager } });
      const subject = { subject: "membership", subjectId: membershipId };
      traces.audit({ action: "membership.changed", ...subject, fields: inTeam, ...about });
    }
    if (ofPerson.length > 0) {
      await tx.person.update({ where: { id: person.id }, data: { name, unitId } });
      traces.audit({ action: "person.changed", subject: "person", subjectId: person.id, fields: ofPerson, ...about });
    }
    if (ofPerson.includes("unitId")) {
      await announceToHeads(tx, traces, { unitIds: [person.unitId, unitId] }, dayOf(now));
    }
    traces.announce(accessChanged(person.id));
    traces.announce(teamChanged(team, actor));
  });
}

/** The names of the fields that are not as they were. */
function fieldsOf<T extends object>(before: T, after: Partial<T>): string[] {
  return (Object.keys(after) as (keyof T & string)[]).filter((field) => after[field] !== before[field]);
}
