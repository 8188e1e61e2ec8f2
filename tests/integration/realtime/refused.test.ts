import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { attachRealtime } from "#server/realtime/attach.ts";
import { type Answer, ask } from "#tests/support/request.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { ask as askDatabase } from "../postgres/apps.ts";
import { withDatabase } from "./database.ts";
import { anInstance } from "./visitors.ts";
import { aMember, aProgramme } from "./world.ts";

const database = withDatabase();
let cookie: string;
beforeAll(async () => {
  cookie = (await signedIn(await aMember("Asta Lund", (await aProgramme()).ekvarpa))).cookie;
});

type Asked = { readonly address: string; readonly cookie?: string; readonly origin?: string };
const ways: readonly { way: string; knock: (asked: Asked) => Promise<Answer> }[] = [
  {
    way: "WebSocket",
    knock: ({ address, cookie: hers = "", origin = address }) =>
      ask(address, "/socket.io/?EIO=4&transport=websocket", {
        headers: {
          origin,
          cookie: hers,
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": Buffer.from("sixteen bytes !!").toString("base64"),
        },
      }),
  },
  {
    way: "polling",
    knock: ({ address, cookie: hers = "", origin = address }) =>
      ask(address, "/socket.io/?EIO=4&transport=polling", { headers: { origin, cookie: hers } }),
  },
];

/** Kept by nobody on the way, and taken for nothing but text. */
function expectRefused({ status, headers, text }: Answer, expected: number, says: string): void {
  expect([status, text]).toEqual([expected, says]);
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-type": "text/plain; charset=utf-8",
  });
  expect(headers["retry-after"]).toBe(expected === 503 ? "5" : undefined);
}

describe.each(ways)("who is kept out ($way) is told so", ({ knock }) => {
  test("401 without an open session, 403 from another page", async () => {
    const { address } = await anInstance();
    expectRefused(await knock({ address }), 401, "signed-out");
    expectRefused(await knock({ address, cookie: "__Host-genombrott=invented" }), 401, "signed-out");
    expectRefused(await knock({ address, cookie, origin: "https://example.org" }), 403, "elsewhere");
  });

  test("503 while the database is away, and when to come again", async () => {
    const { address } = await anInstance();
    await whileAway(async () => expectRefused(await knock({ address, cookie }), 503, "unavailable"));
  });

  test("503 while the app is stopping", async () => {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise<void>((resolve) => http.close(() => resolve())));
    const address = `http://localhost:${(http.address() as AddressInfo).port}`;
    await attachRealtime(http, { origin: address }).stop();
    expectRefused(await knock({ address, cookie }), 503, "stopping");
  });
});

test("what is no connection at all is a 400 with the same headers", async () => {
  const { address } = await anInstance();
  const headers = { origin: address, cookie, connection: "Upgrade", upgrade: "websocket" };
  for (const query of ["EIO=4&transport=pigeon", "EIO=4&transport=websocket&sid=invented"]) {
    const answer = await ask(address, `/socket.io/?${query}`, { headers });
    expectRefused(answer, 400, query.includes("sid") ? "Session ID unknown" : "Transport unknown");
  }
});

/** Full: nobody is let in, and who was in is put out. */
async function whileAway(look: () => Promise<void>): Promise<void> {
  const { superuserUrl } = database;
  const [here] = await askDatabase(superuserUrl, "SELECT current_database() AS name");
  const limit = (most: number) => askDatabase(superuserUrl, `ALTER DATABASE ${here?.name} CONNECTION LIMIT ${most}`);
  await limit(0);
  await askDatabase(
    superuserUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  try {
    await look();
  } finally {
    await limit(-1);
  }
}
