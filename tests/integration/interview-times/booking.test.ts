import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { bookTime, moveBooking, type WantedTime } from "#app/features/interview-times/commands/book-time.server.ts";
import {
  bookAgain,
  cancelBooking,
  markHeld,
  markNoShow,
} from "#app/features/interview-times/commands/settle-booking.server.ts";
import { bookingsOf, freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openTimesWorld, type TimesWorld } from "#tests/support/interview-times.ts";
import { ask } from "../postgres/apps.ts";

let world: TimesWorld;
let code: string;
beforeAll(async () => {
  world = await openTimesWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  code = await world.participant();
});

/** A Tuesday, nine days ahead. */
const day = "2026-12-01";
const at = (hour: number, minute = 0) => momentOf(day, hour * 60 + minute);
const wish = (startsAt: Date, more: Partial<WantedTime> = {}): WantedTime => ({
  ...{ interviewerId: world.person.supervisor, startsAt, kind: "phone", key: randomUUID(), ...more },
});
const herself = () => ({ participant: code });
const books = (startsAt: Date, more: Partial<WantedTime & { occasion: number }> = {}) =>
  bookTime(herself(), { ...wish(startsAt, more), code, occasion: more.occasion ?? 1 }, world.now);
const free = async (but?: string) =>
  (await freeTimesOf(herself(), { code, kind: "phone", ...(but ? { but } : {}) }, world.now)).map(({ startsAt }) =>
    startsAt.toISOString().slice(11, 16),
  );
const states = async () => (await world.booked()).map(({ at: when, state }) => `${when.slice(6)} ${state}`);

