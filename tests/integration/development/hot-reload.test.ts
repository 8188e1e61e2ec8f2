import { afterAll, beforeAll, expect, test } from "vitest";
import { lineTo } from "#tests/integration/durability/phone.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import { Project } from "./project.ts";

/** Far less than the thirty seconds for which `ws` waits, also on a busy machine. */
const soon = { timeout: 60_000, interval: 100 };

let project: Project;
beforeAll(async () => {
  project = await Project.copied();
  await project.start();
}, 240_000);
afterAll(() => project?.close());

async function demoCookie(): Promise<string> {
  const { text } = await ask(project.address, "/demo");
  const person = /name="person"[^>]*value="([^"]+)"/.exec(text)?.[1] ?? /value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? "";
  const body = new URLSearchParams({ person }).toString();
  const { headers } = await ask(project.address, "/demo", { method: "POST", headers: fromOurPages, body });
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

test("what is changed while a browser is open is answered soon: pages, what sockets use, the server", {
  timeout: 300_000,
}, async () => {
  const page = () => ask(project.address, "/finns-inte");
  project.change("app/layouts/error-page.tsx", '<p className="mt-8', '<p className="changed-page mt-8');
  await expect.poll(async () => (await page()).text, soon).toContain("changed-page");

  const cookie = await demoCookie();
  const headers = { cookie, ...fromOurPages };
  const knock = async () => (await ask(project.address, "/socket.io/?EIO=4&transport=polling", { headers })).status;
  expect(await knock()).toBe(200);
  const rule = "if (session.endedAt || session.expiresAt <= now)";
  project.change("app/platform/session.server.ts", rule, "if (session.expiresAt)");
  const afterAPage = async () => {
    await page();
    return knock();
  };
  await expect.poll(afterAPage, soon).toBe(401);
  project.change("app/platform/session.server.ts", "if (session.expiresAt)", rule);
  await expect.poll(afterAPage, soon).toBe(200);

  const browser = await lineTo(project.address);
  const key = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
  browser.write(
    `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: vite-hmr\r\n${key}\r\n\r\n`,
  );
  await expect.poll(() => browser.heard().toString(), soon).toContain('"connected"');
  project.change("server/http/headers.ts", '"no-referrer"', '"same-origin"');
  const policy = () =>
    page().then(
      (answer) => answer.headers["referrer-policy"],
      () => "it starts again",
    );
  await expect.poll(policy, soon).toBe("same-origin");
});

test("Ctrl-C while a browser is open ends it with its database", async () => {
  const begun = performance.now();
  expect({ code: await project.interrupt(), database: project.postmaster() }).toEqual({ code: 0, database: null });
  expect(performance.now() - begun).toBeLessThan(15_000);
});
