import { randomUUID } from "node:crypto";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { ask } from "#tests/integration/postgres/apps.ts";
import { openVaultWorld, type VaultWorld } from "./vault.ts";
import type { PersonName } from "./world.ts";

export type ParticipantsWorld = VaultWorld & {
  /** Hands a parent over: her id in addresses, and her code. */
  handedOver(more?: Parameters<VaultWorld["parent"]>[1]): Promise<{ id: string; code: string }>;
  /** Where she is, as the acts take it. */
  at(one: { id: string }): { programmeId: string; participantId: string };
  /** What the chain says since it was asked last. */
  said(): Promise<Record<string, unknown>[]>;
  /** Straight into the table: an interview of hers. */
  interview(one: { code: string }, occasion: number, startsAt: Date, state: "booked" | "held"): Promise<void>;
};

/** The world with an open study, a member who recruits, and one of two researchers who interviews. */
export async function openParticipantsWorld(interviewer: PersonName = "researcher"): Promise<ParticipantsWorld> {
  const world = await openVaultWorld();
  await world.recruits("member");
  const { programmeId, person, studyId, now, database } = world;
  await setInterviewer(await world.actor("researcher"), programmeId, { personId: person[interviewer], on: true }, now);
  let number = 0;
  let read = 0;
  return {
    ...world,
    async handedOver(more = {}) {
      number += 1;
      const phone = `+4670174${String(number).padStart(4, "0")}`;
      return handedOver(await world.parent("member", { phone, ...more }));
    },
    at: ({ id }) => ({ programmeId, participantId: id }),
    async said() {
      const rows = await ask(database.ownerUrl, `SELECT body FROM audit.entry WHERE seq > ${read} ORDER BY seq`);
      read += rows.length;
      return rows.map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);
    },
    async interview({ code }, occasion, startsAt, state) {
      const during = `tstzrange('${startsAt.toISOString()}', '${new Date(startsAt.getTime() + 3_600_000).toISOString()}')`;
      const settled = state === "held" ? `'${person.researcher}', '${now.toISOString()}'` : "NULL, NULL";
      await ask(
        database.ownerUrl,
        `INSERT INTO research.booking (id, study_id, code, occasion, interviewer_id, place_kind, during, occupied, state,
           booked_by_id, booked_at, settled_by_id, settled_at, form_key)
         VALUES ('${randomUUID()}', '${studyId}', '${code}', ${occasion}, '${person.researcher}', 'phone', ${during}, ${during},
           '${state}', '${person.researcher}', '${startsAt.toISOString()}', ${settled}, '${randomUUID()}')`,
      );
    },
  };
}
