import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import { random } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { eventually, visit } from "../realtime/visitors.ts";
import { quickLog } from "./forms.ts";
import { type Front, openFront } from "./front.ts";
import { type Person, post } from "./people.ts";
import { verdictOf } from "./verdict.ts";
import { newLedger, writeUntil } from "./writer.ts";

let world: World;
let sink: MailSink;
let front: Front;
let instances: RunningApp[];
const day = dayOf(new Date());

const start = () =>
  startAppOn(world.database, { env: { GENOMBROTT_ORIGIN: front.address, SMTP_URL: sink.url, LOG_LEVEL: "error" } });

beforeAll(async () => {
  world = await openWorld(new Date(), "real");
  sink = await openMailSink();
  front = await openFront();
  instances = await Promise.all([start(), start()]);
  front.instances.push(...instances.map(({ address }) => address));
}, 120_000);
afterAll(async () => {
  await Promise.all((instances ?? []).map((instance) => instance.stop()));
  await front?.close();
  await sink?.close();
  await world?.close();
});

async function writer(name: PersonName, teamId: string): Promise<Person> {
  return { id: world.person[name], teamId, cookie: (await signedIn(world.person[name])).cookie };
}

/** Somebody asks for a code now and then, each time for another address. Gives how many mails were promised. */
async function askForCodes(stop: AbortSignal): Promise<number> {
  let promised = 0;
  for (let n = 0; !stop.aborted && n < 9 * people.length; n += 1) {
    const email = `${people[n % people.length]}@ort.example`.toLowerCase();
    const body = new URLSearchParams({ email, to: "/start" }).toString();
    const { status } = await ask(front.address, "/sign-in", { method: "POST", headers: fromOurPages, body });
    if (status === 302) promised += 1;
    await sleep(100);
  }
  return promised;
}

/** What one instance saves reaches a page that has its connection to another. */
async function hintCrosses(
  saved: { at: RunningApp; by: Person },
  seen: { at: RunningApp; by: Person },
  name: string,
): Promise<void> {
  const page = visit(seen.at.address, { cookie: seen.by.cookie, origin: front.address });
  await eventually(() => page.heard, name).toContain("ready");
  const form = quickLog(saved.by.teamId, name, day);
  expect(form.saved(await post(saved.at.address, saved.by, form))).toBe(true);
  await eventually(() => page.hints.some(({ ids }) => ids.cycleId === form.cycleId), name).toBe(true);
}

test("two instances, stopped and started one after the other: nobody is refused, nothing is lost or sent twice", async () => {
  const { teamA, teamB } = world;
  const hers = await Promise.all([writer("coordinator", teamA), writer("member", teamA), writer("otherMember", teamB)]);
  const [coordinator, member] = hers as [Person, Person, Person];
  const [first, second] = instances as [RunningApp, RunningApp];
  await hintCrosses({ at: first, by: coordinator }, { at: second, by: member }, "Innan");

  const over = new AbortController();
  const ledgers = hers.map(newLedger);
  const writing = Promise.all(
    hers.map((person, i) => {
      const [ledger, name] = [ledgers[i]!, `Skribent ${i + 1}`];
      return writeUntil(over.signal, { address: front.address, person, ledger, day, name, random: random(name) });
    }),
  );
  const asking = askForCodes(over.signal);
  const output: string[] = [];
  for (const at of [0, 1]) {
    await sleep(300);
    const old = instances[at]!;
    expect(await old.stop(), old.output()).toBe(0);
    output.push(old.output());
    instances[at] = await start();
    front.instances[at] = instances[at].address;
  }
  await sleep(300);
  over.abort();
  const [promised] = await Promise.all([asking, writing]);

  const [third, fourth] = instances as [RunningApp, RunningApp];
  await hintCrosses({ at: fourth, by: member }, { at: third, by: coordinator }, "Efter");
  expect(await verdictOf({ sql: (text, values = []) => db().$queryRawUnsafe(text, ...values) }, ledgers)).toEqual({
    lost: [],
    doubled: [],
  });
  expect(front.faults).toEqual([]);
  expect(ledgers.map(({ unfit, halves, unavailable }) => ({ unfit, halves, unavailable }))).toEqual(
    hers.map(() => ({ unfit: [], halves: 0, unavailable: 0 })),
  );
  await expect.poll(() => sink.taken.length).toBe(promised);
  expect(new Set(sink.taken.map(({ messageId }) => messageId)).size).toBe(promised);
  const saves = ledgers.reduce((all, { acknowledged }) => all + acknowledged, 0);
  expect(Math.min(saves, promised, front.passedOn)).toBeGreaterThan(5);
  console.log(`${saves} saves and ${promised} mails acknowledged, ${front.passedOn} times asked of the other instance`);
  expect([...output, ...instances.map((one) => one.output())].join("")).not.toContain('"level":50');
});
