import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveConsent } from "#app/features/parents/commands/consent.server.ts";
import { stop } from "#app/features/parents/commands/stop.server.ts";
import type { Visit } from "#app/features/parents/links.server.ts";
import { parentsPage } from "#app/features/parents/queries/page.server.ts";
import { timesPage } from "#app/features/parents/queries/times.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { writeText } from "#app/features/studies/commands/write-text.server.ts";
import { bookOwnTime, cancelOwnBooking } from "#app/flows/parents-booking.server.ts";
import { db } from "#app/platform/db.server.ts";
import { verifyAudit } from "#prisma/audit/verify.ts";
import { arrive, openTime, postOffice, secretIn, visitingOf } from "#tests/support/parents.ts";
import { openVaultWorld, plainDetails, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
const office = postOffice();
beforeAll(async () => {
  world = await openVaultWorld(new Date("2026-11-24T09:00:00Z"));
  await world.recruits("member");
  await openTime(world, new Date("2026-12-01T08:00:00Z"), 8);
  await openTime(world, new Date("2026-12-02T08:00:00Z"), 8);
});
afterAll(() => world?.close());

const at = (iso: string) => new Date(iso);
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
const query = (sql: string) => ask(world.database.ownerUrl, sql);
const waiting = async (of: string) =>
  (await query(`SELECT kind, state FROM identity.message WHERE code = '${of}' ORDER BY due_at, kind`))
    .filter(({ state }) => state === "waiting")
    .map(({ kind }) => kind);

/** A parent who has opened her link. */
async function someone(more: Parameters<VaultWorld["parent"]>[1] = {}): Promise<Visit> {
  await handedOver(await world.parent("member", more));
  await office.sendDue(world.now);
  return (await arrive(office, secretIn(office.sent.at(-1)?.text ?? ""), world.now)).visit;
}
const page = async (visit: Visit, now = world.now) => parentsPage(await visitingOf(visit), now);
const consent = async (visit: Visit, now = world.now) => {
  const { standing, texts } = await page(visit, now);
  if (standing.kind !== "asked" || !texts.consent) throw new Error("She is not asked.");
  await giveConsent(visit, { textId: texts.consent.id, occasion: standing.occasion }, now);
};
const firstTime = async (visit: Visit, instead: string | null = null) => {
  const { offered } = await timesPage(await visitingOf(visit), { kind: "phone", instead, all: true }, world.now);
  return offered[0]?.value ?? "";
};
const book = async (visit: Visit, value: string, instead: string | null = null, key: string = randomUUID()) => {
  const [interviewerId = "", startsAt = ""] = value.split(" ");
  const chosen = { interviewerId, startsAt: at(startsAt), kind: "phone" as const, occasion: 1, instead, key };
  return bookOwnTime(await visitingOf(visit), chosen, world.now);
};

describe("a parent behind her link", () => {
  it("Z13: reads, says yes, chooses a time, moves it and calls it off, and is told each time", async () => {
    const visit = await someone();
    expect((await page(visit)).standing).toEqual({ kind: "asked", occasion: 1, renewed: false });
    // No time before a yes.
    expect(await code(book(visit, await firstTime(visit)))).toBe("form.outdated");
    await consent(visit);
    expect((await page(visit)).standing.kind).toBe("chooses");
    const value = await firstTime(visit);
    const key = randomUUID();
    await Promise.all([book(visit, value, null, key), book(visit, value, null, key)]);
    const booked = await page(visit);
    expect(booked.standing.kind).toBe("booked");
    expect(booked.booking?.when).toMatch(
      /^tisdag 1 december klockan 09\.00, ungefär en och en halv timme, på telefon$/,
    );
    await office.sendDue(world.now);
    expect(office.sent.at(-1)?.text).toContain("Vi ses tisdag 1 december klockan 09.00");
    expect(await waiting(visit.code)).toEqual(["reminder-days", "reminder-hours"]);
    const instead = booked.booking?.id ?? "";
    const { offered } = await timesPage(await visitingOf(visit), { kind: "phone", instead, all: true }, world.now);
    const later = offered.find(({ words }) => words.startsWith("onsdag"));
    await book(visit, later?.value ?? "", instead);
    await office.sendDue(world.now);
    expect(office.sent.at(-1)?.text).toContain("Vi har en ny tid: onsdag 2 december");
    const moved = await page(visit);
    await cancelOwnBooking(await visitingOf(visit), moved.booking?.id ?? "", world.now);
    await office.sendDue(world.now);
    expect(office.sent.at(-1)?.text).toMatch(/är avbokad\.$/m);
    expect(await waiting(visit.code)).toEqual([]);
    expect((await page(visit)).standing.kind).toBe("chooses");
  });

  it("Z14: is reminded two days and two hours before, each once, and not at night", async () => {
    const visit = await someone();
    await consent(visit);
    await book(visit, await firstTime(visit));
    await office.sendDue(world.now);
    const before = office.sent.length;
    // Nine in the morning on the first of December: two days before is nine; two hours before is seven.
    for (const moment of [
      "2026-11-29T07:59:00Z",
      "2026-11-29T08:00:00Z",
      "2026-11-30T12:00:00Z",
      "2026-12-01T06:00:00Z",
    ]) {
      await Promise.all([office.sendDue(at(moment)), office.sendDue(at(moment))]);
    }
    const told = office.sent.slice(before);
    expect(told).toHaveLength(2);
    for (const { text } of told) expect(text).toContain("En påminnelse: vi ses tisdag 1 december klockan 09.00");
  });

  it("Z14: is reminded in the morning when it could not be done in the evening, and told at once of what is done at night", async () => {
    const visit = await someone();
    await consent(visit);
    await book(visit, await firstTime(visit));
    await office.sendDue(world.now);
    const before = office.sent.length;
    // The first of the reminders was due on Sunday morning; nobody was there to send it until night.
    for (const moment of ["2026-11-29T19:00:00Z", "2026-11-30T05:59:00Z"]) await office.sendDue(at(moment));
    expect(office.sent).toHaveLength(before);
    await office.sendDue(at("2026-11-30T06:00:00Z"));
    const { booking } = await page(visit);
    await cancelOwnBooking(await visitingOf(visit), booking?.id ?? "", at("2026-11-30T22:00:00Z"));
    await office.sendDue(at("2026-11-30T22:00:00Z"));
    expect(office.sent.slice(before).map(({ text }) => text)).toEqual([
      expect.stringContaining("En påminnelse: vi ses tisdag 1 december"),
      expect.stringMatching(/är avbokad\.$/m),
    ]);
  });

  it("Z15: stops by one press: her time, what waits to be sent and what she agreed to end in that moment", async () => {
    const visit = await someone();
    await consent(visit);
    await book(visit, await firstTime(visit));
    await stop(visit, { remove: false }, world.now);
    await stop(visit, { remove: false }, world.now);
    expect((await page(visit)).standing).toEqual({ kind: "stopped", removalAsked: false });
    expect(await waiting(visit.code)).toEqual([]);
    expect(await query(`SELECT state FROM research.booking WHERE code = '${visit.code}'`)).toEqual([
      { state: "cancelled" },
    ]);
    expect(await query(`SELECT valid FROM consent.given WHERE code = '${visit.code}'`)).toEqual([{ valid: false }]);
    const sent = office.sent.length;
    await office.sendDue(at("2026-12-01T07:00:00Z"));
    expect(office.sent).toHaveLength(sent);
    // Whoever has the page open still comes no further.
    const text = (await page(visit)).texts.consent;
    expect(await code(giveConsent(visit, { textId: text?.id ?? "", occasion: 1 }, world.now))).toBe(
      "parents.text-changed",
    );
    expect(await code(book(visit, await firstTime(visit)))).toBe("form.outdated");
    await stop(visit, { remove: true }, world.now);
    expect((await page(visit)).standing).toEqual({ kind: "stopped", removalAsked: true });
    const [{ broken } = { broken: 1 }] = (await verifyAudit(world.database.ownerUrl, world.rootKeyFile, "/nonexistent"))
      .chains;
    expect(broken).toBeNull();
  });

  it("Z15: of one who stops while she books, nothing is booked afterwards", async () => {
    for (let round = 0; round < 5; round += 1) {
      const visit = await someone();
      await consent(visit);
      const value = await firstTime(visit);
      await Promise.all([code(book(visit, value)), stop(visit, { remove: false }, world.now)]);
      const rows = await query(`SELECT FROM research.booking WHERE code = '${visit.code}' AND state = 'booked'`);
      expect(rows).toEqual([]);
      expect(await waiting(visit.code)).toEqual([]);
    }
  });

  it("Z16: says yes to the words as they are: when they change she is asked again, and her old page is refused", async () => {
    const visit = await someone();
    const old = (await page(visit)).texts.consent?.id ?? "";
    await consent(visit);
    const place = { programmeId: world.programmeId, language: "sv", kind: "consent" };
    const base = await db().studyText.count({ where: { kind: "consent", language: "sv" } });
    await writeText(
      await world.actor("researcher"),
      place,
      { text: "Jag vill vara med, nu.", base, key: randomUUID() },
      world.now,
    );
    expect((await page(visit)).standing).toEqual({ kind: "asked", occasion: 1, renewed: true });
    expect(await code(giveConsent(visit, { textId: old, occasion: 1 }, world.now))).toBe("parents.text-changed");
    await consent(visit);
    expect((await page(visit)).standing.kind).toBe("chooses");
    const rows = await query(`SELECT valid FROM consent.given WHERE code = '${visit.code}' ORDER BY given_at, valid`);
    expect(rows.filter(({ valid }) => valid)).toHaveLength(1);
  });

  it("Z17: what is sent says nothing of what it is about, and a way that fails is tried again", async () => {
    await handedOver(
      await world
        .parent("member", { phone: null, email: "anna@exempel.example" })
        .then((one) => ({ ...one, channel: "mail" as const })),
    );
    office.failNext(1);
    const sent = office.sent.length;
    await office.sendDue(world.now);
    expect(office.sent).toHaveLength(sent);
    await office.sendDue(at("2026-11-24T09:03:00Z"));
    const letter = office.sent.at(-1)?.letter;
    expect([letter?.subject, letter?.senderName, letter?.to]).toEqual([
      "Vårt möte",
      "Vårt möte",
      "anna@exempel.example",
    ]);
    for (const word of ["Genombrott", "förälder", "barn", "intervju", "studie", "social", "Exempelsson", "Team A"]) {
      expect(`${letter?.text} ${letter?.html}`.toLowerCase()).not.toContain(word.toLowerCase());
    }
  });

  it("Z14: what is too late to be sent is stopped, and stands in the way of nothing", async () => {
    const late = await world.parent("member", { phone: "+46701740698" });
    await handedOver({ ...late, now: at("2026-11-01T11:00:00Z"), leave: { givenOn: "2026-11-01", form: "oral" } });
    await handedOver(await world.parent("member", { phone: "+46701740699" }));
    const sent = office.sent.length;
    expect(await office.sendDue(world.now)).toEqual({ sent: 1, stopped: 1, failed: 0 });
    expect(office.sent.slice(sent).map(({ to }) => to)).toEqual(["+46701740699"]);
  });

  it("X11: who may get no message gets none, of any kind", async () => {
    const { code: of } = await handedOver(
      await world.parent("member", { details: { ...plainDetails, ownPhone: false } }),
    );
    expect(await query(`SELECT FROM identity.message WHERE code = '${of}'`)).toEqual([]);
  });
});
