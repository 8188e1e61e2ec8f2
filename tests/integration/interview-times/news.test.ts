import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { bookTime, moveBooking, type WantedTime } from "#app/features/interview-times/commands/book-time.server.ts";
import { cancelBooking } from "#app/features/interview-times/commands/settle-booking.server.ts";
import { orderNews } from "#app/features/interview-times/news.server.ts";
import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { openTimesWorld, type TimesWorld } from "#tests/support/interview-times.ts";
import { supervisionIn } from "#tests/support/supervision.ts";

let world: TimesWorld;
let code: string;
let sent: Letter[];
beforeAll(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test" }));
  world = await openTimesWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  await db().outboxMail.deleteMany({ where: { template: "interview-meeting" } });
  code = await world.participant();
  sent = [];
});

/** A Tuesday, nine days ahead. */
const day = "2026-12-01";
const at = (hour: number) => momentOf(day, hour * 60);
const wish = (hour: number, more: Partial<WantedTime> = {}): WantedTime => ({
  ...{ interviewerId: world.person.supervisor, startsAt: at(hour), kind: "phone", key: randomUUID(), ...more },
});
const herself = () => ({ participant: code });
const books = (hour: number) => bookTime(herself(), { ...wish(hour), code, occasion: 1 }, world.now);
const mailer: Mailer = { send: async (letter) => void sent.push(letter), close: () => {} };

/** What is sent when what waits is ordered. */
async function told(): Promise<string[]> {
  await orderNews(world.now);
  await deliverDue({ composers, mailer }, world.now);
  return sent.map(({ to, text }) => `${to}: ${text.split("\n")[0]}`);
}

describe("Z22: an interviewer is told of what others do to her times", () => {
  it("booked, moved and called off by the parent: a mail each, in which nobody is named", async () => {
    await world.open(at(9), 6);
    const { id } = await books(9);
    expect(await told()).toEqual([
      "supervisor@ort.example: Ett möte är bokat med dig tisdag 1 december 2026 09:00–10:30.",
    ]);
    const moved = await moveBooking(herself(), { ...wish(12), bookingId: id }, world.now);
    expect((await told()).slice(1)).toEqual([
      "supervisor@ort.example: Ett möte med dig är flyttat. Den nya tiden är tisdag 1 december 2026 12:00–13:30.",
    ]);
    await cancelBooking(herself(), moved.id, world.now);
    expect((await told()).slice(2)).toEqual([
      "supervisor@ort.example: Mötet tisdag 1 december 2026 12:00–13:30 är avbokat.",
    ]);
    const whole = JSON.stringify(sent);
    expect(whole).not.toContain(code);
    expect(whole).not.toContain("Förälder");
  });

  it("once, whoever looks how often and whoever is killed before it is noted", async () => {
    await world.open(at(9), 6);
    await books(9);
    await Promise.all([orderNews(world.now), orderNews(world.now)]);
    await inStore("research", (tx) => tx.query("UPDATE research.news SET ordered_at = NULL"));
    expect(await told()).toHaveLength(1);
  });

  it("not of what she does herself, nor of what is otherwise by now", async () => {
    await world.open(at(9), 6);
    const supervisor = await world.actor("supervisor");
    const hers = await bookTime({ actor: supervisor }, { ...wish(9), code, occasion: 1 }, world.now);
    await cancelBooking({ actor: supervisor }, hers.id, world.now);
    expect(await told()).toEqual([]);
    const { id } = await books(12);
    await orderNews(world.now);
    await cancelBooking({ actor: supervisor }, id, world.now);
    expect(await told()).toEqual([]);
  });

  it("not when her role has ended: what becomes of it is not hers to know any more", async () => {
    await world.open(at(9), 6);
    const { id } = await books(9);
    await told();
    const hers = { personId: world.person.supervisor, role: "researcher" } as const;
    await db().programmeRole.updateMany({ where: hers, data: { endedAt: world.now } });
    onTestFinished(async () => {
      await db().programmeRole.updateMany({ where: hers, data: { endedAt: null } });
    });
    await cancelBooking(herself(), id, world.now);
    expect(await told()).toHaveLength(1);
  });

  it("given to another: who had it is told that it is off, and the other that it is hers", async () => {
    await world.open(at(9), 6);
    const { id } = await books(9);
    await told();
    const supervisor = await world.actor("supervisor");
    const other = wish(10, { interviewerId: world.person.researcher });
    await moveBooking({ actor: supervisor }, { ...other, bookingId: id }, world.now);
    expect((await told()).slice(1)).toEqual([
      "researcher@ort.example: Ett möte är bokat med dig tisdag 1 december 2026 10:00–11:30.",
    ]);
    const [mine] = (await world.booked()).filter(({ state }) => state === "booked");
    await moveBooking({ actor: supervisor }, { ...wish(13), bookingId: mine?.id ?? "" }, world.now);
    expect((await told()).slice(2)).toEqual([
      "researcher@ort.example: Mötet tisdag 1 december 2026 10:00–11:30 är avbokat.",
    ]);
  });
});

it("Z23: what is offered leaves out when who interviews supervises", async () => {
  await world.open(at(9), 5);
  const offered = async () =>
    (await freeTimesOf(herself(), { code, kind: "phone" }, world.now)).map(({ startsAt }) => startsAt.toISOString());
  const before = await offered();
  expect(before).toContain(at(9).toISOString());
  const sessionId = await supervisionIn(world, { startsAt: at(9) });
  const after = await offered();
  expect(after).toEqual(["2026-12-01T09:30:00.000Z", "2026-12-01T11:00:00.000Z"]);
  await expect(books(9)).rejects.toMatchObject({ code: "interview-time.taken" });
  await db().supervisionSession.update({ where: { id: sessionId }, data: { state: "cancelled" } });
  expect(await offered()).toEqual(before);
});
