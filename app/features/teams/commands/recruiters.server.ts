import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { recruitersChanged } from "../events.ts";
import { lockedTeam } from "./locked-team.server.ts";

/**
 * Lets a member ask parents to take part in the study, or not any more. Twice is once. Nobody's manager in the programme
 * recruits: a parent must be able to say no to somebody who has no say over anything.
 * @throws Refusal missing, forbidden, conflict (no member now, or a manager)
 */
export async function setRecruiter(
  actor: Actor,
  teamId: string,
  { membershipId, on }: { readonly membershipId: string; readonly on: boolean },
  now: Date,
): Promise<void> {
  if (!isId(membershipId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const team = await lockedTeam(tx, actor, teamId);
    const where = { id: membershipId, teamId };
    const membership = await tx.teamMembership.findFirst({ where });
    if (!membership) throw missing();
    const about = { programmeId: team.programmeId, teamId };
    authorise(actor, "recruiter.choose", about);
    if (membership.endedAt !== null && membership.endedAt <= now) throw new Refusal("conflict", "team.membership-over");
    const { personId } = membership;
    await queueAtPerson(tx, personId);
    // Anew, since somebody may have named her manager while this waited.
    const { isRecruiter } = await tx.teamMembership.findFirstOrThrow({ where, select: { isRecruiter: true } });
    if (isRecruiter === on) return traces.unchanged();
    if (on && (await manages(tx, personId, team.programmeId))) throw new Refusal("conflict", "team.manager-recruits");
    await tx.teamMembership.update({ where: { id: membershipId }, data: { isRecruiter: on } });
    const action = on ? "recruiter.set" : "recruiter.dropped";
    traces.audit({ action, subject: "membership", subjectId: membershipId, ...about });
    traces.announce(accessChanged(personId));
    traces.announce(recruitersChanged(team, actor));
  });
}

/**
 * To be called before somebody becomes anybody's manager in a programme: she recruits no more in any team of it. The
 * database refuses a manager who does.
 */
export async function stopRecruiting(
  tx: Tx,
  traces: Traces,
  { personId, programmeId }: { readonly personId: string; readonly programmeId: string },
): Promise<void> {
  await queueAtPerson(tx, personId);
  const dropped = await tx.teamMembership.updateManyAndReturn({
    where: { personId, isRecruiter: true, team: { programmeId } },
    data: { isRecruiter: false },
    select: { id: true, teamId: true },
  });
  for (const { id, teamId } of dropped) {
    traces.audit({ action: "recruiter.dropped", subject: "membership", subjectId: id, programmeId, teamId });
    traces.announce(accessChanged(personId));
    traces.announce(recruitersChanged({ id: teamId, programmeId }));
  }
}

/** What she recruits and what she manages is decided by one at a time. */
async function queueAtPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** Whether she is a manager in a team of the programme, or heads a unit for it. */
async function manages(tx: Tx, personId: string, programmeId: string): Promise<boolean> {
  const inTeam = { personId, isTeamManager: true, endedAt: null, team: { programmeId } };
  if (await tx.teamMembership.findFirst({ where: inTeam, select: { id: true } })) return true;
  const [head] = await tx.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM unit_heads h WHERE h.person_id = ${personId}::uuid AND h.programme_id = ${programmeId}::uuid
      AND (h.ended_on IS NULL OR h.ended_on >= (now() AT TIME ZONE 'Europe/Stockholm')::date) LIMIT 1`;
  return head !== undefined;
}
