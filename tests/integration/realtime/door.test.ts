import { connect } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { cookieName, newSecret } from "#app/platform/session.server.ts";
import { limits } from "#server/realtime/limits.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { anInstance, eventually, visit } from "./visitors.ts";
import { aMember, aProgramme } from "./world.ts";

withDatabase();
const hour = 3_600_000;
let personId: string;
beforeAll(async () => {
  personId = await aMember("Asta Lund", (await aProgramme()).ekvarpa);
});

describe("who comes in", () => {
  test("an open session on our own page, by WebSocket and by polling", async () => {
    const { address } = await anInstance();
    const { cookie } = await signedIn(personId);
    const { cookie: key } = await signedIn(personId, { kind: "passkey", freshAgoMs: 11 * hour, leftMs: 100 * hour });
    const sameOrigin = { "sec-fetch-site": "same-origin" };
    const visitors = [
      visit(address, { cookie }),
      visit(address, { cookie: `theme=dark; ${key}` }),
      visit(address, { cookie, transport: "polling" }),
      // What a browser sends: no Origin with a GET to the same place.
      visit(address, { cookie, transport: "polling", origin: null, headers: sameOrigin }),
    ];
    for (const { heard } of visitors) await eventually(() => heard).toContain("ready");
  });

  test("nobody with a stale, ended or invented cookie, or with none", async () => {
    const { address } = await anInstance();
    const ended = await signedIn(personId);
    await db().session.update({ where: { id: ended.sessionId }, data: { endedAt: new Date() } });
    const stale = {
      "no cookie": undefined,
      invented: `${cookieName}=${newSecret()}`,
      empty: `${cookieName}=`,
      ended: ended.cookie,
      expired: (await signedIn(personId, { leftMs: -1 })).cookie,
      idle: (await signedIn(personId, { seenAgoMs: hour / 2 })).cookie,
      "a key to be touched": (await signedIn(personId, { kind: "passkey", freshAgoMs: 12 * hour })).cookie,
    };
    for (const transport of ["websocket", "polling"] as const) {
      for (const [what, cookie] of Object.entries(stale)) {
        const { heard } = visit(address, { cookie, transport });
        await eventually(() => heard, what).toEqual(["refused"]);
      }
    }
  });

  test("nobody from another page, whoever she is", async () => {
    const { address } = await anInstance();
    const { cookie } = await signedIn(personId);
    const foreign = ["https://example.org", "null", `${address}.example.org`, address.replace("http:", "https:")];
    for (const transport of ["websocket", "polling"] as const) {
      for (const origin of foreign) {
        const { heard } = visit(address, { cookie, origin, transport, headers: { "sec-fetch-site": "same-origin" } });
        await eventually(() => heard, origin).toEqual(["refused"]);
      }
      const { heard } = visit(address, { cookie, origin: null, transport });
      await eventually(() => heard, `${transport} without Origin`).toEqual(["refused"]);
    }
    const crossSite = { "sec-fetch-site": "cross-site" };
    const { heard } = visit(address, { cookie, origin: null, transport: "polling", headers: crossSite });
    await eventually(() => heard).toEqual(["refused"]);
  });
});

describe("what is sent to the server", () => {
  test("a page that sends too much, or too large, is cut off, and no other", async () => {
    const { address } = await anInstance();
    const { cookie } = await signedIn(personId);
    const quiet = visit(address, { cookie });
    const many = visit(address, { cookie });
    const large = visit(address, { cookie });
    for (const { heard } of [quiet, many, large]) await eventually(() => heard).toContain("ready");
    for (let i = 0; i <= limits.packets; i += 1) (many.socket as { emit(name: string): void }).emit("anything");
    (large.socket as { emit(name: string, text: string): void }).emit("anything", "x".repeat(limits.messageBytes));
    await eventually(() => many.heard).toContain("disconnected");
    await eventually(() => large.heard).toContain("disconnected");
    expect(quiet.heard).toEqual(["ready"]);
  });

  test("a session has room for forty pages", async () => {
    const { address } = await anInstance();
    const { cookie } = await signedIn(personId);
    const pages = Array.from({ length: 41 }, () => visit(address, { cookie }));
    await eventually(() => pages.every(({ heard }) => heard.length === 1)).toBe(true);
    const outcomes = Map.groupBy(pages, ({ heard }) => heard[0]);
    expect(outcomes.get("ready")?.length).toBe(40);
    expect(outcomes.get("refused")?.length).toBe(1);
  });

  test("connections that break while they are looked at leave the app running", async () => {
    const { address, port } = await anInstance();
    const { cookie } = await signedIn(personId);
    const upgrade = [
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
      `Host: localhost:${port}`,
      `Origin: ${address}`,
      `Cookie: ${cookie}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${Buffer.from(newId().slice(0, 16)).toString("base64")}`,
    ];
    for (let i = 0; i < 20; i += 1) {
      await new Promise<void>((resolve) => {
        const raw = connect(port, "127.0.0.1", () => {
          raw.write(`${upgrade.join("\r\n")}\r\n\r\n`, () => setImmediate(() => raw.resetAndDestroy()));
        });
        raw.on("error", () => {});
        raw.on("close", () => resolve());
      });
    }
    const { heard } = visit(address, { cookie });
    await eventually(() => heard).toEqual(["ready"]);
  });
});
