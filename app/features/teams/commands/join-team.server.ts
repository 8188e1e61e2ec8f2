import { announceToHeads } from "#app/access/heads.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { membersAt } from "./locked-team.server.ts";
import { stopRecruiting } from "./recruiters.server.ts";

export type Joining = {
  readonly personId: string;
  readonly profession: string;
  readonly isTeamManager: boolean;
};

/**
 * Puts a person into the team, which the caller has locked. She who is in it already stays as she is: somebody who was
 * named before she was invited does not become two members.
 */
export async function joinTeam(
  tx: Tx,
  traces: Traces,
  team: { id: string; programmeId: string },
  joining: Joining,
  now: Date,
): Promise<{ joined: boolean }> {
  const { personId, profession, isTeamManager } = joining;
  traces.announce(accessChanged(personId));
  traces.announce(teamChanged(team));
  const members = await membersAt(tx, team.id, now);
  if (members.some((member) => member.personId === personId)) return { joined: false };
  if (isTeamManager) await stopRecruiting(tx, traces, { personId, programmeId: team.programmeId });
  const id = newId(now.getTime());
  await tx.teamMembership.create({
    data: { id, teamId: team.id, personId, profession, isTeamManager, startedAt: now },
  });
  await announceToHeads(tx, traces, { staffId: personId }, dayOf(now));
  traces.audit({
    action: "membership.begun",
    subject: "membership",
    subjectId: id,
    programmeId: team.programmeId,
    teamId: team.id,
  });
  return { joined: true };
}
