import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RegistrationMail } from "#app/platform/mail.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { registrationTraces } from "./register-traces.server.ts";
import type { LockedGathering, RegistrationSource, Who } from "./types.ts";

/** One to put in, and the row of an earlier registration of hers that is used again. */
export type ToPutIn = { readonly who: Who; readonly earlierId: string | null };

type Becomes = "registered" | "waiting" | "requested";
const mails: Readonly<Record<Becomes, RegistrationMail>> = {
  registered: "registration-seat",
  waiting: "registration-waiting",
  requested: "registration-requested",
};

/**
 * Writes registrations to a locked gathering: the first `seats` of them get a seat, the others a number on the waiting list, without a
 * gap and in this order; after the last day all of them are requests. Gives their ids, in order.
 */
export async function putIn(
  tx: Tx,
  traces: Traces,
  gathering: LockedGathering,
  people: readonly ToPutIn[],
  how: {
    readonly asks: boolean;
    readonly seats: number;
    readonly source: RegistrationSource;
    readonly partyId: string | null;
    readonly actor: Actor | null;
    readonly locale?: "sv" | "en";
    readonly now: Date;
  },
): Promise<string[]> {
  const { asks, seats, source, partyId, actor, now, locale = "sv" } = how;
  const rows = people.map(({ who, earlierId }, index) => {
    const state: Becomes = asks ? "requested" : index < seats ? "registered" : "waiting";
    const guest = "guest" in who ? who.guest : null;
    return {
      id: earlierId ?? newId(now.getTime()),
      personId: "personId" in who ? who.personId : null,
      guestName: guest?.name ?? null,
      guestEmail: guest?.email ?? null,
      guestOrganisation: guest?.organisation ?? null,
      state,
      number: state === "waiting" ? gathering.lastNumber + 1 + index - seats : null,
    };
  });
  const number = rows.at(-1)?.number ?? null;
  if (number !== null) {
    await tx.$executeRaw`UPDATE gatherings SET last_number = ${number} WHERE id = ${gathering.id}::uuid`;
  }
  await tx.$executeRaw`
    INSERT INTO registrations (id, gathering_id, person_id, guest_name, guest_email, guest_organisation, guest_locale, party_id, state, source,
      waiting_number, registered_by_id, registered_at, changed_at)
    SELECT x.id, ${gathering.id}::uuid, x."personId", x."guestName", x."guestEmail", x."guestOrganisation", ${locale}::locale, ${partyId}::uuid,
      x.state, ${source}::registration_source, x.number, ${actor?.personId ?? null}::uuid, ${now}, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS x(id uuid, "personId" uuid, "guestName" text, "guestEmail" text,
      "guestOrganisation" text, state registration_state, number int)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, source = excluded.source, party_id = excluded.party_id,
      waiting_number = excluded.waiting_number, registered_by_id = excluded.registered_by_id, registered_at = excluded.registered_at, sequence = registrations.sequence + 1,
      changed_at = excluded.changed_at`;
  for (const row of rows) {
    const { state } = row;
    const action =
      state === "registered"
        ? "registration.made"
        : state === "waiting"
          ? "registration.put-on-list"
          : "registration.requested";
    registrationTraces(traces, gathering, row, { action, actor, mail: mails[state], entries: state === "registered" });
  }
  return rows.map(({ id }) => id);
}

/** A party of several who are registered at once. */
export async function beginParty(
  tx: Tx,
  gatheringId: string,
  party: { readonly together: boolean; readonly actor: Actor; readonly now: Date },
): Promise<string> {
  const { together, actor, now } = party;
  const id = newId(now.getTime());
  await tx.registrationParty.create({ data: { id, gatheringId, together, madeById: actor.personId, madeAt: now } });
  return id;
}
