import { readdirSync } from "node:fs";
import path from "node:path";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppWithDatabase, startAppWithFreshDatabase } from "#tests/support/app-with-database.ts";
import { type Answer, ask, fromOurPages } from "#tests/support/request.ts";
import { ask as askDatabase } from "../postgres/apps.ts";

let plain: AppWithDatabase;
let secure: AppWithDatabase;
/** By address: the session of a demo's coordinator, and her team. */
const cookies = new Map<string, string>();
const teams = new Map<string, string>();

beforeAll(async () => {
  [plain, secure] = await Promise.all([
    startAppWithFreshDatabase(),
    startAppWithFreshDatabase({
      env: { GENOMBROTT_ORIGIN: "https://genombrott.example", GENOMBROTT_TRUST_PROXY: "1" },
    }),
  ]);
  for (const app of [plain, secure]) {
    const [coordinator] = await askDatabase(
      app.database.superuserUrl,
      "SELECT person_id AS id, team_id AS team FROM coordinator_terms WHERE kind = 'acting' AND ended_on IS NULL LIMIT 1",
    );
    teams.set(app.address, String(coordinator?.team));
    const origin = app === secure ? "https://genombrott.example" : app.address;
    const { headers } = await ask(app.address, "/demo", {
      method: "POST",
      headers: { ...fromOurPages, origin },
      body: new URLSearchParams({ person: String(coordinator?.id) }).toString(),
    });
    cookies.set(app.address, headers["set-cookie"]?.[0]?.split(";")[0] ?? "");
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([plain?.stop(), secure?.stop()]);
});

const assets = path.resolve(import.meta.dirname, "../../../build/client/assets");
const signedIn = (at: string, page: string) => ask(at, page, { headers: { cookie: cookies.get(at) ?? "" } });
const anAsset = () => `/assets/${readdirSync(assets).find((name) => name.endsWith(".js"))}`;

/** Every way in which the app answers: what is asked, and with which status. */
const answers: readonly { what: string; ask: (address: string) => Promise<Answer>; status: number; html?: boolean }[] =
  [
    { what: "a page", ask: (at) => ask(at, "/"), status: 200, html: true },
    { what: "a page's head", ask: (at) => ask(at, "/", { method: "HEAD" }), status: 200 },
    { what: "no such page", ask: (at) => ask(at, "/finns/inte"), status: 404, html: true },
    { what: "a page for signed-in people", ask: (at) => ask(at, "/start"), status: 302 },
    { what: "a built file", ask: (at) => ask(at, anAsset()), status: 200 },
    { what: "a file", ask: (at) => ask(at, "/favicon.svg"), status: 200 },
    { what: "a built file that is gone", ask: (at) => ask(at, "/assets/gone.js"), status: 404 },
    { what: "a form from elsewhere", ask: (at) => ask(at, "/", { method: "POST", body: "" }), status: 403 },
    {
      what: "a form to a page without one",
      ask: (at) => ask(at, "/", { method: "POST", body: "a=b", headers: fromOurPages }),
      status: 405,
      html: true,
    },
    { what: "the process's health", ask: (at) => ask(at, "/livez"), status: 200 },
    { what: "the app's health", ask: (at) => ask(at, "/readyz"), status: 200 },
    {
      what: "a refused live connection",
      ask: (at) => ask(at, "/socket.io/?EIO=4&transport=polling", { headers: fromOurPages }),
      status: 401,
    },
    { what: "a page of a signed-in person", ask: (at) => signedIn(at, "/start"), status: 200, html: true },
    { what: "a page's data", ask: (at) => signedIn(at, "/start.data"), status: 200 },
    { what: "an export", ask: (at) => signedIn(at, `/teams/${teams.get(at)}/cycles/export/csv`), status: 200 },
    { what: "an address that is no text", ask: (at) => ask(at, "/%ff"), status: 400 },
    { what: "a file's address that is no text", ask: (at) => ask(at, "/assets/%ff.js"), status: 400 },
  ];

const same = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectProtected({ headers, status: got, text }: Answer, status: number, html = false): void {
  expect(got).toBe(status);
  expect(headers).toMatchObject(same);
  expect(headers["permissions-policy"]).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers.server).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["strict-transport-security"]).toBeUndefined();
  if (html) expect(text).toMatch(/^<!DOCTYPE html>/);
  if (status >= 400) expect(text).not.toMatch(/node_modules|\.ts:\d|\n\s+at /);
}

