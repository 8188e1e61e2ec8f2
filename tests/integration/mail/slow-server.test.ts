import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import { openSender } from "#app/platform/outbox.server.ts";
import { startOutbox } from "#server/jobs/outbox.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let sink: SMTPServer;
let mailer: Mailer;
let taken: number;
let heard: number;

/** A mail server that takes every mail but those to `hangs@…`, to which it never answers. */
beforeAll(async () => {
  world = await openWorld();
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const hangs = session.envelope.rcptTo.some(({ address }) => address.startsWith("lead@"));
      heard += 1;
      stream.on("end", () => {
        if (hangs) return;
        taken += 1;
        done();
      });
      stream.resume();
    },
  });
  sink.on("error", () => {});
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: "https://genombrott.example" }));
});
afterAll(async () => {
  await new Promise<void>((resolve) => sink.close(() => resolve()));
  await world.close();
});
beforeEach(async () => {
  [taken, heard] = [0, 0];
  await db().outboxMail.deleteMany();
  await db().rateLimit.deleteMany();
  mailer = mailerFor("real", {
    smtpUrl: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
    mailFrom: "Genombrott <hej@genombrott.example>",
    origin: "https://genombrott.example",
  })!;
});

const order = (name: string) =>
  requestSignIn({ email: `${name}@ort.example`, origin: "192.0.2.1", to: "/", now: new Date() });
const waiting = () => db().outboxMail.count({ where: { sentAt: null } });

describe("a mail server that does not answer", () => {
  it("keeps one mail waiting, and no other; the app stops without it, and it comes back", async () => {
    const outbox = startOutbox(readConfig({ NODE_ENV: "test" }), { pollMs: 60_000, mailer });
    await order("lead");
    await expect.poll(() => heard, { timeout: 10_000 }).toBe(1);
    for (const name of ["member", "partner", "coordinator"]) await order(name);
    await expect.poll(() => taken, { timeout: 10_000 }).toBe(3);
    await expect.poll(waiting).toBe(1);
    const before = performance.now();
    await outbox.stop();
    expect(performance.now() - before).toBeLessThan(6_000);
    const row = await db().outboxMail.findFirstOrThrow({ where: { sentAt: null } });
    expect(row).toMatchObject({ droppedAt: null, parkedAt: null });
    expect(row.notBefore.getTime()).toBeLessThan(Date.now() + 61_000);
  });

  it("takes what comes later with the clock of later: a lease is whole when it is taken", async () => {
    const rows = Array.from({ length: 17 }, () => ({
      id: crypto.randomUUID(),
      template: "sign-in",
      recipientKind: "signIn",
      recipientId: crypto.randomUUID(),
      createdAt: world.now,
      notBefore: world.now,
    }));
    await db().outboxMail.createMany({ data: rows });
    let now = world.now.getTime();
    const leases: number[] = [];
    const letter = { to: "member@ort.example", subject: "s", text: "t", html: "h" };
    const slow: Mailer = {
      close: () => {},
      async send(_letter, id) {
        now = world.now.getTime() + 50_000;
        const { notBefore } = await db().outboxMail.findUniqueOrThrow({ where: { id } });
        leases.push(notBefore.getTime() - now);
      },
    };
    const sender = openSender({ composers: { "sign-in": async () => letter }, mailer: slow }, () => new Date(now));
    expect(await sender.sendDue()).toBe(17);
    expect(leases.toSorted((a, b) => a - b)).toEqual([...Array<number>(16).fill(10_000), 60_000]);
    mailer.close();
  });
});
