import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Term } from "../rules.ts";

export type LockedTeam = {
  readonly id: string;
  readonly programmeId: string;
  readonly municipalityId: string;
  readonly startsOn: string;
  readonly endsOn: string;
};

/**
 * The team, locked until the act is over: who is in it and who coordinates it is decided by one at a time, so that the
 * second of two sees what the first one did. For somebody who may not know who is in it, there is nothing to act on.
 * @throws Refusal missing
 */
export async function lockedTeam(tx: Tx, actor: Actor, teamId: string): Promise<LockedTeam> {
  const team = await queueAtTeam(tx, teamId);
  authoriseSee(actor, "team.see-members", { programmeId: team.programmeId, teamId: team.id });
  return team;
}

/**
 * The same for an act that decides about its programme as well. The programme is locked first, as in every act that locks
 * both: else two of them would wait for each other.
 * @throws Refusal missing
 */
export async function lockedInProgramme(tx: Tx, actor: Actor, teamId: string): Promise<LockedTeam> {
  if (!isId(teamId)) throw missing();
  const team = await tx.team.findUnique({ where: { id: teamId }, select: { programmeId: true } });
  if (!team) throw missing();
  authoriseSee(actor, "team.see-members", { programmeId: team.programmeId, teamId });
  await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${team.programmeId}::uuid FOR NO KEY UPDATE`;
  return lockedTeam(tx, actor, teamId);
}

/** The same for an act whose right was given by an invitation. @throws Refusal missing */
export async function queueAtTeam(tx: Tx, teamId: string): Promise<LockedTeam> {
  if (!isId(teamId)) throw missing();
  const [team] = await tx.$queryRaw<LockedTeam[]>`
    SELECT t.id, t.programme_id AS "programmeId", t.municipality_id AS "municipalityId",
      p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn"
    FROM teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${teamId}::uuid FOR NO KEY UPDATE OF t`;
  if (!team) throw missing();
  return team;
}

/** A member's unit is one of the team's own municipality. @throws Refusal invalid */
export async function unitOfTeam(
  tx: Tx,
  team: Pick<LockedTeam, "municipalityId">,
  unitId: string | null,
): Promise<void> {
  if (unitId === null) return;
  const where = { id: unitId, department: { municipalityId: team.municipalityId } };
  const unit = isId(unitId) ? await tx.unit.findFirst({ where }) : null;
  if (!unit) throw new Refusal("invalid", "form.invalid", { fields: { unitId: "field.invalid" } });
}

/** The people who are in the team at a moment. */
export async function membersAt(tx: Tx, teamId: string, now: Date) {
  return tx.teamMembership.findMany({
    where: { teamId, startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] },
  });
}

/** Every term of the team, gone, running and to come. */
export async function termsOf(tx: Tx, teamId: string): Promise<Term[]> {
  const rows = await tx.coordinatorTerm.findMany({ where: { teamId }, orderBy: { startedOn: "asc" } });
  return rows.map(({ id, personId, kind, startedOn, endedOn }) => ({
    id,
    personId,
    kind,
    startedOn: dateToDay(startedOn),
    endedOn: endedOn === null ? null : dateToDay(endedOn),
  }));
}
