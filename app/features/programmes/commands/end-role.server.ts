import type { Actor } from "#app/access/actor.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";
import { type EndedSupervision, stopSupervision } from "./supervision.server.ts";

/** Whose role ended, and which teams she supervised. */
export type EndedRole = {
  readonly personId: string;
  readonly role: "lead" | "researcher" | "partner";
  readonly supervised: readonly EndedSupervision[];
};

/**
 * Ends somebody's role in the programme, and with a researcher's the teams she supervises. Her access is over with the
 * commit, and invitations of hers to the same role are taken back. A programme keeps its last lead and its last researcher:
 * without them nobody could ever name another.
 * @throws Refusal missing, forbidden (the lead only), conflict (over already, or the last one)
 */
export async function endRoleStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  programmeId: string,
  roleId: string,
  now: Date,
): Promise<EndedRole> {
  if (!isId(roleId)) throw missing();
  await lockedProgramme(tx, actor, programmeId, "programme.edit");
  const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const role = await tx.programmeRole.findFirst({ where: { id: roleId, programmeId } });
  if (!role) throw missing();
  if (role.endedAt !== null && role.endedAt <= now) throw new Refusal("conflict", "role.over");
  if (role.role !== "partner") {
    const left = await tx.programmeRole.count({ where: { programmeId, role: role.role, ...still } });
    if (left === 1) throw new Refusal("conflict", `role.last-${role.role}`);
  }
  const supervised: EndedSupervision[] = [];
  if (role.role === "researcher") {
    const supervising = await tx.supervisionAssignment.findMany({
      where: {
        researcherId: role.personId,
        team: { programmeId },
        OR: [{ endedOn: null }, { endedOn: { gte: dayToDate(dayOf(now)) } }],
      },
    });
    for (const one of supervising) {
      await stopSupervision(tx, traces, { ...one, programmeId }, dayOf(now));
      const { teamId, researcherId, endedOn } = one;
      supervised.push({ teamId, researcherId, endedOn: endedOn && dateToDay(endedOn) });
    }
  }
  await tx.programmeRole.update({ where: { id: role.id }, data: { endedAt: now } });
  const takenBack = await tx.invitation.updateManyAndReturn({
    where: { programmeId, personId: role.personId, role: role.role, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const { id } of takenBack) {
    const invitation = { subject: "invitation", subjectId: id, programmeId };
    traces.audit({ action: "invitation.revoked", fields: ["revokedAt"], ...invitation });
  }
  const about = { subject: "programmeRole", subjectId: role.id, programmeId };
  traces.audit({ action: `role.${role.role}-ended`, fields: ["endedAt"], ...about });
  traces.announce(accessChanged(role.personId));
  traces.announce(programmeChanged(programmeId, actor));
  return { personId: role.personId, role: role.role, supervised };
}
