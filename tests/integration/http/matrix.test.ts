import { afterAll, beforeAll, describe, expect, it } from "vitest";
import routes from "#app/routes.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import {
  type Ghosts,
  ghostsOf,
  masked,
  type Request,
  read,
  readOutcome,
  readRoute,
  requestFor,
  send,
  sentOutcome,
  type Way,
} from "#tests/support/matrix/asking.ts";
import { watchDatabase } from "#tests/support/matrix/database.ts";
import { routesIn } from "#tests/support/matrix/routes.ts";
import { type Act, expectedFor, type Outcome, type Page, titleOf } from "#tests/support/matrix/row.ts";
import { acts, pages } from "#tests/support/matrix/tables.ts";
import { makeThings, type Things } from "#tests/support/matrix/things.ts";
import { anybody, type Visitor } from "#tests/support/matrix/visitors.ts";
import { guarded, mayRead, wordsIn } from "#tests/support/matrix/words.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";

const known = routesIn(routes);
const routeOf = ({ route }: Page | Act) => known.find(({ path }) => path === route);

/** A whole page takes much longer than its data, and its data is what it is made of: of each route the first line, and the
 * first by which somebody is refused. */
function somePages<R extends Page | Act>(rows: readonly R[]): R[] {
  const first = (row: R, among: readonly R[]) => among.find(({ route }) => route === row.route) === row;
  const refusing = rows.filter(({ refused = [] }) => refused.length > 0);
  return rows.filter((row) => first(row, rows) || first(row, refusing));
}
const toRead = { data: pages, page: somePages(pages) };
const alsoAsPages = somePages(acts);
/** As our script sends a form, and as a browser without it. */
const waysTo = (act: Act): Way[] =>
  routeOf(act)?.isResource ? ["page"] : alsoAsPages.includes(act) ? ["data", "page"] : ["data"];

let world: World;
let vault: VaultOf;
let app: RunningApp;
let things: Things;
let database: Awaited<ReturnType<typeof watchDatabase>>;
const cookies = new Map<Visitor, string>([["anonymous", ""]]);
const anHour = 3_600_000;
/** How often somebody knocked. */
let knocks = 0;

beforeAll(async () => {
  world = await openWorld(new Date());
  vault = await openVaultOf(world.database);
  things = await makeThings(world);
  // Seen in a moment to come: that somebody was here again is noted once a minute, and would be a change. And however long
  // all this takes, nobody is asked to sign in anew before she changes how she does.
  for (const name of people) {
    const personId = world.person[name];
    const { cookie, sessionId } = await signedIn(personId, { seenAgoMs: -anHour, freshAgoMs: -anHour });
    // Whoever there is a vault for has opened it: what is behind it is what is asked about.
    await openVaultIn({ sessionId, personId });
    cookies.set(name, cookie);
  }
  database = await watchDatabase(world.database.superuserUrl);
  app = await startAppOn(world.database, { env: vault.env });
});
afterAll(async () => {
  await app?.stop();
  await database?.close();
  await vault?.close();
  await world?.close();
  console.log(`${knocks} requests, ${pages.length + acts.length} lines × ${anybody.length} visitors`);
});

/** All together is more than one person may ask of one app in a minute. One after the other: each has many connections. */
async function startAnew(): Promise<void> {
  await app.stop();
  app = await startAppOn(world.database, { env: vault.env });
}

const cookieOf = (visitor: Visitor) => cookies.get(visitor) ?? "";

/** What each visitor is told, side by side with what the table says. */
async function everybody<T>(ask: (visitor: Visitor) => Promise<T>, visitors: readonly Visitor[] = anybody) {
  return Object.fromEntries(await Promise.all(visitors.map(async (visitor) => [visitor, await ask(visitor)])));
}
const tableSays = (row: Page | Act, visitors: readonly Visitor[] = anybody): Record<string, Outcome> =>
  Object.fromEntries(visitors.map((visitor) => [visitor, expectedFor(row, visitor)]));

/** What stands on pages, all in all. */
const said = new Set<string>();

/** Asks once for each key, and gives the same answer from then on. */
function onceEach<Args extends readonly unknown[], T>(ask: (...args: Args) => Promise<T>) {
  const answers = new Map<string, Promise<T>>();
  return (key: string, ...args: Args): Promise<T> => {
    const answer = answers.get(key) ?? ask(...args);
    answers.set(key, answer);
    return answer;
  };
}

