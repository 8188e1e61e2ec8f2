import type { Actor } from "#app/access/actor.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { guestForm, type WalkIn } from "../forms.server.ts";
import { isPartaker } from "../list.server.ts";
import type { Door } from "../queries/door-page.server.ts";

/**
 * Lets somebody in who has not registered, once however often the device says so; takes none of the seats that are given
 * out beforehand. Who is registered after all, as a person or by her address, is that registration. Gives its id.
 * @throws Refusal invalid
 */
export async function letIn(tx: Tx, actor: Actor, door: Door, walkIn: WalkIn, now: Date): Promise<string> {
  const { id } = walkIn;
  const known = await tx.doorWalkIn.findUnique({ where: { id }, select: { gatheringId: true, registrationId: true } });
  if (known && known.gatheringId !== door.id) throw new Refusal("invalid", "form.outdated");
  if (known) return known.registrationId;
  if (!door.days.some((day) => day.id === walkIn.dayId)) throw new Refusal("invalid", "door.unknown");
  const who = "personId" in walkIn.who ? walkIn.who : guestOf(walkIn.who);
  const registrationId = (await registered(tx, door, who)) ?? (await register(tx, actor, door, { id, who }, now));
  await tx.doorWalkIn.create({
    data: { id, gatheringId: door.id, registrationId, receivedAt: now, madeById: actor.personId },
  });
  return registrationId;
}

type Guest = { readonly name: string; readonly organisation: string; readonly email: string };
type Who = { readonly personId: string } | Guest;

function guestOf(sent: Guest): Guest {
  const parsed = guestForm.safeParse(sent);
  if (!parsed.success) throw new Refusal("invalid", parsed.error.issues[0]?.message ?? "form.invalid");
  const { name, organisation, email } = parsed.data;
  return { name: tidyLine(name), organisation: tidyLine(organisation), email };
}

/** Her registration, whatever became of it. */
async function registered(tx: Tx, door: Door, who: Who): Promise<string | null> {
  const personId = "personId" in who ? who.personId : null;
  const email = "email" in who && who.email !== "" ? who.email : null;
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM registrations r LEFT JOIN people p ON p.id = r.person_id
    WHERE r.gathering_id = ${door.id}::uuid
      AND (r.person_id = ${personId}::uuid OR r.id = ${personId}::uuid OR lower(r.guest_email) = lower(${email}) OR lower(p.email) = lower(${email}))
    LIMIT 1`;
  return found?.id ?? null;
}

async function register(tx: Tx, actor: Actor, door: Door, { id, who }: { id: string; who: Who }, now: Date) {
  if ("personId" in who && !(await isPartaker(tx, door.programmeId, who.personId)))
    throw new Refusal("invalid", "door.unknown");
  const taken = await tx.registration.findUnique({ where: { id }, select: { id: true } });
  if (taken) throw new Refusal("invalid", "form.outdated");
  const guest =
    "personId" in who
      ? { personId: who.personId }
      : { guestName: who.name, guestOrganisation: who.organisation || null, guestEmail: who.email || null };
  const made = { registeredById: actor.personId, registeredAt: now, changedAt: now };
  await tx.registration.create({
    data: { id, gatheringId: door.id, ...guest, ...made, state: "registered", source: "door" },
  });
  return id;
}
