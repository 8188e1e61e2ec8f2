import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { retryMail } from "#app/features/mail/commands/retry-mail.server.ts";
import { mailOfProgramme, programmeOfMail } from "#app/features/mail/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { emptyOutbox, putOrder, written } from "./ordered.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(new Date());
});
afterAll(() => world.close());
beforeEach(emptyOutbox);

const ago = (ms: number) => new Date(world.now.getTime() - ms);
const day = 86_400_000;
const page = async (name: PersonName = "lead") =>
  mailOfProgramme(await world.actor(name), world.programmeId, world.now);
/** An order of the programme's to a person, in some state. */
const put = (more: object = {}, to: PersonName = "member") =>
  putOrder(ago(1000), {
    programmeId: world.programmeId,
    template: "passkey-added",
    recipientKind: "person",
    recipientId: world.person[to],
    ...more,
  });

describe("what a programme sends", () => {
  it("O6: is shown as it is: waiting, parked, sent and not needed", async () => {
    const parked = await put({ parkedAt: ago(day), attempts: 12, lastErrorCode: "smtp-550" });
    const waiting = await put({ attempts: 1, lastErrorCode: "smtp-450" }, "coordinator");
    const later = await put({ notBefore: ago(-day) }, "partner");
    for (const sentAt of [ago(0), ago(6.9 * day), ago(7.1 * day)]) await put({ sentAt });
    await put({ droppedAt: ago(day), template: "invitation" });
    const shown = await page();
    expect(shown.parked).toMatchObject([
      { id: parked.id, to: "Person member", why: "refused", attempts: 12, template: "passkey-added" },
    ]);
    expect(shown.waiting).toMatchObject([
      { id: waiting.id, to: "Person coordinator", why: "busy", attempts: 1 },
      { id: later.id, to: "Person partner", why: null },
    ]);
    expect(new Date(shown.waiting[1]!.nextAt ?? 0)).toEqual(ago(-day));
    expect(shown.waitingCount).toBe(2);
    expect(shown.lately).toEqual([
      { template: "invitation", sent: 0, dropped: 1 },
      { template: "passkey-added", sent: 2, dropped: 0 },
    ]);
  });

  it("is not what another programme, or a person for herself, has ordered", async () => {
    await put({ programmeId: world.otherProgrammeId, parkedAt: ago(0) });
    await put({ programmeId: null, sentAt: ago(0) });
    await put({ programmeId: null });
    expect(await page()).toMatchObject({ parked: [], waiting: [], waitingCount: 0, lately: [] });
  });

  it("O6: is seen by the lead alone, and nobody else learns that there is such a page", async () => {
    await put({ parkedAt: ago(0) });
    for (const name of people) {
      const seen = await page(name).then(
        () => "seen",
        (refusal: { kind: string }) => refusal.kind,
      );
      const like = await programmeOfMail(await world.actor(name), world.programmeId).catch(() => null);
      expect({ name, seen, like: like !== null }).toEqual({
        name,
        seen: name === "lead" ? "seen" : "missing",
        like: name === "lead",
      });
    }
  });

  it("that many wait is said, and those that are next are shown", async () => {
    for (let n = 0; n < 55; n += 1) await put();
    const shown = await page();
    expect(shown.waiting).toHaveLength(50);
    expect(shown.waitingCount).toBe(55);
  });
});

describe("a parked mail", () => {
  const retry = async (id: string, name: PersonName = "lead") =>
    retryMail(await world.actor(name), world.programmeId, id, world.now);
  const mailer = { send: async () => {}, close: () => {} };

  it("O6: is tried again when the lead says so, and that she did is noted", async () => {
    const { id } = await put({ parkedAt: ago(day), attempts: 12, lastErrorCode: "smtp-550" });
    expect(await deliverDue({ composers: {}, mailer }, world.now)).toBe(0);
    await retry(id);
    expect(await page()).toMatchObject({ parked: [], waiting: [{ id, attempts: 0, why: null }] });
    expect(await deliverDue({ composers: { "passkey-added": written["sign-in"] }, mailer }, world.now)).toBe(1);
    expect(await page()).toMatchObject({ waiting: [], lately: [{ template: "passkey-added", sent: 1 }] });
    const noted = await db().auditEntry.findMany({ where: { action: "mail.retried" } });
    expect(noted).toMatchObject([
      { actorId: world.person.lead, subject: "mail", subjectId: id, programmeId: world.programmeId },
    ]);
  });

  it("is tried again once, however often she presses; what is not parked is not", async () => {
    const { id } = await put({ parkedAt: ago(day) });
    const pressed = await Promise.allSettled([retry(id), retry(id)]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(retry((await put({ sentAt: ago(0) })).id)).rejects.toMatchObject({ code: "mail.not-parked" });
    await expect(retry((await put()).id)).rejects.toMatchObject({ code: "mail.not-parked" });
  });

  it("of another programme, or a person's own, is none; and nobody but the lead finds any", async () => {
    const elsewhere = await put({ programmeId: world.otherProgrammeId, parkedAt: ago(0) });
    const own = await put({ programmeId: null, parkedAt: ago(0) });
    for (const { id } of [elsewhere, own]) await expect(retry(id)).rejects.toMatchObject({ kind: "missing" });
    const { id } = await put({ parkedAt: ago(0) });
    for (const name of people.filter((name) => name !== "lead")) {
      await expect(retry(id, name), name).rejects.toMatchObject({ kind: "missing" });
    }
    expect(await db().outboxMail.count({ where: { parkedAt: null } })).toBe(0);
  });
});
