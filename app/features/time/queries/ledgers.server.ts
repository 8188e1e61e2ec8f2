import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { ownStaffSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { ledgerIn, type ProgrammeLedger, type TeamLedger, type Whose } from "../ledger.server.ts";
import { promiseOf } from "../rules/promise.ts";
import { type Ledger, ledgerOf } from "../rules/sums.ts";

type Place = { readonly id: string; readonly name: string };

/** Somebody's hours, or sums of several people's: what the page shows, and the file holds. */
export type LedgerPage = { readonly programme: Place; readonly ledger: Ledger };
export type TeamLedgerPage = LedgerPage & { readonly team: Place; readonly rights: { readonly sums: boolean } };
export type SumsPage = LedgerPage & {
  readonly teams: readonly (Place & { readonly ledger: Ledger })[];
  readonly rights: { readonly promise: boolean };
};

/** One's own hours. @throws Refusal missing */
export async function myLedger(actor: Actor, programmeId: string, year: number | null): Promise<LedgerPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.see-own", { programmeId });
  const mine = Prisma.sql`person_id = ${actor.personId}::uuid`;
  const found = await foundIn(programmeId, { hours: Prisma.sql`h.${mine}`, stays: Prisma.sql`m.${mine}` });
  return pageOf(found, actor, year);
}

/** The hours of a manager's own staff together, in their teams and outside. @throws Refusal missing */
export async function staffLedger(actor: Actor, programmeId: string, year: number | null): Promise<LedgerPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.see-staff", { programmeId });
  const staff = Prisma.sql`person_id IN (SELECT p.id FROM people p WHERE ${ownStaffSql(actor)})`;
  const found = await foundIn(programmeId, { hours: Prisma.sql`h.${staff}`, stays: Prisma.sql`m.${staff}` });
  return pageOf(found, actor, year);
}

/** A team's hours together. @throws Refusal missing */
export async function teamLedger(actor: Actor, teamId: string, year: number | null): Promise<TeamLedgerPage> {
  if (!isId(teamId)) throw missing();
  const team = await db().team.findUnique({
    where: { id: teamId },
    select: { id: true, name: true, programmeId: true },
  });
  if (!team) throw missing();
  const { programmeId, ...place } = team;
  authoriseSee(actor, "time.see-team", { programmeId, teamId });
  const here = Prisma.sql`team_id = ${teamId}::uuid`;
  // The team of each row is looked up: only of those who have ever been in this one.
  const hers = Prisma.sql`h.person_id IN (SELECT x.person_id FROM team_memberships x WHERE x.${here})`;
  const found = await foundIn(programmeId, {
    hours: Prisma.sql`${hers} AND h.${here}`,
    stays: Prisma.sql`m.${here}`,
    teams: Prisma.sql`t.id = ${teamId}::uuid`,
  });
  const rights = { sums: may(actor, "time.see-sums", { programmeId }) };
  return { ...pageOf(found, actor, year), team: place, rights };
}

/** The hours of all the teams, each team's together. @throws Refusal missing */
export async function sumsLedger(actor: Actor, programmeId: string, year: number | null): Promise<SumsPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.see-sums", { programmeId });
  const found = await foundIn(programmeId, {
    hours: Prisma.sql`h.team_id IS NOT NULL`,
    stays: Prisma.sql`true`,
    teams: Prisma.sql`true`,
  });
  const page = pageOf(found, actor, year);
  return {
    ...page,
    teams: found.teams.map(({ id, name, ...team }) => ({
      ...{ id, name },
      ledger: ledgerFor({ ...found, teams: [{ id, name, ...team }], others: [] }, actor, page.ledger.year),
    })),
    rights: { promise: may(actor, "time.promise", { programmeId }) },
  };
}

async function foundIn(programmeId: string, whose: Whose): Promise<ProgrammeLedger> {
  const found = await ledgerIn(programmeId, whose);
  if (!found) throw missing();
  return found;
}

function pageOf(found: ProgrammeLedger, actor: Actor, year: number | null): LedgerPage {
  const { id, name } = found.programme;
  return { programme: { id, name }, ledger: ledgerFor(found, actor, year) };
}

function ledgerFor({ programme, numbers, teams, others }: ProgrammeLedger, actor: Actor, year: number | null): Ledger {
  const { today } = actor;
  const cells = [...teams.flatMap((team) => team.cells), ...others];
  const promised = teams.flatMap((team: TeamLedger) => promiseOf(team, numbers, programme, today));
  return ledgerOf(cells, promised, { startsOn: programme.startsOn, today, year });
}
