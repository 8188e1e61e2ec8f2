import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { startJobs } from "#server/jobs/start.ts";
import { secondsPass } from "#tests/support/boss.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin, emptyOutbox, mailerTo, orderMail, written } from "./ordered.ts";

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
    const jobs = startJobs(readConfig({ NODE_ENV: "test" }), { pollMs: 60_000, mailer: mailerTo(sink.url) });
    await order("lead");
    await expect.poll(() => heard).toBe(1);
    for (const name of ["member", "partner", "coordinator"]) await order(name);
    await expect.poll(() => sink.taken.length).toBe(3);
    await expect.poll(waiting).toBe(1);
    const before = performance.now();
    await jobs.stop();
    expect(performance.now() - before).toBeLessThan(6_000);
    const row = await db().outboxMail.findFirstOrThrow({ where: { sentAt: null } });
    expect(row).toMatchObject({ droppedAt: null, parkedAt: null });
    await secondsPass(61);
    await secondsPass(10);
    const sent: string[] = [];
    const other = { send: async (_: unknown, id: string) => void sent.push(id), close: () => {} };
    await deliverDue({ composers: written, mailer: other }, world.now);
    expect(sent).toEqual([row.id]);
  });
});
