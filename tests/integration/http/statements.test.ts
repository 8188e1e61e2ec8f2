import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { testOf } from "#tests/support/cycles.ts";
import { ask } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";

/** What a page may ask PostgreSQL in all: who asks, the frame round the page, and the page itself. */
const most = 8;

let world: World;
let app: RunningApp;
let cookie: string;

beforeAll(async () => {
  world = await openWorld(new Date());
  await testOf(world, "member", { what: "Det första", shared: true });
  ({ cookie } = await signedIn(world.person.lead));
  const counting = path.resolve(import.meta.dirname, "../../bench/instrument.ts");
  app = await startAppOn(world.database, { node: ["--import", counting] });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

async function statements(address: string, as = cookie): Promise<number> {
  // The first look at anything may ask more: what never changes is kept from then on.
  await ask(app.address, address, { headers: { cookie: as } });
  const { status, headers } = await ask(app.address, address, { headers: { cookie: as } });
  expect(status, address).toBe(200);
  return Number(/sql;desc=(\d+)/.exec(String(headers["server-timing"]))?.[1]);
}

/** One after the other: those who ask at the same moment share an answer, and so its statements. */
async function inTurn<T>(addresses: readonly string[], count: (address: string) => Promise<T>): Promise<T[]> {
  const counted: T[] = [];
  for (const address of addresses) counted.push(await count(address));
  return counted;
}

describe("statements of a whole page, session and frame included", () => {
  it("the team's page, the list and the chains: as many with 200 tests as with one, eight at the most", {
    timeout: 120_000,
  }, async () => {
    const { cookie: hers } = await signedIn(world.person.member);
    const pages = ["", "/cycles", "/chains", "/now"].map((page) => `/teams/${world.teamA}${page}`);
    const counts = () => inTurn(pages, async (page) => [page, await statements(page, hers)] as const);
    const few = await counts();
    for (let n = 1; n < 200; n += 1) await testOf(world, "member", { what: `Nummer ${n}`, shared: true });
    expect(await counts()).toEqual(few);
    for (const [page, count] of few) expect(count, page).toBeLessThanOrEqual(most);
    for (const [page, count] of few) expect(count, page).toBeGreaterThan(1);
  });

  it("the programme's page and its time: as many with six teams as with two", async () => {
    const addresses = [`/programmes/${world.programmeId}`, `/programmes/${world.programmeId}/time`];
    const count = async () => inTurn(addresses, (address) => statements(address));
    const few = await count();
    const one = await db().team.findUniqueOrThrow({ where: { id: world.teamA } });
    for (let n = 0; n < 4; n += 1) {
      const municipalityId = newId();
      await db().municipality.create({ data: { id: municipalityId, name: `Ny ort ${n}`, sizeClass: "small" } });
      await db().team.create({ data: { ...one, id: newId(), municipalityId, name: `Team ${n}` } });
    }
    expect(await count()).toEqual(few);
    for (const n of few) expect(n).toBeLessThanOrEqual(most);
  });

  it("an open page asks nothing of who one is, with a session or without", async () => {
    expect(await statements("/")).toBe(await statements("/", ""));
  });
});
