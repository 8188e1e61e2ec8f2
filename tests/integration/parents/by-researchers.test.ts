import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookByTelephone, settleMeeting } from "#app/features/interview-times/commands/by-telephone.server.ts";
import { bookingsPage } from "#app/features/interview-times/queries/bookings-page.server.ts";
import { openLink } from "#app/features/parents/links.server.ts";
import { correctIdentity } from "#app/features/participants/commands/correct-identity.server.ts";
import { sendLink } from "#app/features/participants/commands/send-link.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { arrive, openTime, postOffice, secretIn } from "#tests/support/parents.ts";
import { openVaultWorld, plainDetails, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
const office = postOffice();
beforeAll(async () => {
  world = await openVaultWorld(new Date("2026-11-24T09:00:00Z"));
  await world.recruits("member");
  await openTime(world, new Date("2026-12-01T08:00:00Z"));
});
afterAll(() => world?.close());

const query = (sql: string) => ask(world.database.ownerUrl, sql);
const waiting = async (of: string) =>
  (await query(`SELECT kind FROM identity.message WHERE code = '${of}' AND state = 'waiting' ORDER BY due_at`)).map(
    ({ kind }) => kind,
  );
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("what researchers do for a parent", () => {
  it("Z14: what becomes of one meeting stops no reminder of another", async () => {
    const { code, id } = await handedOver(await world.parent("member", { phone: "+46701740601" }));
    const actor = await world.actor("researcher");
    const whose = { programmeId: world.programmeId, participantId: id };
    const at = (iso: string) => ({
      ...{ interviewerId: world.person.researcher, startsAt: new Date(iso), kind: "phone" as const },
      ...{ instead: null, key: randomUUID() },
    });
    await bookByTelephone(actor, whose, at("2026-12-01T08:00:00Z"), world.now);
    const day = new Date("2026-12-01T10:00:00Z");
    const [first] = (await bookingsPage(actor, whose, null, day)).meetings;
    const settle = (act: "hold" | "miss") => settleMeeting(actor, whose, { bookingId: first?.id ?? "", act }, day);
    await settle("hold");
    await bookByTelephone(actor, whose, at("2027-12-01T08:00:00Z"), day);
    const reminders = await waiting(code);
    expect(reminders).toEqual(expect.arrayContaining(["reminder-days", "reminder-hours"]));
    await settle("miss");
    expect(await waiting(code)).toEqual(reminders);
  });

  it("Z11: a new link closes those she had, and so does another address", async () => {
    await handedOver(await world.parent("member", { phone: "+46701740602" }));
    await office.sendDue(world.now);
    const first = secretIn(office.sent.at(-1)?.text ?? "");
    const { visit } = await arrive(office, first, world.now);
    const place = { programmeId: world.programmeId, participantId: visit.participantId };
    const actor = await world.actor("researcher");
    await Promise.all([sendLink(actor, place, world.now), sendLink(actor, place, world.now)]);
    const before = office.sent.length;
    await office.sendDue(world.now);
    expect(office.sent).toHaveLength(before + 1);
    const second = secretIn(office.sent.at(-1)?.text ?? "");
    expect(await openLink(first, null, world.now)).toBeNull();
    expect(await openLink(second, null, world.now)).not.toBeNull();
    const identity = { name: "Anna Exempelsson", phone: "+46701740690", email: null, details: plainDetails };
    const written = (one: typeof identity) =>
      correctIdentity(actor, place, { identity: one, language: "sv", channel: "sms" }, world.now);
    await written(identity);
    expect(await openLink(second, null, world.now)).toBeNull();
    await written({ ...identity, details: { ...plainDetails, ownPhone: false } });
    expect(await refusal(sendLink(actor, place, world.now))).toBe("participants.no-message");
  });
});
