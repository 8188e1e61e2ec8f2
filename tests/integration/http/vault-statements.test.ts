import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { noteAttempt } from "#app/features/participants/commands/note-attempt.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import { ask } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";

/** What the list may ask PostgreSQL in all, by whatever login. */
const most = 8;

let world: InterviewWorld;
let app: RunningApp;
let cookie: string;

beforeAll(async () => {
  world = await openInterviewWorld(new Date());
  const signed = await signedIn(world.person.researcher);
  cookie = signed.cookie;
  await openVaultIn({ sessionId: signed.sessionId, personId: world.person.researcher });
  const counting = path.resolve(import.meta.dirname, "../../bench/instrument.ts");
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  const { identity, consent, research } = world.database.storeUrls;
  app = await startAppOn(world.database, {
    node: ["--import", counting],
    env: {
      ...{ DATABASE_URL_IDENTITY: url(identity), DATABASE_URL_CONSENT: url(consent) },
      ...{ DATABASE_URL_RESEARCH: url(research), GENOMBROTT_ROOT_KEY: world.rootKeyFile },
    },
  });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

/** How many statements a page took, login by login; `sql` is their sum. */
async function statements(address: string): Promise<Record<string, number>> {
  await ask(app.address, address, { headers: { cookie } });
  const { status, headers } = await ask(app.address, address, { headers: { cookie } });
  expect(status, address).toBe(200);
  const said = String(headers["server-timing"]).matchAll(/([\w-]+);desc=(\d+)/g);
  return Object.fromEntries([...said].map(([, login = "", count]) => [login, Number(count)]));
}

it("X24: the list of participants asks as much for sixty as for two, of all logins, and eight statements at the most", async () => {
  const list = `/programmes/${world.programmeId}/participants`;
  for (let n = 0; n < 2; n += 1) await world.aParent();
  const few = await statements(list);
  for (let n = 2; n < 60; n += 1) await world.aParent();
  expect(await statements(list)).toEqual(few);
  expect(few.sql).toBeLessThanOrEqual(most);
  // The stores' logins are counted too.
  for (const login of ["app", "identity", "research"]) expect(few[`genombrott_${login}`], login).toBeGreaterThan(0);
});

it("the pages of one participant ask as much when she was sought often as when she was not", async () => {
  const one = await world.aParent();
  const at = `/programmes/${world.programmeId}/participants/${one.id}`;
  const pages = [at, `${at}/meetings`, `${at}/consent`];
  const counts = async () => Promise.all(pages.map(async (page) => [page, (await statements(page)).sql] as const));
  const few = await counts();
  const researcher = await world.actor("researcher");
  for (let n = 0; n < 12; n += 1) {
    const said = { how: "call", outcome: "no-answer", note: "Inget svar", key: crypto.randomUUID() } as const;
    await noteAttempt(researcher, { programmeId: world.programmeId, participantId: one.id }, said, world.now);
  }
  expect(await counts()).toEqual(few);
});
