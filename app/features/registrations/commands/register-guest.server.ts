import { openToGuestsSql } from "#app/access/scope.server.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { limitGuests } from "../limits.server.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { registrationTraces } from "../register-traces.server.ts";
import { decideRegister, isAlive, type RegistrationState } from "../rules/registering.ts";
import { keepSaid, readSaid } from "../said.server.ts";
import type { LockedGathering } from "../types.ts";

export type Guest = {
  readonly name: string;
  /** As `tidyEmail` gives it. */
  readonly email: string;
  readonly organisation: string;
  readonly locale: "sv" | "en";
};

/**
 * Takes down what a guest wants, and sends her a link: her registration counts from when she has pressed the button it leads to. Whoever
 * asks gets the same answer for an address that is registered already; its owner is told in the mail.
 * @throws Refusal missing, invalid (a field), conflict (not open), tooMany
 */
export async function registerGuest(
  gatheringId: string,
  guest: Guest,
  values: Readonly<Record<string, string>>,
  asker: { readonly now: Date; readonly origin: string },
): Promise<void> {
  const { now, origin } = asker;
  await limitGuests(guest.email, origin);
  await act(null, now, async (tx, traces) => {
    const { gathering } = await lockGathering(tx, gatheringId, now, { visible: openToGuestsSql });
    const decided = decideRegister(gathering, ["guests"], null, gathering.today);
    if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
    const said = readSaid(gathering.asked, values);
    const earlier = await earlierOf(tx, gatheringId, guest.email);
    if (earlier && (isAlive(earlier.state) || earlier.state === "refused")) {
      const told = { action: "registration.asked-again", actor: null, mail: "registration-known" } as const;
      registrationTraces(traces, gathering, earlier, told);
      return;
    }
    const id = await takeDown(tx, gathering, guest, earlier?.id ?? null, now);
    await keepSaid(tx, id, gathering.asked, said, { hasSeat: false, held: [], fresh: earlier === null });
    const told = { action: "registration.guest-asked", actor: null, mail: "registration-confirm" } as const;
    registrationTraces(traces, gathering, { id, personId: null }, told);
  });
}

/** The registration of an address: a guest's, or that of the person whose it is. */
async function earlierOf(
  tx: Tx,
  gatheringId: string,
  email: string,
): Promise<{ id: string; personId: string | null; state: RegistrationState } | null> {
  const rows = await tx.$queryRaw<{ id: string; personId: string | null; state: RegistrationState }[]>`
    SELECT r.id, r.person_id AS "personId", r.state FROM registrations r LEFT JOIN people p ON p.id = r.person_id
    WHERE r.gathering_id = ${gatheringId}::uuid AND (lower(r.guest_email) = ${email} OR lower(p.email) = ${email})
    ORDER BY r.person_id NULLS LAST`;
  const living = rows.find(({ state }) => isAlive(state));
  // What is over of a person's own is taken up again when she has shown that the address is hers.
  return living ?? rows.find(({ personId }) => personId === null) ?? null;
}

async function takeDown(
  tx: Tx,
  gathering: LockedGathering,
  guest: Guest,
  earlierId: string | null,
  now: Date,
): Promise<string> {
  const { email, locale } = guest;
  const who = {
    guestName: tidyLine(guest.name),
    guestEmail: email,
    guestOrganisation: tidyLine(guest.organisation),
    guestLocale: locale,
    state: "unconfirmed" as const,
    source: "guest" as const,
    registeredAt: now,
    changedAt: now,
  };
  if (earlierId === null) {
    const id = newId(now.getTime());
    await tx.registration.create({ data: { id, gatheringId: gathering.id, ...who } });
    return id;
  }
  const { count } = await tx.registration.updateMany({ where: { id: earlierId }, data: who });
  if (count === 0) throw missing();
  return earlierId;
}
