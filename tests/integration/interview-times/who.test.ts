import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { bookTime, moveBooking, type WantedTime } from "#app/features/interview-times/commands/book-time.server.ts";
import {
  bookByTelephone,
  bookFreeTime,
  settleMeeting,
} from "#app/features/interview-times/commands/by-telephone.server.ts";
import { cancelBooking } from "#app/features/interview-times/commands/settle-booking.server.ts";
import { bookingsPage } from "#app/features/interview-times/queries/bookings-page.server.ts";
import { bookingsOf, freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
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
const states = async () => (await world.booked()).map(({ at: when, state }) => `${when.slice(6)} ${state}`);

describe("who books", () => {
  it("Z9: a researcher books outside what is open, as long as everybody is free", async () => {
    const by = { actor: await world.actor("researcher") };
    const book = (startsAt: Date, more: Partial<WantedTime> = {}) =>
      bookTime(by, { ...wish(startsAt, more), code, occasion: 1 }, world.now);
    const { id } = await book(at(18, 10), { minutes: 40, kind: "office", address: "Torget 2" });
    expect(await bookingsOf(by, code)).toMatchObject([
      { id, address: "Torget 2", startsAt: at(18, 10), endsAt: at(18, 50) },
    ]);
    const other = await world.participant();
    await expect(bookTime(by, { ...wish(at(18, 30)), code: other, occasion: 1 }, world.now)).rejects.toMatchObject({
      code: "interview-time.taken",
    });
    await moveBooking(by, { ...wish(at(17)), bookingId: id }, world.now);
  });

  it("Z9: on the telephone a researcher books what is free where it is, moves it, and says how it went; then the next occasion comes", async () => {
    await world.open(at(9), 3);
    const actor = await world.actor("supervisor");
    const [row] = await ask(world.database.ownerUrl, `SELECT id FROM research.participant WHERE code = '${code}'`);
    const whose = { programmeId: world.programmeId, participantId: String(row?.id) };
    const page = (now = world.now) => bookingsPage(actor, whose, "phone", now);
    const [first] = (await page()).free;
    const chosen = {
      interviewerId: first?.interviewerId ?? "",
      startsAt: new Date(first?.startsAt ?? 0),
      kind: "phone" as const,
    };
    const key = randomUUID();
    await bookFreeTime(actor, whose, { ...chosen, instead: null, key }, world.now);
    await bookFreeTime(actor, whose, { ...chosen, instead: null, key }, world.now);
    const booked = await page();
    expect(booked.meetings).toMatchObject([{ occasion: 1, state: "booked", may: ["cancel"] }]);
    await bookByTelephone(actor, whose, { ...wish(at(19)), instead: booked.booked }, world.now);
    const after = at(21);
    const [moved] = (await page(after)).meetings;
    expect(moved).toMatchObject({ state: "booked", may: ["hold", "miss"] });
    const settled = (act: "hold" | "miss" | "book-again") =>
      settleMeeting(actor, whose, { bookingId: moved?.id ?? "", act }, after);
    await settled("miss");
    expect((await page(after)).meetings[0]).toMatchObject({ state: "no-show", may: ["hold", "book-again"] });
    await settled("hold");
    await bookByTelephone(
      actor,
      whose,
      { ...wish(new Date(at(9).getTime() + 400 * 86_400_000)), instead: null },
      after,
    );
    expect((await page(after)).meetings[0]).toMatchObject({ occasion: 2, state: "booked" });
    // Not through another's page, though the booking is there.
    await world.participant();
    const other = {
      ...whose,
      participantId: String(
        (await ask(world.database.ownerUrl, `SELECT id FROM research.participant WHERE code <> '${code}' LIMIT 1`))[0]
          ?.id,
      ),
    };
    await expect(settleMeeting(actor, other, { bookingId: moved?.id ?? "", act: "hold" }, after)).rejects.toMatchObject(
      { code: "missing" },
    );
  });

  it("Z9: nobody finds another's, nor who arranges no interviews", async () => {
    await world.open(at(9), 3);
    const { id } = await books(at(9));
    const other = { participant: await world.participant() };
    const asked = { code, kind: "phone" } as const;
    const others = [
      other,
      ...(await Promise.all(
        (["lead", "coordinator", "member", "stranger"] as const).map(async (name) => ({
          actor: await world.actor(name),
        })),
      )),
    ];
    for (const by of others) {
      for (const act of [
        () => bookTime(by, { ...wish(at(10, 30)), code, occasion: 2 }, world.now),
        () => moveBooking(by, { ...wish(at(10, 30)), bookingId: id }, world.now),
        () => cancelBooking(by, id, world.now),
        () => freeTimesOf(by, asked, world.now),
        () => bookingsOf(by, code),
      ])
        await expect(act()).rejects.toMatchObject({ kind: "missing" });
    }
    const none = "2345678BB";
    await expect(freeTimesOf({ participant: none }, { code: none, kind: "phone" }, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    await expect(cancelBooking(herself(), randomUUID(), world.now)).rejects.toMatchObject({ kind: "missing" });
    expect(await states()).toEqual(["09:00 booked"]);
  });

  it("Z9: each act is a row in the chain, which names a participant by no code", async () => {
    const seq = await nextSeq();
    await world.open(at(9), 3);
    const { id } = await books(at(9));
    await cancelBooking(herself(), id, world.now);
    await expect(books(at(3))).rejects.toThrow();
    const rows = await ask(world.database.ownerUrl, `SELECT body FROM audit.entry WHERE seq >= ${seq} ORDER BY seq`);
    const said = rows.map(({ body }) => JSON.parse(String(body)));
    expect(said).toMatchObject([
      { act: "interview.booked", by: "participant", outcome: "done" },
      { act: "interview.cancel", by: "participant", outcome: "done" },
    ]);
    expect(JSON.stringify(said)).not.toContain(code);
  });
});

async function nextSeq(): Promise<number> {
  const [row] = await ask(world.database.ownerUrl, "SELECT coalesce(max(seq), 0) + 1 AS seq FROM audit.entry");
  return Number(row?.seq);
}
