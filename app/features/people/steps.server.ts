import { announceToHeads } from "#app/access/heads.server.ts";
import { type Day, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";

/** Parts of the acts that bring people in. Who may is asked by the step that gives them their place. */

/** Where somebody is brought in: it stands in the audit row, so that those who answer for the place can see it. */
export type Place = { readonly programmeId: string; readonly teamId?: string };

export type Named = {
  readonly name: string;
  readonly title: string | null;
  readonly unitId: string | null;
  readonly at: Place;
};

/**
 * Whoever has the address. Nobody: a person by that name, without an account until she claims it. Somebody of whom no unit
 * is known gets the one that is said here; nothing else of her is changed.
 */
export async function personAtAddress(
  tx: Tx,
  traces: Traces,
  who: Named & { email: string },
  now: Date,
): Promise<string> {
  const id = newId(now.getTime());
  const email = who.email.trim();
  // Two may name the same colleague at once: the second finds the first one's row.
  const made = await tx.$executeRaw`
    INSERT INTO people (id, name, email, title, unit_id, created_at)
    VALUES (${id}::uuid, ${tidyLine(who.name)}, ${email}, ${who.title}, ${who.unitId}::uuid, ${now})
    ON CONFLICT ((lower(email))) DO NOTHING`;
  if (made === 1) {
    traces.audit({ action: "person.named", subject: "person", subjectId: id, ...who.at });
    return id;
  }
  const [known] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM people WHERE lower(email) = lower(${email})`;
  if (!known) throw missing();
  if (who.unitId !== null) await giveUnit(tx, traces, { personId: known.id, unitId: who.unitId, at: who.at }, now);
  return known.id;
}

async function giveUnit(
  tx: Tx,
  traces: Traces,
  { personId, unitId, at }: { personId: string; unitId: string; at: Place },
  now: Date,
): Promise<void> {
  const given = await tx.person.updateMany({ where: { id: personId, unitId: null }, data: { unitId } });
  if (given.count === 0) return;
  traces.audit({ action: "person.changed", subject: "person", subjectId: personId, fields: ["unitId"], ...at });
  await announceToHeads(tx, traces, { unitIds: [unitId] }, dayOf(now));
}

/** A person without an address yet. */
export async function namedPerson(tx: Tx, traces: Traces, who: Named, now: Date): Promise<string> {
  const id = newId(now.getTime());
  const { title, unitId, at } = who;
  await tx.person.create({ data: { id, name: tidyLine(who.name), title, unitId, createdAt: now } });
  traces.audit({ action: "person.named", subject: "person", subjectId: id, ...at });
  return id;
}

/**
 * Gives a person an address, or another. What was mailed to an earlier one is the caller's to make void.
 * `whose`: only that of somebody who has no account, or anybody's. `at`: none where she changes it herself.
 * @returns what it was before; the same as given when nothing was to be changed
 * @throws Refusal conflict when she has an account and may not be asked for, or the address is somebody else's
 */
export async function setAddress(
  tx: Tx,
  traces: Traces,
  who: { personId: string; email: string; at: Place | null; whose: "without-account" | "anybody" },
): Promise<{ before: string | null; changed: boolean }> {
  const { personId, at, whose } = who;
  const email = who.email.trim();
  // Locked, so that an account which is being claimed at the earlier address is claimed first, or not at all.
  const [person] = await tx.$queryRaw<{ email: string | null; claimed: boolean }[]>`
    SELECT email, claimed_at IS NOT NULL AS claimed FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if (!person) throw missing();
  if (person.claimed && whose === "without-account") throw new Refusal("conflict", "person.has-account");
  if (person.email === email) return { before: email, changed: false };
  const taken = () => new Refusal("conflict", "person.address-taken", { fields: { email: "person.address-taken" } });
  const [other] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people WHERE lower(email) = lower(${email}) AND id <> ${personId}::uuid`;
  if (other) throw taken();
  try {
    await tx.person.update({ where: { id: personId }, data: { email } });
  } catch (error) {
    // Prisma's code for a unique constraint: somebody got the address in this moment.
    if ((error as { code?: string }).code === "P2002") throw taken();
    throw error;
  }
  traces.audit({ action: "person.changed", subject: "person", subjectId: personId, fields: ["email"], ...at });
  return { before: person.email, changed: true };
}

/** Makes a person head of a unit, for one programme, from a day on; nothing happens when she is already. */
export async function headUnit(
  tx: Tx,
  traces: Traces,
  head: { personId: string; unitId: string; programmeId: string; from: Day },
  now: Date,
): Promise<void> {
  const { personId, unitId, programmeId } = head;
  const from = dayToDate(head.from);
  const already = await tx.unitHead.findFirst({
    where: { personId, unitId, programmeId, OR: [{ endedOn: null }, { endedOn: { gte: from } }] },
  });
  if (already) return;
  const id = newId(now.getTime());
  await tx.unitHead.create({ data: { id, personId, unitId, programmeId, startedOn: from } });
  traces.audit({ action: "unit-head.begun", subject: "unitHead", subjectId: id, programmeId });
}

/** @throws Refusal invalid when the unit is not one of a municipality that has a team in the programme. */
export async function unitOfProgramme(tx: Tx, programmeId: string, unitId: string): Promise<void> {
  const [unit] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM units u JOIN departments d ON d.id = u.department_id JOIN teams t ON t.municipality_id = d.municipality_id
    WHERE u.id = ${unitId}::uuid AND t.programme_id = ${programmeId}::uuid`;
  if (!unit) throw new Refusal("invalid", "form.invalid", { fields: { unitId: "field.invalid" } });
}
