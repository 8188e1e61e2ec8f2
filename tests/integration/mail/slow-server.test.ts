import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { openSender } from "#app/platform/outbox.server.ts";
import { startOutbox } from "#server/jobs/outbox.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin, emptyOutbox, mailerTo, orderMail, putOrder, written } from "./ordered.ts";

let world: World;
/** Takes every mail but those to the lead, to which it never answers. */
let sink: MailSink;
let heard = 0;

beforeAll(async () => {
  world = await openWorld();
  sink = await openMailSink(({ to }) => {
    heard += 1;
    return to && "text" in to && to.text.startsWith("lead@") ? "silence" : "taken";
  });
  adoptOrigin();
});
afterAll(async () => {
  await sink.close();
  await world.close();
});
beforeEach(emptyOutbox);

const order = (name: string) => orderMail(`${name}@ort.example`, new Date());
const waiting = () => db().outboxMail.count({ where: { sentAt: null } });

describe("a mail server that does not answer", () => {
  it("keeps one mail waiting, and no other; the app stops without it, and it comes back", async () => {
    const mailer = mailerTo(sink.url);
    const outbox = startOutbox(readConfig({ NODE_ENV: "test" }), { pollMs: 60_000, mailer });
    await order("lead");
    await expect.poll(() => heard, { timeout: 10_000 }).toBe(1);
    for (const name of ["member", "partner", "coordinator"]) await order(name);
    await expect.poll(() => sink.taken.length, { timeout: 10_000 }).toBe(3);
    await expect.poll(waiting).toBe(1);
    const before = performance.now();
    await outbox.stop();
    expect(performance.now() - before).toBeLessThan(6_000);
    const row = await db().outboxMail.findFirstOrThrow({ where: { sentAt: null } });
    expect(row).toMatchObject({ droppedAt: null, parkedAt: null });
    expect(row.notBefore.getTime()).toBeLessThan(Date.now() + 61_000);
  });

  it("takes what comes later with the clock of later: a lease is whole when it is taken", async () => {
    for (let n = 0; n < 17; n += 1) await putOrder(world.now);
    let now = world.now.getTime();
    const leases: number[] = [];
    const slow: Mailer = {
      close: () => {},
      async send(_letter, id) {
        now = world.now.getTime() + 50_000;
        const { notBefore } = await db().outboxMail.findUniqueOrThrow({ where: { id } });
        leases.push(notBefore.getTime() - now);
      },
    };
    const sender = openSender({ composers: written, mailer: slow }, () => new Date(now));
    expect(await sender.sendDue()).toBe(17);
    expect(leases.toSorted((a, b) => a - b)).toEqual([...Array<number>(16).fill(10_000), 60_000]);
  });
});