describe("a participant's booking", () => {
  it("Z7: is of what is open and free, and takes it from what is offered", async () => {
    await world.open(at(9), 4);
    expect(await free()).toEqual(["08:00", "09:30"]);
    const { id } = await books(at(9));
    expect(await world.booked()).toMatchObject([{ id, code, state: "booked", at: "12-01 09:00" }]);
    const other = await world.participant();
    const offered = await freeTimesOf({ participant: other }, { code: other, kind: "phone" }, world.now);
    expect(offered.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(["10:00"]);
    expect(await bookingsOf(herself(), code)).toMatchObject([{ id, state: "booked", kind: "phone", occasion: 1 }]);
  });

  it("Z7: counts once however often it arrives, and the same key for something else is refused", async () => {
    await world.open(at(9), 4);
    const key = randomUUID();
    const { id } = await books(at(9), { key });
    expect(await books(at(9), { key })).toEqual({ id });
    await expect(books(at(10), { key })).rejects.toMatchObject({ kind: "conflict", code: "form.outdated" });
    await expect(books(at(11))).rejects.toMatchObject({ code: "interview-time.booked-already" });
    expect(await states()).toEqual(["09:00 booked"]);
  });

  it("Z7: says no to what is not open, and tells what is free instead", async () => {
    await world.open(at(9), 3, { kinds: ["phone"] });
    for (const one of [at(8), at(10, 45), at(9, 5)])
      await expect(books(one)).rejects.toMatchObject({ code: "interview-time.taken", free: [{}, {}] });
    await expect(books(at(9), { kind: "home" })).rejects.toMatchObject({ code: "interview-time.taken", free: [] });
    await expect(books(at(9), { interviewerId: world.person.researcher })).rejects.toMatchObject({ free: [{}, {}] });
    await expect(books(at(9), { interviewerId: world.person.lead })).rejects.toMatchObject({
      code: "interview-time.no-interviewer",
    });
    // Straight to the database, past the rule, it is refused all the same.
    const given = {
      study_id: world.studyId,
      code,
      occasion: 1,
      interviewer_id: world.person.supervisor,
      place_kind: "phone",
    };
    const entry = { chain: world.studyId, seq: await nextSeq(), body: "{}", mac: "00".repeat(32) };
    const whole = {
      ...given,
      id: randomUUID(),
      form_key: randomUUID(),
      address: "",
      booked_at: world.now.toISOString(),
    };
    const during = `[${at(8).toISOString()},${at(9).toISOString()})`;
    await expect(
      ask(
        world.database.storeUrls.research,
        `SELECT research.book('${JSON.stringify(entry)}', '${JSON.stringify({ ...whole, during })}')`,
      ),
    ).rejects.toMatchObject({ constraint: "booking_in_open_time" });
    expect(await states()).toEqual([]);
  });

  it("Z7: is where the open time says, and the room is taken then", async () => {
    const roomId = await world.room();
    await world.open(at(9), 2, { kinds: ["office"], roomId, address: "Storgatan 1" });
    await world.open(at(9), 3, { kinds: ["office"], roomId, address: "Storgatan 1", whose: "researcher" });
    await books(at(9), { kind: "office", roomId: null, address: "Någon annanstans" });
    expect(await bookingsOf(herself(), code)).toMatchObject([{ roomId, address: "Storgatan 1" }]);
    const other = await world.participant();
    const offered = await freeTimesOf({ participant: other }, { code: other, kind: "office" }, world.now);
    expect(offered.map(({ startsAt, interviewerId }) => [startsAt, interviewerId])).toEqual([
      [at(10, 30), world.person.researcher],
    ]);
  });

  it("Z7: is nobody's who has stopped, and none is made in a study that is closed", async () => {
    await world.open(at(9), 6);
    const { id } = await books(at(9));
    const researcher = await world.actor("researcher");
    await cancelBooking(herself(), id, world.now);
    await ask(world.database.ownerUrl, `UPDATE research.participant SET state = 'stopped' WHERE code = '${code}'`);
    await expect(books(at(9))).rejects.toMatchObject({ code: "interview-time.takes-no-part" });
    await expect(bookAgain(researcher, id, world.now)).rejects.toMatchObject({ code: "interview-time.takes-no-part" });
    code = await world.participant();
    const booked = await books(at(9));
    const approval = await db().studyApproval.findFirstOrThrow({ where: { state: "confirmed" } });
    await ask(
      world.database.ownerUrl,
      "BEGIN; UPDATE study_gates SET is_open = false, approval_id = null, open_as = null; COMMIT",
    );
    await expect(books(at(13), { occasion: 2 })).rejects.toMatchObject({ code: "interview-time.study-closed" });
    await cancelBooking(herself(), booked.id, world.now);
    await expect(bookAgain(researcher, booked.id, world.now)).rejects.toMatchObject({
      code: "interview-time.study-closed",
    });
    await ask(
      world.database.ownerUrl,
      `UPDATE study_gates SET is_open = true, approval_id = '${approval.id}', open_as = 'confirmed'`,
    );
    await bookAgain(researcher, booked.id, world.now);
  });

  it("Z8: is called off when she stops, if it is to come", async () => {
    await world.open(at(9), 4);
    const { id } = await books(at(9));
    const entry = { chain: world.studyId, seq: await nextSeq(), body: "{}", mac: "00".repeat(32) };
    const given = { code, at: world.now.toISOString(), channel: "link", key_version: 1 };
    await ask(
      world.database.storeUrls.consent,
      `SELECT consent.withdraw('${JSON.stringify(entry)}', '${JSON.stringify(given)}')`,
    );
    expect(await bookingsOf(herself(), code)).toMatchObject([{ id, state: "cancelled" }]);
    await expect(books(at(9))).rejects.toMatchObject({ code: "interview-time.takes-no-part" });
  });

  it("Z8: is moved to what is free, its own time counted as free, and stays as it was when that is not", async () => {
    await world.open(at(9), 3);
    const { id } = await books(at(9));
    expect(await free(id)).toEqual(["08:00", "09:30"]);
    const moved = await moveBooking(herself(), { ...wish(at(9, 15)), bookingId: id }, world.now);
    expect(await states()).toEqual(["09:00 moved", "09:15 booked"]);
    await expect(moveBooking(herself(), { ...wish(at(14)), bookingId: moved.id }, world.now)).rejects.toMatchObject({
      code: "interview-time.taken",
    });
    await expect(moveBooking(herself(), { ...wish(at(10)), bookingId: id }, world.now)).rejects.toMatchObject({
      code: "interview-time.not-booked",
    });
    expect(await states()).toEqual(["09:00 moved", "09:15 booked"]);
  });

  it("Z8: is called off, and booked again only where everybody is still free", async () => {
    await world.open(at(9), 4);
    const researcher = await world.actor("researcher");
    const { id } = await books(at(9));
    await cancelBooking(herself(), id, world.now);
    await cancelBooking(herself(), id, world.now);
    const another = await books(at(11));
    await expect(bookAgain(researcher, id, world.now)).rejects.toMatchObject({ code: "interview-time.booked-already" });
    await cancelBooking(herself(), another.id, world.now);
    const first = code;
    code = await world.participant();
    await books(at(9, 30));
    await expect(bookAgain(researcher, id, world.now)).rejects.toMatchObject({ code: "interview-time.taken" });
    expect((await world.booked()).filter((one) => one.code === first).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
  });

  it("Z8: is held or missed when it has begun, and either is taken back", async () => {
    await world.open(at(9), 3);
    const researcher = await world.actor("researcher");
    const { id } = await books(at(9));
    await expect(markHeld(researcher, id, at(8, 59))).rejects.toMatchObject({ code: "interview-time.not-begun" });
    await expect(cancelBooking(herself(), id, at(9))).rejects.toMatchObject({ code: "interview-time.begun" });
    await markNoShow(researcher, id, at(9));
    await markHeld(researcher, id, at(10));
    expect(await states()).toEqual(["09:00 held"]);
    await bookAgain(researcher, id, at(10));
    await cancelBooking({ actor: researcher }, id, at(10));
    expect(await states()).toEqual(["09:00 cancelled"]);
  });
});

async function nextSeq(): Promise<number> {
  const [row] = await ask(world.database.ownerUrl, "SELECT coalesce(max(seq), 0) + 1 AS seq FROM audit.entry");
  return Number(row?.seq);
}
