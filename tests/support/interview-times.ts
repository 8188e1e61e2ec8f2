import { randomUUID } from "node:crypto";
import pg from "pg";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { openVaultWorld, type VaultWorld } from "./vault.ts";
import type { PersonName } from "./world.ts";

export type TimesWorld = VaultWorld & {
  /** A participant's code. */
  participant(): Promise<string>;
  room(name?: string): Promise<string>;
  /** Hours that an interviewer has open, straight into the table. */
  open(startsAt: Date, hours: number, more?: OpenMore): Promise<string>;
  /** What is booked, as the owner of the tables sees it. */
  booked(): Promise<
    { id: string; code: string; state: string; interviewer: string; room: string | null; at: string }[]
  >;
  /** Takes away all that is open and booked. */
  clear(): Promise<void>;
};
type OpenMore = { whose?: PersonName; kinds?: readonly PlaceKind[]; roomId?: string; address?: string };

/** The world with a study that is open, in which two researchers interview, and a member who recruits. */
export async function openTimesWorld(now?: Date): Promise<TimesWorld> {
  const world = await openVaultWorld(now);
  await world.recruits("member");
  const researcher = await world.actor("researcher");
  for (const name of ["researcher", "supervisor"] as const)
    await setInterviewer(researcher, world.programmeId, { personId: world.person[name], on: true }, world.now);
  const { studyId, person } = world;
  let parents = 0;
  return {
    ...world,
    async participant() {
      parents += 1;
      const phone = `+4670174${String(parents).padStart(4, "0")}`;
      return (await handedOver(await world.parent("member", { name: `Förälder ${parents}`, phone }))).code;
    },
    async room(name = "Ekrummet") {
      const id = randomUUID();
      await inStore("research", (tx) =>
        tx.query("INSERT INTO research.room (id, study_id, name) VALUES ($1, $2, $3)", [id, studyId, name]),
      );
      return id;
    },
    async open(startsAt, hours, more = {}) {
      const { whose = "supervisor", kinds = ["home", "office", "phone", "video"], roomId = null, address = "" } = more;
      const id = randomUUID();
      const endsAt = new Date(startsAt.getTime() + hours * 3_600_000);
      await inStore("research", (tx) =>
        tx.query(
          `INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, room_id, address, form_key)
           VALUES ($1, $2, $3, tstzrange($4, $5), $6, $7, $8, $1)`,
          [id, studyId, person[whose], startsAt, endsAt, kinds, roomId, address],
        ),
      );
      return id;
    },
    async booked() {
      const { rows } = await inStore("research", (tx) =>
        tx.query(
          `SELECT id, code, state, interviewer_id AS interviewer, room_id AS room,
             to_char(lower(during) AT TIME ZONE 'Europe/Stockholm', 'MM-DD HH24:MI') AS at
           FROM research.booking ORDER BY during, booked_at, id`,
        ),
      );
      return rows;
    },
    async clear() {
      const owner = new pg.Client({ connectionString: world.database.ownerUrl });
      await owner.connect();
      await owner.query("DELETE FROM research.booking; DELETE FROM research.open_time; DELETE FROM research.room");
      await owner.end();
    },
  };
}
