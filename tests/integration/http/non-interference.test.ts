import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { giveConsent } from "#app/features/parents/commands/consent.server.ts";
import { stop } from "#app/features/parents/commands/stop.server.ts";
import type { Visit } from "#app/features/parents/links.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { masked, read, requestFor } from "#tests/support/matrix/asking.ts";
import { watchDatabase } from "#tests/support/matrix/database.ts";
import { titleOf } from "#tests/support/matrix/row.ts";
import { pages } from "#tests/support/matrix/tables.ts";
import { makeThings, type Things } from "#tests/support/matrix/things.ts";
import { random, rounds, seed } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { plainDetails } from "#tests/support/vault.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ask } from "../postgres/apps.ts";

/** Who is told nothing of parents, however much she wonders; who recruits hands over, and is another here. */
const curious = [
  "manager",
  "teamManager",
  "otherManager",
  "partner",
  "coordinator",
  "deputy",
  "otherMember",
  "lead",
] as const;

let world: World;
let vault: VaultOf;
let app: RunningApp;
let things: Things;
let studyId: string;
let database: Awaited<ReturnType<typeof watchDatabase>>;
let researcher = "";
const cookies = new Map<string, string>([["anonymous", ""]]);

beforeAll(async () => {
  world = await openWorld(new Date());
  vault = await openVaultOf(world.database);
  things = await makeThings(world);
  database = await watchDatabase(world.database.superuserUrl);
  studyId = (await db().study.findUniqueOrThrow({ where: { programmeId: world.programmeId } })).id;
  for (const name of curious) cookies.set(name, (await signedIn(world.person[name], { seenAgoMs: -3_600_000 })).cookie);
  const { cookie, sessionId } = await signedIn(world.person.supervisor);
  await openVaultIn({ sessionId, personId: world.person.supervisor });
  researcher = cookie;
});
afterAll(async () => {
  await app?.stop();
  await database?.close();
  await vault?.close();
  await world?.close();
});

/** What is another each time it is asked: keys of forms, and how long ago something was. */
const plain = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, "key")
    .replaceAll(/\d\d:\d\d(?::\d\d(?:\.\d+)?)?/g, "time");

/** Every page there is, once. */
const toAsk = [...new Map(pages.toReversed().map((row) => [row.route, row])).values()];

/** The page of participants, as somebody is told it. */
async function toldTo(cookie: string): Promise<string> {
  const request = requestFor({ route: "programmes/:programmeId/participants", at: ["P"], may: [] }, things);
  return plain((await read(app.address, request, "data", cookie)).text);
}

/** So many times all of it is asked of one process: one person may ask it a thousand times a minute. */
const CRAWLS = 5;
let crawls = 0;

/** All that they are told, all in all, as data. */
async function told(): Promise<Map<string, string>> {
  if (crawls % CRAWLS === 0) {
    await app?.stop();
    app = await startAppOn(world.database, { env: vault.env });
  }
  crawls += 1;
  await database.anHourAfterExports();
  const answers = new Map<string, string>();
  const waiting = [...toAsk];
  const crawl = async () => {
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const request = requestFor(row, things);
      for (const [name, cookie] of cookies) {
        const answer = masked(await read(app.address, request, "data", cookie), request, things);
        answers.set(`${name}: ${titleOf(row)}`, `${answer.status} ${plain(answer.headers)} ${plain(answer.text)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, crawl));
  return answers;
}

const next = random("parents");
const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)];
const parents: Visit[] = [];
let number = 0;

/** Something happens in the vault: somebody is handed over, agrees, is booked, met, paused or stops. */
async function happens(): Promise<string> {
  const now = new Date();
  const parent = one(parents);
  const what =
    parent === undefined ? "hand-over" : (one(["hand-over", "agree", "book", "hold", "pause", "stop"] as const) ?? "");
  if (what === "hand-over" || parent === undefined) {
    number += 1;
    const membership = await db().teamMembership.findFirstOrThrow({
      where: { personId: world.person.member, isRecruiter: true },
    });
    const made = await handedOver({
      ...{ studyId, language: "sv", channel: one(["sms", "call"] as const) ?? "sms", key: randomUUID(), now },
      identity: {
        name: `Anna ${number}`,
        phone: `+467017${String(number).padStart(5, "0")}`,
        email: null,
        details: plainDetails,
      },
      leave: { givenOn: dayOf(now), form: "oral" },
      by: { personId: world.person.member, membershipId: membership.id },
    });
    parents.push({ id: "", code: made.code, participantId: made.id, studyId, language: "sv", known: true });
    return what;
  }
  const { code } = parent;
  if (what === "agree") {
    const text = await db().studyText.findFirstOrThrow({
      where: { studyId, kind: "consent", language: "sv" },
      orderBy: { version: "desc" },
    });
    await giveConsent(parent, { textId: text.id, occasion: 1 }, now).catch(() => undefined);
  }
  if (what === "stop") await stop(parent, { remove: next() < 0.5 }, now);
  if (what === "pause") {
    await inStore("research", (tx) =>
      tx.query(
        "UPDATE research.participant SET state = 'paused', paused_until = '2030-01-01' WHERE code = $1 AND state = 'in'",
        [code],
      ),
    );
  }
  if (what === "book" || what === "hold") {
    const from = new Date(now.getTime() + (what === "book" ? 1 : -1) * (5 + next() * 300) * 86_400_000);
    const during = `tstzrange('${from.toISOString()}', '${new Date(from.getTime() + 3_600_000).toISOString()}')`;
    const settled = what === "hold" ? `'${world.person.supervisor}', now()` : "NULL, NULL";
    await ask(
      world.database.ownerUrl,
      `INSERT INTO research.booking (id, study_id, code, occasion, interviewer_id, place_kind, during, occupied, state, booked_by_id,
         booked_at, settled_by_id, settled_at, form_key)
       VALUES ('${randomUUID()}', '${studyId}', '${code}', 1, '${world.person.supervisor}', 'phone', ${during}, ${during},
         '${what === "hold" ? "held" : "booked"}', '${world.person.supervisor}', now(), ${settled}, '${randomUUID()}')`,
    ).catch(() => undefined); // Booked already, or taken: then nothing happens.
  }
  return what;
}

it("A12: whoever is not to know of parents is told the same, byte by byte, whatever becomes of them", async () => {
  const first = await told();
  const before = await told();
  // What is another by being asked for: files with the moment in them, who took what out, and pages that show the clock.
  const restless = new Set([...before].filter(([what, answer]) => answer !== first.get(what)).map(([what]) => what));
  expect(restless.size).toBeLessThan(before.size / 20);
  const atFirst = await toldTo(researcher);
  expect(before.size).toBeGreaterThan(500);
  const done: string[] = [];
  for (let pair = 0; pair < rounds(200, "pairs of worlds that differ in parents"); pair += 1) {
    for (let more = 0; more < 3; more += 1) done.push(await happens());
    const after = await told();
    const differs = [...after.keys()].filter((what) => !restless.has(what) && after.get(what) !== before.get(what));
    expect(differs, `seed ${seed()}, after ${done.join(", ")}`).toEqual([]);
  }
  expect(new Set(done).size).toBeGreaterThan(3);
  // There is something to tell: whoever researches is told it on the page of participants.
  expect(await toldTo(researcher)).not.toBe(atFirst);
}, 900_000);
