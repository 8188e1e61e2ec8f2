import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppWithDatabase, startAppWithFreshDatabase } from "#tests/support/app-with-database.ts";
import { ask } from "#tests/support/request.ts";

let app: AppWithDatabase;

beforeAll(async () => {
  app = await startAppWithFreshDatabase();
});
afterAll(async () => {
  await app?.stop();
});

const port = () => new URL(app.address).port;

/** What a browser says of where a request comes from, and whether we take it. */
const origins: readonly { says: string; headers: () => Record<string, string>; taken: boolean }[] = [
  { says: "our own page", headers: () => ({ "sec-fetch-site": "same-origin", origin: app.origin }), taken: true },
  { says: "our own page, Origin kept back", headers: () => ({ "sec-fetch-site": "same-origin" }), taken: true },
  { says: "an older browser on our page", headers: () => ({ origin: app.origin }), taken: true },
  {
    says: "another site",
    headers: () => ({ "sec-fetch-site": "cross-site", origin: "https://evil.example" }),
    taken: false,
  },
  {
    says: "another site that lies in Origin",
    headers: () => ({ "sec-fetch-site": "cross-site", origin: app.origin }),
    taken: false,
  },
  { says: "a neighbour below the same name", headers: () => ({ "sec-fetch-site": "same-site" }), taken: false },
  { says: "no page at all", headers: () => ({ "sec-fetch-site": "none" }), taken: false },
  { says: "an empty word", headers: () => ({ "sec-fetch-site": "" }), taken: false },
  { says: "an older browser elsewhere", headers: () => ({ origin: "https://evil.example" }), taken: false },
  { says: "our name with https", headers: () => ({ origin: `https://localhost:${port()}` }), taken: false },
  { says: "our name as its beginning", headers: () => ({ origin: `${app.origin}.evil.example` }), taken: false },
  { says: "another port", headers: () => ({ origin: "http://localhost:1" }), taken: false },
  { says: "a page without origin", headers: () => ({ origin: "null" }), taken: false },
  { says: "nothing", headers: () => ({}), taken: false },
];

describe.each(["POST", "PUT", "PATCH", "DELETE"])("%s", (method) => {
  test.each(origins)("from $says", async ({ headers, taken }) => {
    for (const path of ["/", "/demo", "/start", "/sign-out", "/finns/inte", "/start.data", "/_root.data"]) {
      const { status, text } = await ask(app.address, path, { method, body: "a=b", headers: headers() });
      if (taken) expect(status, path).not.toBe(403);
      else expect({ status, text }, path).toEqual({ status: 403, text: "403\n" });
    }
  });
});

test("reading asks nothing of where one comes from: a link in a mail works", async () => {
  for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }, {}]) {
    expect((await ask(app.address, "/", { headers: headers as Record<string, string> })).status).toBe(200);
  }
});

test("only our own pages, and who writes the address, let a browser forget what it keeps of ours", async () => {
  const forgets = async (headers: Record<string, string>) => {
    const answer = await ask(app.address, "/m/leave", { headers });
    expect(answer.status).toBe(302);
    return answer.headers["clear-site-data"] !== undefined;
  };
  for (const site of ["cross-site", "same-site"]) expect(await forgets({ "sec-fetch-site": site }), site).toBe(false);
  for (const site of ["same-origin", "none"]) expect(await forgets({ "sec-fetch-site": site }), site).toBe(true);
  expect(await forgets({})).toBe(true);
});
