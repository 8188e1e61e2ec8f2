import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTimesWorld, type TimesWorld } from "#tests/support/interview-times.ts";

let world: TimesWorld;
let one: pg.Client;
let other: pg.Client;
let codes: readonly [string, string];
beforeAll(async () => {
  world = await openTimesWorld();
  codes = [await world.participant(), await world.participant()];
  [one, other] = [0, 1].map(() => new pg.Client({ connectionString: world.database.ownerUrl })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([one.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  await world.close();
});
beforeEach(() => world.clear());
afterEach(async () => {
  await Promise.all([one.query("ROLLBACK"), other.query("ROLLBACK")]);
});

type Row = Partial<Record<"code" | "interviewer_id" | "room_id" | "state" | "during" | "occupied", string | null>> & {
  occasion?: number;
};
const hours = (from: string, to: string) => `[2026-12-01 ${from}+01,2026-12-01 ${to}+01)`;

/** Past every rule and function, as whoever owns the tables can. */
async function insert(connection: pg.Client, row: Row): Promise<string> {
  const id = randomUUID();
  const during = row.during ?? hours("09:00", "10:30");
  const settled =
    row.state === undefined || row.state === "booked"
      ? {}
      : { settled_at: "2027-01-01", settled_by_id: world.person.lead };
  const moved = row.state === "moved" ? { replaced_by: randomUUID() } : {};
  const whole = {
    ...{ id, study_id: world.studyId, code: codes[0], occasion: 1, interviewer_id: world.person.supervisor },
    ...{ place_kind: "office", booked_at: "2026-11-22", form_key: randomUUID(), occupied: row.occupied ?? during },
    ...{ ...settled, ...moved, ...row, during },
  };
  const names = Object.keys(whole);
  await connection.query(
    `INSERT INTO research.booking (${names.join(", ")}) VALUES (${names.map((_, n) => `$${n + 1}`).join(", ")})`,
    Object.values(whole),
  );
  return id;
}
const refused = (row: Row, constraint: string) => expect(insert(one, row)).rejects.toMatchObject({ constraint });
/** Somebody else, with another interviewer and for another occasion, unless it says otherwise. */
const apart = (): Row => ({ code: codes[1], interviewer_id: world.person.researcher, occasion: 2 });

describe("whoever writes to the database", () => {
  it("Z10: books no interviewer, participant or room twice at a moment, nor an occasion twice", async () => {
    const room_id = await world.room();
    await insert(one, { room_id, occupied: hours("08:45", "10:45") });
    await refused(
      { ...apart(), interviewer_id: world.person.supervisor, during: hours("10:44", "12:00") },
      "booking_interviewer_once",
    );
    await refused({ ...apart(), code: codes[0], during: hours("10:29", "12:00") }, "booking_participant_once");
    await refused({ ...apart(), room_id, during: hours("08:00", "09:01") }, "booking_room_once");
    await refused(
      { code: codes[0], interviewer_id: world.person.researcher, during: hours("15:00", "16:00") },
      "booking_occasion_once",
    );
    // What touches shares nothing: the end is left out.
    await insert(one, {
      ...apart(),
      code: codes[0],
      interviewer_id: world.person.supervisor,
      room_id,
      during: hours("10:45", "12:00"),
    });
    await insert(one, { ...apart(), room_id, during: hours("07:30", "09:00") });
  });

  it.each(["cancelled", "moved", "no-show"])(
    "Z10: what is %s takes nobody, until it is booked again",
    async (state) => {
      await one.query("BEGIN");
      const id = await insert(one, { state });
      const next = await insert(one, apart());
      await one.query(`UPDATE research.booking SET interviewer_id = $1 WHERE id = $2`, [world.person.supervisor, next]);
      await expect(
        one.query(
          "UPDATE research.booking SET state = 'booked', settled_at = null, settled_by_id = null, replaced_by = null WHERE id = $1",
          [id],
        ),
      ).rejects.toMatchObject({ constraint: "booking_interviewer_once" });
    },
  );

  it("Z10: what was held has taken its time", async () => {
    await insert(one, { state: "held" });
    await refused({ ...apart(), interviewer_id: world.person.supervisor }, "booking_interviewer_once");
  });

  it("Z10: of two who write at the same moment the second waits for the first, and is told", async () => {
    await one.query("BEGIN");
    await insert(one, {});
    await other.query("BEGIN");
    const waiting = insert(other, { ...apart(), interviewer_id: world.person.supervisor });
    const told = expect(waiting).rejects.toMatchObject({ constraint: "booking_interviewer_once" });
    await one.query("COMMIT");
    await told;
    await other.query("ROLLBACK");
    await world.clear();
    await one.query("BEGIN");
    await insert(one, {});
    const second = insert(other, { ...apart(), interviewer_id: world.person.supervisor });
    await one.query("ROLLBACK");
    await second;
  });

  it("holds what cannot be so", async () => {
    await refused({ during: `[2026-12-01 09:00+01,2026-12-01 10:30+01]` }, "booking_during");
    await refused({ during: hours("09:00", "09:10") }, "booking_during");
    await refused({ occupied: hours("09:15", "10:30") }, "booking_occupied");
    await refused({ state: "held", during: "[2027-01-02 09:00+01,2027-01-02 10:00+01)" }, "booking_begun");
    await refused({ code: "2345678BB" }, "booking_participant");
    const time = (during: string, more = "") =>
      one.query(
        `INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, form_key, address)
         VALUES (gen_random_uuid(), $1, $2, $3, '{phone}', gen_random_uuid(), $4)`,
        [world.studyId, world.person.supervisor, during, more],
      );
    await time(hours("09:00", "12:00"));
    await time(hours("12:00", "13:00"));
    await expect(time(hours("11:59", "13:00"))).rejects.toMatchObject({ constraint: "open_time_one_at_a_time" });
    await expect(time(hours("14:00", "15:00"), "Storgatan 1")).rejects.toMatchObject({
      constraint: "open_time_office",
    });
    await expect(time(hours("00:00", "23:00"))).rejects.toMatchObject({ constraint: "open_time_during" });
  });
});
