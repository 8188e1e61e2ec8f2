import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { registrationChanged } from "../events.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { registrationMails, type Whose } from "../register-traces.server.ts";
import type { RegistrationState } from "../rules/registering.ts";
import { settle } from "../settle.server.ts";

/** A day that is no longer one of a gathering's. */
export type GoneDay = {
  readonly id: string;
  readonly day: Day;
  readonly fromMinute: number;
  readonly toMinute: number;
};

type Alive = Whose & { readonly state: RegistrationState };

/**
 * Tells those who are registered, or wait, that a gathering is at another time or place: entries in calendars move, and those of days
 * that are gone are taken out. When there are more seats, those who wait are offered them. The caller has changed the plan.
 */
export async function tellMovedStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  gatheringId: string,
  change: { readonly moved: boolean; readonly goneDays: readonly GoneDay[] },
  now: Date,
): Promise<void> {
  const { gathering } = await lockGathering(tx, gatheringId, now);
  if (change.moved) {
    const alive = await tx.$queryRaw<Alive[]>`
      UPDATE registrations SET sequence = sequence + 1, changed_at = ${now}
      WHERE gathering_id = ${gatheringId}::uuid AND state IN ('waiting', 'offered', 'registered') RETURNING id, person_id AS "personId", state`;
    for (const one of alive) {
      const entries = one.state === "registered";
      registrationMails(traces, gathering, one.id, { mail: "registration-moved", entries });
      traces.announce(registrationChanged(gathering, one.personId, actor));
      for (const { id: dayId, ...when } of entries ? change.goneDays : []) {
        const recipient = { kind: "registration", id: one.id } as const;
        const { programmeId } = gathering;
        traces.mail({ template: "registration-day-gone", recipient, programmeId, data: { dayId, ...when } });
      }
    }
  }
  await settle(tx, traces, gathering, now);
}

/** Tells everybody who has to do with it that a gathering is called off; their entries are taken out. */
export async function tellCancelledStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  gatheringId: string,
  now: Date,
): Promise<void> {
  const { gathering } = await lockGathering(tx, gatheringId, now);
  const alive = await tx.$queryRaw<Alive[]>`
    UPDATE registrations SET sequence = sequence + 1, changed_at = ${now}
    WHERE gathering_id = ${gatheringId}::uuid AND state IN ('requested', 'waiting', 'offered', 'registered')
    RETURNING id, person_id AS "personId", state`;
  for (const one of alive) {
    registrationMails(traces, gathering, one.id, {
      mail: "registration-cancelled",
      entries: one.state === "registered",
    });
    traces.announce(registrationChanged(gathering, one.personId, actor));
  }
}
