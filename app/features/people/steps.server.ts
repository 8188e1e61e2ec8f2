import { type Day, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";

/** Parts of the acts that bring people in. Who may is asked by the step that gives them their place. */

export type Named = { readonly name: string; readonly title: string | null; readonly unitId: string | null };

/** Whoever has the address. Nobody: a person by that name, without an account until she claims it. */
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
    traces.audit({ action: "person.named", subject: "person", subjectId: id });
    return id;
  }
  const [known] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM people WHERE lower(email) = lower(${email})`;
  if (!known) throw missing();
  return known.id;
}

/** A person without an address yet. */
export async function namedPerson(tx: Tx, traces: Traces, who: Named, now: Date): Promise<string> {
  const id = newId(now.getTime());
  const { title, unitId } = who;
  await tx.person.create({ data: { id, name: tidyLine(who.name), title, unitId, createdAt: now } });
  traces.audit({ action: "person.named", subject: "person", subjectId: id });
  return id;
}

/**
 * Gives a person who was named without one an address, so that she can be invited.
 * @throws Refusal conflict when she has one, or it is somebody else's.
 */
export async function giveAddress(tx: Tx, traces: Traces, personId: string, email: string): Promise<void> {
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people WHERE lower(email) = lower(${email.trim()}) AND id <> ${personId}::uuid`;
  if (taken) throw new Refusal("conflict", "person.address-taken", { fields: { email: "person.address-taken" } });
  const given = await tx.person.updateMany({ where: { id: personId, email: null }, data: { email: email.trim() } });
  if (given.count === 0) throw new Refusal("conflict", "person.has-address");
  traces.audit({ action: "person.changed", subject: "person", subjectId: personId, fields: ["email"] });
}

/** Makes a person head of a unit from a day on; nothing happens when she is already. */
export async function headUnit(
  tx: Tx,
  traces: Traces,
  head: { personId: string; unitId: string; programmeId: string; from: Day },
  now: Date,
): Promise<void> {
  const { personId, unitId, programmeId } = head;
  const from = dayToDate(head.from);
  const already = await tx.unitHead.findFirst({
    where: { personId, unitId, OR: [{ endedOn: null }, { endedOn: { gte: from } }] },
  });
  if (already) return;
  const id = newId(now.getTime());
  await tx.unitHead.create({ data: { id, personId, unitId, startedOn: from } });
  traces.audit({ action: "unit-head.begun", subject: "unitHead", subjectId: id, programmeId });
}

/** @throws Refusal invalid when the unit is not one of a municipality that has a team in the programme. */
export async function unitOfProgramme(tx: Tx, programmeId: string, unitId: string): Promise<void> {
  const [unit] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM units u JOIN departments d ON d.id = u.department_id JOIN teams t ON t.municipality_id = d.municipality_id
    WHERE u.id = ${unitId}::uuid AND t.programme_id = ${programmeId}::uuid`;
  if (!unit) throw new Refusal("invalid", "form.invalid", { fields: { unitId: "field.invalid" } });
}
