import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeToken } from "#app/features/points/commands/tokens.server.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { ask } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aMeasure, pointsOf } from "../points/given.ts";

let world: World;
let app: RunningApp;
const tokens = { write: "", read: "" };
let [id, foreign, ended]: string[] = [];
beforeAll(async () => {
  world = await openWorld(new Date());
  const actor = await world.actor("coordinator");
  const make = async (mayWrite: boolean) =>
    (await makeToken(actor, world.teamA, { name: "Ett system", mayWrite, lastDay: actor.today }, world.now)).token;
  tokens.write = await make(true);
  tokens.read = await make(false);
  [id, foreign, ended] = [
    await aMeasure(world, { data: "count" }),
    await aMeasure(world, { teamId: world.teamB }),
    await aMeasure(world),
  ];
  await db().followedMeasure.update({ where: { id: ended! }, data: { endedAt: world.now } });
  app = await startAppOn(world.database, { env: { LOG_LEVEL: "debug" } });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

type Asked = { method?: string; token?: string; body?: unknown; headers?: Record<string, string>; raw?: string };
async function call(path: string, { method = "GET", token = tokens.write, body, headers = {}, raw }: Asked = {}) {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await ask(app.address, `/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  });
  return { ...answer, json: JSON.parse(answer.text || "null") as Record<string, unknown> };
}
const points = (of: string | undefined) => `/measures/${of}/points`;
const put = (of: string | undefined, body: unknown, more: Asked = {}) =>
  call(points(of), { method: "PUT", body, ...more });

describe("ME33: another system that asks", () => {
  it("reads the team's measures and points, and sets points that it reads again", async () => {
    const { status, json, headers } = await call("/measures");
    expect([status, headers["cache-control"], headers["set-cookie"]]).toEqual([200, "no-store", undefined]);
    const all = json.measures as { id: string; data: string }[];
    expect(all.find((one) => one.id === id)).toMatchObject({ data: "count", rhythm: "month", over: false });
    expect(all.map((one) => one.id)).not.toContain(foreign);
    const sent = [
      { day: "2026-01-01", value: 5 },
      { day: "2026-02-03", value: 6, comment: "Ny rutin" },
    ];
    expect((await put(id, sent)).json).toEqual({ added: 2, changed: 0, same: 0 });
    expect((await put(id, sent)).json).toEqual({ added: 0, changed: 0, same: 2 });
    const read = await call(`${points(id)}?from=2026-02-01&to=2026-12-31`, { token: tokens.read });
    expect(read.json.points).toEqual([
      { day: "2026-02-01", nth: 0, value: 6, numerator: null, denominator: null, missing: "", comment: "Ny rutin" },
    ]);
    expect(await pointsOf(id!)).toEqual(["2026-01-01 5", "2026-02-01 6 Ny rutin"]);
  });

  it("is told what is wrong as a problem, with a code and a sentence, and nothing is written", async () => {
    const before = await pointsOf(id!);
    const one = [{ day: "2026-03-01", value: 1 }];
    const cases: readonly [number, string, Promise<Awaited<ReturnType<typeof call>>>][] = [
      [401, "sending.no-token", call("/measures", { token: "" })],
      [401, "sending.no-token", call("/measures", { token: "genombrott_x" })],
      [401, "sending.no-token", call("/measures", { token: "", headers: { authorization: "Basic eDp5" } })],
      [403, "sending.reads-only", put(id, one, { token: tokens.read })],
      [404, "missing", put(foreign, one)],
      [404, "missing", call(points(foreign))],
      [404, "missing", call(points("x"))],
      [404, "sending.nothing-there", call("/teams")],
      [405, "sending.method", put(id, one, { method: "POST" })],
      [405, "sending.method", call("/measures", { method: "DELETE" })],
      [409, "points.over", put(ended, [])],
      [413, "form.too-large", put(id, undefined, { raw: `[${" ".repeat(1_100_000)}]` })],
      [415, "sending.no-json", put(id, one, { headers: { "content-type": "text/plain" } })],
      [400, "sending.broken-json", put(id, undefined, { raw: "[" })],
      [422, "points.sent-wrong", put(id, { day: "2026-03-01" })],
      [422, "points.sent-wrong", put(id, [{ day: "2026-03-01", value: 1, name: "Anna" }])],
      [422, "points.sent-wrong", call(`${points(id)}?from=yesterday`)],
      [422, "points.sent-wrong", call(`${points(id)}?to=0000-01-01`)],
      [422, "points.sent-wrong", call(`${points(id)}?until=2026-01-01`)],
    ];
    for (const [status, code, asked] of cases) {
      const { headers, json, ...answer } = await asked;
      expect([answer.status, json?.code], `${status} ${code}`).toEqual([status, code]);
      expect(headers["content-type"]).toBe("application/problem+json");
      expect(json).toMatchObject({ type: "about:blank", status });
      expect(String(json.detail)).toMatch(/^[A-Z].+\.$/);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      if (status === 401) expect(headers["www-authenticate"]).toMatch(/^Bearer/);
    }
    const rows = [
      { day: "2026-03-01", value: 1 },
      { day: "2098-01-01", value: 2 },
      { day: "2026-04-01", value: 1.5 },
    ];
    expect((await put(id, rows)).json.errors).toMatchObject([
      { index: 1, field: "day", code: "points.day-to-come", detail: "The day has not been yet." },
      { index: 2, field: "value", code: "points.whole", detail: "Write a whole number." },
    ]);
    const named = await put(id, [{ day: "2026-03-01", value: 1, comment: "19121212-1212" }]);
    expect(named.json.errors).toMatchObject([{ index: 0, field: "comment", code: "identity-number" }]);
    expect(await pointsOf(id!)).toEqual(before);
  });

  it("is let in by its token alone: no cookie counts, no other site has one, and no log tells it", async () => {
    const { cookie } = await signedIn(world.person.coordinator);
    expect((await call("/measures", { token: "", headers: { cookie } })).status).toBe(401);
    // A form of another site sends the cookie, and no header of its own.
    const elsewhere = { cookie, "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    const forged = await ask(app.address, `/api/v1${points(id)}`, { method: "PUT", body: "[]", headers: elsewhere });
    expect(forged.status).toBe(403);
    expect(
      (await ask(app.address, "/sign-out", { method: "POST", headers: { authorization: `Bearer ${tokens.write}` } }))
        .status,
    ).toBe(403);
    expect((await call("/measures", { headers: { cookie } })).headers["set-cookie"]).toBeUndefined();
    const said = app.output();
    expect(said).toContain("is ready");
    for (const token of Object.values(tokens)) expect(said).not.toContain(token.slice(-43));
  });

  it("finds everything that it may ask in the description, which is made of what its requests are read by", async () => {
    const { json } = await call("/openapi.json", { token: "" });
    expect(json.openapi).toBe("3.1.0");
    expect(Object.keys(json.paths as object)).toEqual(["/measures", "/measures/{id}/points"]);
    const text = JSON.stringify(json);
    expect(text).not.toContain("$defs");
    for (const [, to = ""] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      const parts = to.split("/").slice(1);
      expect(
        parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], json),
        to,
      ).toBeDefined();
    }
    const { put: set } = (json.paths as Record<string, Record<string, { requestBody?: unknown }>>)[
      "/measures/{id}/points"
    ]!;
    expect(JSON.stringify(set?.requestBody)).toContain('"maxItems":1000');
  });
});
