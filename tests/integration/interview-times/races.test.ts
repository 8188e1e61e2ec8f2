import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { bookTime, moveBooking } from "#app/features/interview-times/commands/book-time.server.ts";
import { bookAgain, cancelBooking } from "#app/features/interview-times/commands/settle-booking.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { openTimesWorld, type TimesWorld } from "#tests/support/interview-times.ts";
import { rounds } from "#tests/support/rounds.ts";

let world: TimesWorld;
let codes: readonly string[];
beforeAll(async () => {
  world = await openTimesWorld();
  codes = [await world.participant(), await world.participant()];
});
afterAll(() => world.close());
beforeEach(() => world.clear());

const nine = momentOf("2026-12-01", 9 * 60);
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);
type Who = "supervisor" | "researcher";
const books = (code: string, startsAt: Date, whose: Who = "supervisor", kind: "phone" | "office" = "phone") =>
  bookTime(
    { participant: code },
    { code, occasion: 1, interviewerId: world.person[whose], startsAt, kind, key: randomUUID() },
    world.now,
  );
const moves = (code: string, bookingId: string, startsAt: Date) =>
  moveBooking(
    { participant: code },
    { bookingId, interviewerId: world.person.supervisor, startsAt, kind: "phone", key: randomUUID() },
    world.now,
  );

/** Both at once: how many got through, and what the other was told. */
async function both(...acts: readonly (() => Promise<unknown>)[]) {
  const ended = await Promise.allSettled(acts.map((act) => act()));
  const told = ended.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  for (const reason of told) expect(reason).toBeInstanceOf(Refusal);
  return { done: ended.length - told.length, told: told.map(({ code }) => code) };
}
const booked = async () => (await world.booked()).filter(({ state }) => state === "booked");
const kinds = { taken: "interview-time.taken", already: "interview-time.booked-already" };

describe("two at once", () => {
  const [a, b] = [() => codes[0] ?? "", () => codes[1] ?? ""];

  it("Z10: by two links of the same participant book one of them", async () => {
    await world.open(nine, 8);
    for (let round = 0; round < rounds(200, "two links at once"); round += 1) {
      const other = round % 2 === 0 ? nine : later(180);
      const { done, told } = await both(
        () => books(a(), nine),
        () => books(a(), other),
      );
      expect([done, told.length]).toEqual([1, 1]);
      expect([kinds.taken, kinds.already]).toContain(told[0]);
      expect(await booked()).toHaveLength(1);
      await cancelBooking({ participant: a() }, (await booked())[0]?.id ?? "", world.now);
    }
  });

  it("Z10: who want the same interviewer get her once", async () => {
    await world.open(nine, 8);
    for (let round = 0; round < rounds(200, "two participants at once"); round += 1) {
      const { done, told } = await both(
        () => books(a(), nine),
        () => books(b(), later((round % 3) * 45)),
      );
      expect([done, told]).toEqual([1, [kinds.taken]]);
      const [one] = await booked();
      await cancelBooking({ participant: one?.code ?? "" }, one?.id ?? "", world.now);
    }
  });

  it("Z10: who want the same room get it once, whoever interviews there", async () => {
    const roomId = await world.room();
    for (const whose of ["supervisor", "researcher"] as const)
      await world.open(nine, 3, { whose, kinds: ["office"], roomId });
    for (let round = 0; round < rounds(200, "one room at once"); round += 1) {
      const { done, told } = await both(
        () => books(a(), nine, "supervisor", "office"),
        () => books(b(), later((round % 3) * 30), "researcher", "office"),
      );
      expect([done, told]).toEqual([1, [kinds.taken]]);
      const [one] = await booked();
      await cancelBooking({ participant: one?.code ?? "" }, one?.id ?? "", world.now);
    }
  });

  it("Z10: of whom one moves to where the other books: one gets it, and who moved has one of the two", async () => {
    await world.open(nine, 8);
    for (let round = 0; round < rounds(200, "moving and booking at once"); round += 1) {
      const { id } = await books(a(), later(240));
      const { done, told } = await both(
        () => moves(a(), id, nine),
        () => books(b(), nine),
      );
      expect([done, told]).toEqual([1, [kinds.taken]]);
      const now = await booked();
      expect(now.filter(({ code }) => code === a())).toHaveLength(1);
      for (const one of now) await cancelBooking({ participant: one.code }, one.id, world.now);
    }
  });

  it("Z10: of whom one moves twice moves once", async () => {
    await world.open(nine, 8);
    let { id } = await books(a(), later(240));
    for (let round = 0; round < rounds(200, "moving twice at once"); round += 1) {
      const to = round % 2 === 0 ? [nine, later(120)] : [later(240), later(360)];
      const { done, told } = await both(...to.map((startsAt) => () => moves(a(), id, startsAt)));
      expect([done, told]).toEqual([1, ["interview-time.not-booked"]]);
      const now = await booked();
      expect(now).toHaveLength(1);
      id = now[0]?.id ?? "";
    }
  });

  it("Z10: of whom one takes back that it was called off: either that, or the other's", async () => {
    await world.open(nine, 8);
    const researcher = await world.actor("researcher");
    const { id } = await books(a(), nine);
    await cancelBooking({ participant: a() }, id, world.now);
    for (let round = 0; round < rounds(200, "booking again at once"); round += 1) {
      const { done, told } = await both(
        () => bookAgain(researcher, id, world.now),
        () => books(b(), later((round % 3) * 45)),
      );
      expect([done, told]).toEqual([1, [kinds.taken]]);
      const now = await booked();
      expect(now).toHaveLength(1);
      for (const one of now) await cancelBooking({ participant: one.code }, one.id, world.now);
    }
  });
});
