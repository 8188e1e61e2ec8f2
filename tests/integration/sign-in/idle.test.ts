import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedInMiddleware } from "#app/access/signed-in.server.ts";
import { goOn } from "#app/features/account/commands/session-time.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { actorContext, factsContext } from "#app/platform/context.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const minutes = (n: number) => new Date(world.now.getTime() + n * 60_000);

async function browser(): Promise<string> {
  const personId = world.person.member;
  const { cookie } = await act({ personId }, world.now, (tx, traces) =>
    openSession(tx, traces, { personId, kind: "mail", device: "test", now: world.now }),
  );
  return cookie.split(";")[0]!;
}

/** Whether a request of that browser finds the person. */
async function asks(cookie: string, now: Date, what: "page" | "data" | "form"): Promise<boolean> {
  const context = new RouterContextProvider();
  const facts = { id: "1", now, origin: "192.0.2.1", device: "test", cookie, nonce: "", forData: what === "data" };
  context.set(factsContext, facts);
  const request = new Request("https://genombrott.example/start", { method: what === "form" ? "POST" : "GET" });
  const args = { request, context, params: {}, pattern: "/start", url: new URL(request.url) };
  const came = await Promise.resolve(signedInMiddleware(args, async () => new Response())).catch(
    (gone: unknown) => gone,
  );
  if (came instanceof Response && came.status === 302) expect(came.headers.get("Location")).toMatch(/^\/sign-in/);
  return context.get(actorContext) !== null;
}

describe("S4: thirty idle minutes", () => {
  it("pass although the open page asks for its data at every hint", async () => {
    const cookie = await browser();
    for (let n = 1; n < 30; n += 1) expect(await asks(cookie, minutes(n), "data")).toBe(true);
    expect(await asks(cookie, minutes(31), "data")).toBe(false);
    expect(await asks(cookie, minutes(31), "form")).toBe(false);
  });

  it.each(["page", "form"] as const)("begin anew with a %s, also without script", async (what) => {
    const cookie = await browser();
    for (let n = 20; n <= 100; n += 20) expect(await asks(cookie, minutes(n), what)).toBe(true);
    expect(await asks(cookie, minutes(129), "data")).toBe(true);
    expect(await asks(cookie, minutes(130), what)).toBe(false);
  });

  it("begin anew when the page says that somebody is there", async () => {
    const cookie = await browser();
    for (let n = 2; n <= 60; n += 2) {
      await goOn(secretIn(cookie), minutes(n));
      expect(await asks(cookie, minutes(n + 1), "data")).toBe(true);
    }
    expect(await asks(cookie, minutes(89), "data")).toBe(true);
    expect(await asks(cookie, minutes(90), "data")).toBe(false);
  });
});