describe.each(answers)("$what", ({ ask: send, status, html }) => {
  test(`answers ${status}, with every header that protects`, async () => {
    expectProtected(await send(plain.address), status, html);
  });

  test("is bound to https where the app is reached by it", async () => {
    const { headers } = await send(secure.address);
    expect(headers["strict-transport-security"]).toBe("max-age=63072000; includeSubDomains");
  });

  test("has a policy for scripts in which nothing is found", async () => {
    const policy = (await send(plain.address)).headers["content-security-policy"] as string;
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    expect(findings.filter(({ severity }) => severity <= 50).map(({ description }) => description)).toEqual([]);
  });
});

test.each([
  ["to nobody", "/socket.io/?EIO=4&transport=websocket", 401],
  ["where there is none", "/start", 404],
])("a WebSocket %s is refused, kept by nobody and taken for nothing but text", async (_to, at, status) => {
  const upgrade = { origin: plain.address, connection: "Upgrade", upgrade: "websocket" };
  const { headers, status: got } = await ask(plain.address, at, { headers: upgrade });
  expect(got).toBe(status);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
});

test("the page at a door alone may have a worker and use the camera, and its worker works for it", async () => {
  const place = "/programmes/01980000-0000-7000-8000-000000000001/gatherings/01980000-0000-7000-8000-000000000002";
  for (const [page, alone] of [
    [`${place}/door`, true],
    [`${place}/door?shell`, true],
    [`${place}/door/marks`, false],
    [place, false],
    ["/start", false],
  ] as const) {
    const { headers } = await ask(plain.address, page);
    expect(headers["permissions-policy"], page).toContain(alone ? "camera=(self), microphone=()" : "camera=(), ");
    expect(headers["content-security-policy"], page).toContain(`worker-src ${alone ? "'self'" : "'none'"};`);
  }
  const allowing = readdirSync(assets).filter((name) => name.startsWith("door-worker-"));
  for (const name of [...allowing, anAsset().slice("/assets/".length)]) {
    const { headers } = await ask(plain.address, `/assets/${name}`);
    expect(headers["service-worker-allowed"], name).toBe(allowing.includes(name) ? "/programmes/" : undefined);
  }
  expect(allowing).not.toEqual([]);
});

test("the nonce is another each time, and stands on every script of the page", async () => {
  const nonces = new Set<string>();
  for (let round = 0; round < 5; round += 1) {
    const { headers, text } = await ask(plain.address, "/finns/inte");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    for (const script of text.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test("built files, whose names change with them, are kept for a year; pages are never kept", async () => {
  expect((await ask(plain.address, anAsset())).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await ask(plain.address, "/favicon.svg")).headers["cache-control"]).toBe("public, max-age=3600");
  for (const page of ["/", "/start", "/finns/inte", "/assets/gone.js"]) {
    expect((await ask(plain.address, page)).headers["cache-control"], page).toBe("no-store");
  }
});

test("a bug and a database that is away are answered with the same", async () => {
  const { ownerUrl } = plain.database;
  await askDatabase(ownerUrl, "ALTER TABLE team_memberships RENAME TO elsewhere");
  const bug = await signedIn(plain.address, "/start");
  await askDatabase(ownerUrl, "ALTER TABLE elsewhere RENAME TO team_memberships");
  expectProtected(bug, 500, true);
  expect(plain.output()).toContain('"level":50');
  // Full: nobody is let in, and who was in is put out.
  const { superuserUrl } = plain.database;
  const [full] = await askDatabase(
    superuserUrl,
    "SELECT format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()) AS sql",
  );
  await askDatabase(superuserUrl, String(full?.sql));
  await askDatabase(
    superuserUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  const away = await signedIn(plain.address, "/start");
  expectProtected(away, 503, true);
  expect(away.headers["retry-after"]).toMatch(/^\d+$/);
});
