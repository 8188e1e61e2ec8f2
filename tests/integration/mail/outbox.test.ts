import pino, { type Logger } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "#app/platform/config.server.ts";
import { db, pool } from "#app/platform/db.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { startJobs } from "#server/jobs/start.ts";
import { secondsPass, secondsToNextTry } from "#tests/support/boss.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin, emptyOutbox, mailerTo, orderMail, putOrder, settingsFor, written } from "./ordered.ts";

let world: World;
let sink: MailSink;
let mailer: Mailer;
/** What the sink says to the next mails instead of taking them. */
let refuse: { code: number } | null;
const later = (seconds: number) => new Date(world.now.getTime() + seconds * 1000);

beforeAll(async () => {
  world = await openWorld();
  sink = await openMailSink(() => refuse ?? "taken");
  adoptOrigin();
});
afterAll(async () => {
  await sink.close();
  await world.close();
});
beforeEach(async () => {
  sink.taken.length = 0;
  refuse = null;
  await emptyOutbox();
  mailer = mailerTo(sink.url);
});
afterEach(() => mailer.close());

const order = (email = "member@ort.example") => orderMail(email, world.now);
const rows = () => db().outboxMail.findMany({ orderBy: { id: "asc" } });

describe("a mail", () => {
  it("goes out once, with what one needs and nothing more", async () => {
    await order();
    expect(await deliverDue({ composers, mailer }, world.now)).toBe(1);
    expect(await deliverDue({ composers, mailer }, later(3600))).toBe(0);
    const [mail] = sink.taken;
    const [row] = await rows();
    expect(mail?.to && "text" in mail.to && mail.to.text).toBe("member@ort.example");
    expect(mail?.messageId).toBe(`<${row?.id}@genombrott.example>`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.subject).toBe("Din inloggning till Genombrott");
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toMatch(/\b\d{3} \d{3}\b/);
      expect(body).toMatch(/https:\/\/genombrott\.example\/sign-in\/link#[\w-]{43}/);
      expect(body).not.toContain("Person member");
    }
    expect(mail?.html).not.toMatch(/<img|<script|<link|url\(/);
    expect(row?.sentAt).not.toBeNull();
    expect((await pool().query("SELECT id, state FROM pgboss.job")).rows).toEqual([
      { id: row?.id, state: "completed" },
    ]);
  });

  it("is written in the language of whom it is for", async () => {
    await db().person.update({ where: { id: world.person.partner }, data: { locale: "en" } });
    await order("partner@ort.example");
    await deliverDue({ composers, mailer }, world.now);
    expect(sink.taken[0]?.subject).toBe("Your sign-in to Genombrott");
  });

  it("O1: is not sent when the act that ordered it was rolled back", async () => {
    const recipient = { kind: "signIn", id: crypto.randomUUID() } as const;
    const failing = act(null, world.now, async (_tx, traces) => {
      traces.mail({ template: "sign-in", recipient });
      traces.audit({ action: "test", subject: "test" });
      throw new Error("changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");
    expect(await deliverDue({ composers, mailer }, world.now)).toBe(0);
    expect(sink.taken).toEqual([]);
  });

  it("is not sent when it is too late to be of use", async () => {
    await order();
    await deliverDue({ composers, mailer }, later(601));
    expect(sink.taken).toEqual([]);
    expect((await rows())[0]?.droppedAt).toEqual(later(601));
  });
});

describe("when something breaks", () => {
  it("killed between sending and noting it: at most one more, with the same Message-ID", async () => {
    await order();
    // A process that is killed after the mail server said yes never comes to its next line.
    const killed: Mailer = {
      ...mailer,
      send: async (letter, id) => mailer.send(letter, id).then(() => new Promise(() => {})),
    };
    void deliverDue({ composers, mailer: killed }, world.now);
    await expect.poll(() => sink.taken.length).toBe(1);
    await secondsPass(55);
    expect(await deliverDue({ composers, mailer }, world.now)).toBe(0);
    await secondsPass(10);
    expect(await secondsToNextTry()).toBeGreaterThan(4);
    await secondsPass(10);
    expect(await deliverDue({ composers, mailer }, world.now)).toBe(1);
    await secondsPass(86_000);
    expect(await deliverDue({ composers, mailer }, world.now)).toBe(0);
    expect(sink.taken).toHaveLength(2);
    expect(new Set(sink.taken.map((mail) => mail.messageId)).size).toBe(1);
    expect(await rows()).toMatchObject([{ attempts: 2 }]);
  });

  it("O4: two instances at once send each mail once", async () => {
    for (let n = 0; n < 40; n += 1) await putOrder(world.now);
    const parts = { composers: written, mailer };
    const taken = await Promise.all([deliverDue(parts, world.now), deliverDue(parts, world.now)]);
    expect(taken[0] + taken[1]).toBe(40);
    expect(new Set(sink.taken.map((mail) => mail.messageId)).size).toBe(40);
    expect(sink.taken).toHaveLength(40);
  });

  it("O5: the mail server says no: tried again with growing pauses, then parked; only a code is kept", async () => {
    refuse = { code: 450 };
    await putOrder(world.now);
    const parts = { composers: written, mailer };
    const pauses: number[] = [];
    for (let tries = 1; tries < 12; tries += 1) {
      expect(await deliverDue(parts, world.now)).toBe(1);
      expect(await rows()).toMatchObject([{ attempts: tries, lastErrorCode: "smtp-450", parkedAt: null }]);
      const pause = await secondsToNextTry();
      pauses.push(pause);
      // Not a second earlier.
      expect(await deliverDue(parts, world.now)).toBe(0);
      await secondsPass(pause);
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses[0]).toBeLessThanOrEqual(10);
    expect(pauses.at(-1)).toBeGreaterThan(3600);
    await deliverDue(parts, world.now);
    await parked();
    refuse = null;
    await secondsPass(30 * 86_400);
    expect(await deliverDue(parts, world.now)).toBe(0);
    expect(JSON.stringify(await rows())).not.toContain("anna@kommun");
    const { rows: kept } = await pool().query("SELECT json_agg(j)::text AS jobs FROM pgboss.job j");
    expect(kept[0].jobs).toContain("smtp-450");
    expect(kept[0].jobs).not.toContain("anna@kommun");
  });

  it("an order that nobody can write does not stop the others, and is parked in the end", async () => {
    const { id: poison } = await putOrder(world.now, { template: "no-such" });
    await order();
    await deliverDue({ composers, mailer }, world.now);
    expect(sink.taken).toHaveLength(1);
    for (let n = 1; n < 12; n += 1) {
      await secondsPass(3 * 3600);
      await deliverDue({ composers, mailer }, world.now);
    }
    await parked();
    const row = await db().outboxMail.findUniqueOrThrow({ where: { id: poison } });
    expect(row).toMatchObject({ lastErrorCode: "no-template", sentAt: null, attempts: 12 });
  });

  it("O5: killed in its last try too, it is parked, and told loudly", async () => {
    const { id } = await putOrder(world.now);
    await pool().query("UPDATE pgboss.job SET retry_count = retry_limit, state = 'retry', started_on = now()");
    const killed: Mailer = { ...mailer, send: () => new Promise(() => {}) };
    void deliverDue({ composers: written, mailer: killed }, world.now);
    await expect
      .poll(async () => (await pool().query("SELECT FROM pgboss.job WHERE state = 'active'")).rowCount)
      .toBe(1);
    await secondsPass(61);
    const said = await saidBy(parked);
    expect(said).toContainEqual(expect.objectContaining({ level: 50, mails: [id] }));
  });

  it("taken up again, a parked one has all its tries", async () => {
    const { id } = await putOrder(world.now);
    await pool().query("UPDATE pgboss.job SET retry_count = retry_limit, state = 'retry', started_on = now()");
    refuse = { code: 450 };
    await deliverDue({ composers: written, mailer }, world.now);
    await parked();
    refuse = null;
    await db().outboxMail.update({ where: { id }, data: { parkedAt: null } });
    expect(await deliverDue({ composers: written, mailer }, world.now)).toBe(1);
    expect(await rows()).toMatchObject([{ parkedAt: null, attempts: 1, sentAt: expect.any(Date) }]);
  });
});

describe("the loop", () => {
  it("sends as soon as the act has been committed, and what waited from before", async () => {
    const config = { ...readConfig({ NODE_ENV: "test" }), ...settingsFor(sink.url) };
    await orderMail("lead@ort.example", new Date());
    // A demo shows its mails instead of sending them: the invented addresses must never be written to.
    const jobs = startJobs(config, { pollMs: 60_000 });
    await expect.poll(() => db().demoMail.count()).toBe(1);
    // Not by a look: that is a minute off.
    await orderMail("coordinator@ort.example", new Date());
    await expect.poll(() => db().demoMail.count(), { interval: 20 }).toBe(2);
    await jobs.stop();
    expect(sink.taken).toEqual([]);
  });

  it("sends what somebody waits for before what is a programme's", async () => {
    const sent: string[] = [];
    const slow: Mailer = { close: () => {}, send: async (_letter, id) => void sent.push(id) };
    const programme = { programmeId: world.programmeId };
    for (let n = 0; n < 20; n += 1) await putOrder(world.now, programme);
    const { id } = await putOrder(world.now);
    await deliverDue({ composers: written, mailer: slow }, world.now);
    expect(sent).toHaveLength(21);
    expect(sent[0]).toBe(id);
  });
});

/** Until an instance has parked one. */
async function parked(): Promise<void> {
  const idle: Mailer = { send: async () => {}, close: () => {} };
  const jobs = startJobs(readConfig({ NODE_ENV: "test" }), { mailer: idle });
  await expect.poll(() => db().outboxMail.count({ where: { parkedAt: { not: null } } })).toBe(1);
  await jobs.stop();
}

/** What is told loudly meanwhile. */
async function saidBy(work: () => Promise<void>): Promise<object[]> {
  const said: object[] = [];
  const holder = globalThis as typeof globalThis & { __genombrottLog?: Logger };
  const before = holder.__genombrottLog;
  holder.__genombrottLog = pino({ level: "error" }, { write: (line: string) => void said.push(JSON.parse(line)) });
  await work().finally(() => {
    if (before) holder.__genombrottLog = before;
    else delete holder.__genombrottLog;
  });
  return said;
}