describe.each(["data", "page"] as const)("A1: reading, as a %s", (way) => {
  beforeAll(async () => {
    await startAnew();
    await database.anHourAfterExports();
  });
  const knock = (visitor: Visitor, request: Request) => {
    knocks += 1;
    return read(app.address, request, way, cookieOf(visitor));
  };
  const toldOfNothing = onceEach((visitor: Visitor, request: Request) =>
    knock(visitor, request).then((answer) => masked(answer, request, things)),
  );

  it.each(toRead[way].map((row) => [titleOf(row), row] as const))("%s", async (_, row) => {
    const leaks: string[] = [];
    const request = requestFor(row, things);
    const answers = await everybody(async (visitor) => {
      const answer = await knock(visitor, request);
      for (const thing of wordsIn(answer.text)) {
        said.add(thing);
        if (!mayRead(thing, visitor)) leaks.push(`${visitor} reads of ${thing}`);
      }
      const nothing = answer.status === row.nothingToRead;
      const outcome = nothing ? "may" : readOutcome(answer, way === "page" ? row.nothingToRead : undefined);
      if (outcome !== "missing") return outcome;
      for (const ghost of ghostsOf(row)) {
        const never = requestFor(row, things, ghost);
        const told = await toldOfNothing(visitor + never.path + never.search, visitor, never);
        expect(masked(answer, request, things), `${visitor} can tell it from nothing`).toEqual(told);
      }
      return outcome;
    });
    expect(answers).toEqual(tableSays(row));
    expect(leaks).toEqual([]);
  });
});

describe("A1: asking for one route's data alone opens nothing", () => {
  beforeAll(startAnew);
  const withPage = somePages(pages).filter((row) => routeOf(row)?.underSignedIn && !routeOf(row)?.isResource);

  it.each(withPage.map((row) => [titleOf(row), row] as const))("%s", async (_, row) => {
    const outside = anybody.filter((visitor) => !row.may.includes(visitor));
    const answers = await everybody(async (visitor) => {
      knocks += 1;
      const id = routeOf(row)?.id ?? "";
      return readOutcome(await readRoute(app.address, requestFor(row, things), id, cookieOf(visitor)));
    }, outside);
    expect(answers).toEqual(tableSays(row, outside));
  });
});

it("every word that must not be said to everybody is said to somebody", () => {
  expect([...said].toSorted()).toEqual(guarded.toSorted());
});

describe("A1: acting where one may not", () => {
  let before: Awaited<ReturnType<typeof database.state>>;
  beforeAll(async () => {
    await startAnew();
    before = await database.state();
  });
  const knock = async (visitor: Visitor, act: Act, way: Way, ghost: Ghosts) => {
    knocks += 1;
    const request = requestFor(act, things, ghost);
    const answer = await send(app.address, request, way, cookieOf(visitor));
    return { outcome: sentOutcome(answer, act.missing), told: masked(answer, request, things) };
  };
  const toldOfNothing = onceEach(knock);
  async function toldTo(visitor: Visitor, act: Act, way: Way): Promise<string> {
    const { outcome, told } = await knock(visitor, act, way, "none");
    if (outcome !== "missing") return outcome;
    for (const ghost of ghostsOf(act)) {
      // Where there is nothing, it is the same nothing whatever else the form of a button holds.
      const place = ghost === "address" ? requestFor(act, things, ghost).path + act.intent : titleOf(act);
      const nothing = await toldOfNothing(visitor + way + place, visitor, act, way, ghost);
      expect(told, `${visitor} can tell it from nothing`).toEqual(nothing.told);
    }
    return outcome;
  }

  it.each(acts.map((act) => [titleOf(act), act] as const))("%s", async (_, act) => {
    const outside = anybody.filter((visitor) => !act.may.includes(visitor));
    const was = before;
    try {
      for (const way of waysTo(act)) {
        expect(await everybody((visitor) => toldTo(visitor, act, way), outside), way).toEqual(tableSays(act, outside));
      }
    } finally {
      before = await database.state();
    }
    expect(before).toEqual(was);
  });
});

describe("acting where one may", () => {
  it.each(acts.map((act) => [titleOf(act), act] as const))("%s", async (_, act) => {
    const [way = "data"] = waysTo(act);
    const answers: Record<string, string> = {};
    for (const visitor of act.may) {
      knocks += 1;
      const answer = await send(app.address, requestFor(act, things), way, cookieOf(visitor));
      answers[visitor] = sentOutcome(answer, act.missing);
    }
    expect(answers).toEqual(tableSays(act, act.may));
  });
});
