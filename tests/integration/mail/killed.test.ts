import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db, pool } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { secondsPass } from "#tests/support/boss.ts";
import { type MailAnswer, type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { type MailProcess, startMailProcess } from "./mail-processes.ts";
import { emptyOutbox } from "./ordered.ts";

let world: World;
let sink: MailSink;
const free = { recipient: () => "go on" as "go on" | "silence", mail: async (): Promise<MailAnswer> => "taken" };
let sinkSays = free;
/** Every message that the mail server has had whole, whatever it said to it. */
let had: string[] = [];

beforeAll(async () => {
  world = await openWorld(new Date(), "real");
  sink = await openMailSink(
    ({ messageId = "" }) => {
      had.push(messageId);
      return sinkSays.mail();
    },
    () => sinkSays.recipient(),
  );
});
afterAll(async () => {
  await sink.close();
  await world.close();
});
beforeEach(async () => {
  await emptyOutbox();
  sinkSays = free;
  had = [];
});

const start = () => startMailProcess(world.database.appUrl, sink.url);

/** Mails that are to be sent whenever there is somebody to send them. */
async function order(count = 1): Promise<void> {
  await act(null, new Date(), async (_tx, traces) => {
    traces.audit({ action: "test", subject: "test" });
    const recipient = { kind: "person", id: world.person.member } as const;
    for (let n = 0; n < count; n += 1) traces.mail({ template: "passkey-added", recipient });
  });
}

const unsent = () => db().outboxMail.count({ where: { sentAt: null } });
/** How often the mail server had each mail. */
const copies = () => Object.values(Object.groupBy(had, (messageId) => messageId)).map((same) => same?.length ?? 0);
/** What PostgreSQL was still handing to a process when it was killed is its for a minute more: a lease nobody has wound on. */
const allSent = (killed: MailProcess) => expect.poll(unsent, { message: killed.output(), timeout: 100_000 }).toBe(0);

/** The lease of what a killed process had is over. */
async function leaseEnds(): Promise<void> {
  await secondsPass(61);
  await secondsPass(30);
}

/** A promise, and what keeps it. */
const moment = () => Promise.withResolvers<void>();

/** Where a process that sends a mail is killed: each brings it there, with one mail ordered, and kills it. */
const points: Readonly<Record<string, (process: MailProcess) => Promise<void>>> = {
  async "before it has taken it"(process) {
    process.signal("SIGSTOP");
    await order();
    await process.kill();
  },
  async "taken, before the mail server has it"(process) {
    const reached = moment();
    sinkSays = {
      ...free,
      recipient: () => {
        reached.resolve();
        return "silence";
      },
    };
    await order();
    await reached.promise;
    await process.kill();
  },
  async "the mail server has it and has not said so"(process) {
    const reached = moment();
    sinkSays = {
      ...free,
      mail: async () => {
        reached.resolve();
        return "silence";
      },
    };
    await order();
    await reached.promise;
    await process.kill();
  },
  async "the mail server has said so, before it is noted"(process) {
    const other = await pool().connect();
    await other.query("BEGIN");
    const held = moment();
    sinkSays = {
      ...free,
      mail: async () => {
        await other.query("SELECT FROM outbox_mails FOR UPDATE");
        held.resolve();
        return "taken";
      },
    };
    await order();
    // Else what is seen to wait may be the one that holds it, for what the process has still in hand.
    await held.promise;
    const waits = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await expect.poll(async () => (await pool().query(waits)).rowCount, { interval: 10 }).toBe(1);
    await process.kill();
    await other.query("ROLLBACK");
    other.release();
    await expect.poll(async () => (await pool().query(waits)).rowCount).toBe(0);
    expect(await unsent()).toBe(1);
  },
  async "it is noted"(process) {
    await order();
    await expect.poll(unsent, { interval: 5 }).toBe(0);
    await process.kill();
  },
};
const names = Object.keys(points);

const count = rounds(50, "the process that sends mail is killed, at each of five points");

it("O3: killed at any point, no mail is lost, and a kill doubles one at most, with the same Message-ID", {
  timeout: 120_000 + count * 60_000,
}, async () => {
  const chance = random("mail killed");
  const order = Array.from({ length: count }, (_, n) => ({ name: names[n % names.length]!, at: chance() }));
  const doubled: Record<string, number> = {};
  let process = start();
  for (const { name } of order.toSorted((a, b) => a.at - b.at)) {
    had = [];
    await points[name]!(process);
    sinkSays = free;
    await leaseEnds();
    process = start();
    await allSent(process);
    // One that would be doubled is under way by now.
    await sleep(100);
    expect(copies(), name).toHaveLength(1);
    expect(copies()[0], name).toBeLessThanOrEqual(2);
    doubled[name] = Math.max(doubled[name] ?? 0, (copies()[0] ?? 0) - 1);
  }
  await process.kill();
  console.log("doubled at most:", JSON.stringify(doubled));
  expect(doubled).toEqual({
    [names[0]!]: 0,
    [names[1]!]: 0,
    [names[2]!]: 1,
    [names[3]!]: 1,
    [names[4]!]: 0,
  });
});

it("O3: killed twice in the middle of many, none is lost, and two are doubled at most", {
  timeout: 300_000,
}, async () => {
  const chance = random("many mails");
  await order(150);
  for (let kills = 0; kills < 2; kills += 1) {
    const process = start();
    const enough = had.length + 10 + Math.floor(chance() * 40);
    await expect.poll(() => had.length, { interval: 2 }).toBeGreaterThan(enough);
    await process.kill();
    await leaseEnds();
  }
  const last = start();
  await allSent(last);
  await last.kill();
  expect(copies()).toHaveLength(150);
  expect(had.length - 150).toBeLessThanOrEqual(2);
});

it("O4: two processes at once send each mail once", async () => {
  const both = [start(), start()];
  for (let n = 0; n < 20; n += 1) await order(5);
  await allSent(both[0]!);
  await sleep(300);
  expect(copies()).toEqual(Array(100).fill(1));
  await Promise.all(both.map((one) => one.kill()));
});
