import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "#app/platform/db.server.ts";
import routes from "#app/routes.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { requestFor } from "#tests/support/matrix/asking.ts";
import { watchDatabase } from "#tests/support/matrix/database.ts";
import { routesIn } from "#tests/support/matrix/routes.ts";
import { makeThings, type Things } from "#tests/support/matrix/things.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { eventually, type Visitor, visit } from "../realtime/visitors.ts";
import { livesOfParents } from "./lives-of-parents.ts";
import { askForEverything, calendarsOf, type Told, toAsk, told } from "./what-they-are-told.ts";

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
let calendars: ReadonlyMap<string, string>;
let researcher = "";
const cookies = new Map<string, string>([["anonymous", ""]]);

beforeAll(async () => {
  world = await openWorld(new Date());
  vault = await openVaultOf(world.database);
  things = await makeThings(world);
  database = await watchDatabase(world.database.superuserUrl);
  studyId = (await db().study.findUniqueOrThrow({ where: { programmeId: world.programmeId } })).id;
  for (const name of curious) cookies.set(name, (await signedIn(world.person[name], { seenAgoMs: -3_600_000 })).cookie);
  calendars = await calendarsOf(world, curious);
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

/** The page of participants, as somebody is told it. */
async function listAsToldTo(cookie: string): Promise<string> {
  const request = requestFor({ route: "programmes/:programmeId/participants", at: ["P"], may: [] }, things);
  return told(app.address, `${request.path}.data`, cookie, request, things);
}

/** So many times all of it is asked of one process: one person may ask it a thousand times a minute. */
const ASKED = 4;
let asked = ASKED;
let screens: readonly (readonly [string, Visitor])[] = [];
const frames: string[] = [];

/** A page of each of them is open, and all that it is sent is noted. */
async function openScreens(): Promise<void> {
  for (const [, { socket }] of screens) socket.disconnect();
  screens = curious.map((name) => [name, visit(app.address, { cookie: cookies.get(name) })] as const);
  for (const [name, { heard, socket }] of screens) {
    await eventually(() => heard).toContain("ready");
    socket.onAny((...frame: unknown[]) => frames.push(`${name}: ${JSON.stringify(frame)}`));
  }
}

/** All that they are told, all in all, as data. */
async function everything(looking = false): Promise<Told> {
  asked += looking ? 2 : 1;
  if (asked > ASKED) {
    await app?.stop();
    app = await startAppOn(world.database, { env: vault.env });
    await openScreens();
    asked = looking ? 2 : 1;
  }
  const begun = await database.now();
  const answers = await askForEverything(app.address, cookies, things, { looking });
  const request = requestFor({ route: "calendar/:file", at: ["feedOfMember"], may: [] }, things);
  for (const [name, path] of calendars)
    answers.set(`${name}: her calendar`, await told(app.address, path, "", request, things));
  await database.forgetSince(begun);
  return answers;
}

/** What is ordered to be sent to them, and what was; what they are told of by a bell, and what of acts can be read. */
async function letters(): Promise<string[]> {
  const people = curious.map((name) => world.person[name]);
  const [ordered, sent, notices, noted] = await Promise.all([
    db().outboxMail.findMany({ where: { recipientId: { in: people } }, select: { id: true, template: true } }),
    db().demoMail.findMany({ where: { to: { in: curious.map((name) => `${name}@ort.example`.toLowerCase()) } } }),
    db().notice.findMany({ where: { personId: { in: people } }, select: { id: true } }),
    db().auditEntry.findMany({ where: { outcome: { not: "denied" } }, select: { id: true, action: true } }),
  ]);
  return [
    ...ordered.map(({ id, template }) => `ordered ${template} ${id}`),
    ...sent.map(({ id, to }) => `sent to ${to} ${id}`),
    ...notices.map(({ id }) => `noticed ${id}`),
    ...noted.map(({ id, action }) => `noted ${action} ${id}`),
  ].toSorted();
}

/**
 * The one kind of page that is another by being asked for: what was denied to whom, and who took what out. What those pages are
 * made of is looked at in its table instead. And where a demo shows all mail to everybody, there is what parents got.
 */
const restless = /: \/(?:teams|programmes)\/\w+\/events$|: \/demo\/post(?: \?q)?$/;
const differences = (one: Told, other: Told) =>
  [...other].flatMap(([what, is]) => {
    const was = one.get(what) ?? is;
    if (was === is || restless.test(what)) return [];
    const from = Math.max(0, [...is].findIndex((letter, at) => letter !== was[at]) - 60);
    return [`${what}: ${was.slice(from, from + 120)} is now ${is.slice(from, from + 120)}`];
  });

/** Of so many worlds each two are a pair. */
function worldsFor(pairs: number): number {
  let worlds = 2;
  while ((worlds * (worlds - 1)) / 2 < pairs) worlds += 1;
  return worlds;
}

it("A12: every route there is is asked", () => {
  const paths = new Set(toAsk.map(({ route }) => route));
  expect(routesIn(routes).filter(({ path }) => !paths.has(path))).toEqual([]);
});

it("A12: whoever is not to know of parents is told the same, byte by byte, whatever becomes of them", async () => {
  const happens = await livesOfParents(world, studyId);
  const before = await everything(true);
  expect(differences(before, await everything())).toEqual([]);
  expect(before.size).toBeGreaterThan(1000);
  const atFirst = await listAsToldTo(researcher);
  const [lettersBefore, framesBefore] = [await letters(), frames.length];
  const worlds = worldsFor(rounds(200, "pairs of worlds that differ in parents"));
  const done: string[] = [];
  const differs = new Set<string>();
  for (let nth = 1; nth < worlds; nth += 1) {
    for (let more = 0; more < 8; more += 1) done.push(await happens());
    const after = await everything(nth === worlds - 1);
    for (const what of differences(before, after)) differs.add(what);
  }
  const where = `seed ${seed()}, after ${done.join(", ")}`;
  expect({ pages: [...differs], frames: frames.slice(framesBefore), letters: await letters() }, where).toEqual({
    pages: [],
    frames: [],
    letters: lettersBefore,
  });
  expect(new Set(done.filter((what) => !what.startsWith("no "))).size, where).toBeGreaterThan(3);
  // There is something to tell: whoever researches is told it on the page of participants.
  expect(await listAsToldTo(researcher)).not.toBe(atFirst);
}, 900_000);
