import { accessChanged } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";

type NewRole = {
  readonly programmeId: string;
  readonly personId: string;
  readonly role: "lead" | "researcher" | "partner";
  readonly organisation: string | null;
};

/** Gives a person the role that an invitation promised; nothing happens when she has it. The programme is locked. */
export async function takeRole(tx: Tx, traces: Traces, given: NewRole, now: Date): Promise<void> {
  const { programmeId, personId, role, organisation } = given;
  traces.announce(accessChanged(personId));
  const already = await tx.programmeRole.findFirst({
    where: { programmeId, personId, role, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
  });
  if (already) return;
  const id = newId(now.getTime());
  await tx.programmeRole.create({ data: { id, programmeId, personId, role, organisation, startedAt: now } });
  traces.audit({ action: `role.${role}-begun`, subject: "programmeRole", subjectId: id, programmeId });
  traces.announce(programmeChanged(programmeId));
}
