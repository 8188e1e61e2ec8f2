import type { Actor } from "#app/access/actor.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";
import { stopSupervision } from "./supervision.server.ts";

/**
 * Ends somebody's role in the programme, and with a researcher's the teams she supervises. Her access is over with the
 * commit, and invitations of hers to the same role are taken back. A programme keeps its last lead and its last researcher:
 * without them nobody could ever name another.
 * @throws Refusal missing, forbidden (the lead only), conflict (over already, or the last one)
 */
export async function endRole(actor: Actor, programmeId: string, roleId: string, now: Date): Promise<void> {
  if (!isId(roleId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    await lockedProgramme(tx, actor, programmeId, "programme.edit");
    const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
    const role = await tx.programmeRole.findFirst({ where: { id: roleId, programmeId } });
    if (!role) throw missing();
    if (role.endedAt !== null && role.endedAt <= now) throw new Refusal("conflict", "role.over");
    if (role.role !== "partner") {
      const left = await tx.programmeRole.count({ where: { programmeId, role: role.role, ...still } });
      if (left === 1) throw new Refusal("conflict", `role.last-${role.role}`);
    }
    if (role.role === "researcher") {
      const supervising = await tx.supervisionAssignment.findMany({
        where: {
          researcherId: role.personId,
          team: { programmeId },
          OR: [{ endedOn: null }, { endedOn: { gte: dayToDate(dayOf(now)) } }],
        },
      });
      for (const one of supervising) await stopSupervision(tx, traces, { ...one, programmeId }, dayOf(now));
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
  });
}
