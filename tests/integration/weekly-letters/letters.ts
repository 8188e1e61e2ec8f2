import { momentOf } from "#app/core/clock.ts";
import { newId } from "#app/core/id.ts";
import { orderWeeklyLetters } from "#app/features/weekly-letters/order.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import type { PersonName, World } from "#tests/support/world.ts";
import { lettersOf } from "../registrations/letters.ts";

/** The day before, on which a world begins, and a Monday at seven in the morning. A deputy stands in on both. */
export const sunday = new Date("2026-11-22T12:00:00Z");
export const monday = "2026-11-23";
export const atSeven = momentOf(monday, 7 * 60);

/** Orders what is due and sends it. Gives the letters by receiver. */
export async function sentAt(now = atSeven): Promise<Letter[]> {
  await orderWeeklyLetters(now);
  return lettersOf(now);
}

/** Whom letters went to, by what she is. */
export const whom = (letters: readonly Letter[]) => letters.map(({ to }) => to.split("@")[0]);

/** Team B has a coordinator too, and no team has been there for a month: nothing waits for the lead or for them then. */
export async function coordinated(world: World): Promise<void> {
  await withoutReports();
  const term = { teamId: world.teamB, personId: world.person.otherMember, kind: "acting" as const };
  await db().coordinatorTerm.create({ data: { id: newId(), ...term, startedOn: new Date("2026-01-01") } });
}

/** Every team is new: of no whole month there is a report to hand in. */
export async function withoutReports(): Promise<void> {
  await db().team.updateMany({ data: { createdAt: sunday } });
}

/** Something that waits for each of them: a test of hers that should have begun. */
export async function testsOf(world: World, ...names: readonly PersonName[]): Promise<void> {
  const teams: Partial<Record<PersonName, string>> = { otherMember: world.teamB, foreigner: world.teamC };
  for (const name of names) await testOf(world, name, {}, teams[name] ?? world.teamA);
}
