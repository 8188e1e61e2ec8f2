import ICAL from "ical.js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { type Answer, ask, fromOurPages } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { gatheringOn, registeredTo } from "../calendar/days.ts";

let world: World;
let app: RunningApp;
let cookie: string;
beforeAll(async () => {
  world = await openWorld(new Date());
  const day = new Date(world.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  await registeredTo(world, await gatheringOn(world, { title: "Lärandeseminarium 2, åäö", days: [day] }), "member");
  ({ cookie } = await signedIn(world.person.member));
  app = await startAppOn(world.database, { env: { LOG_LEVEL: "debug" } });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

/** Presses a button of the page as a browser without script does. */
const press = (intent: string) =>
  ask(app.address, "/account/calendar", {
    method: "POST",
    headers: { ...fromOurPages, cookie, accept: "text/html", "sec-fetch-mode": "navigate" },
    body: `intent=${intent}`,
  });
const pathIn = ({ text }: Answer) => /\/calendar\/[\w-]{43}\.ics/.exec(text)?.[0] ?? "";
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  ask(app.address, path, { method, headers });

describe("a calendar's address", () => {
  it("K4: is shown once on the page, without script too, and gives the calendar to a program that signs in nowhere", async () => {
    const made = await press("make");
    expect(made.status).toBe(200);
    const path = pathIn(made);
    expect(made.text).toContain(`value="${app.origin}${path}"`);
    expect((await ask(app.address, "/account/calendar", { headers: { cookie } })).text).not.toMatch(/[\w-]{43}\.ics/);
    const { status, headers, text } = await get(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect([headers["cache-control"], headers["set-cookie"]]).toEqual(["private, no-cache", undefined]);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual(["Lärandeseminarium 2, åäö"]);
  });

  it("is answered in a word when nothing is new, packed or not", async () => {
    const path = pathIn(await press("make"));
    for (const packing of ["identity", "gzip"]) {
      const { etag = "" } = (await get(path, { "accept-encoding": packing })).headers;
      const again = await get(path, { "if-none-match": etag, "accept-encoding": packing });
      expect([again.status, again.text]).toEqual([304, ""]);
    }
    const head = await get(path, {}, "HEAD");
    expect([head.status, head.text]).toEqual([200, ""]);
  });

  it("K4: one that is ended, one that never was and what is none at all are the same nothing", async () => {
    const ended = pathIn(await press("make"));
    const renewed = pathIn(await press("make"));
    expect((await press("end")).headers.location).toBe("/account/calendar?done=ended");
    const told = async (path: string) => {
      const { status, headers, text } = await get(path);
      const { date: _date, "content-security-policy": policy, ...others } = headers;
      const nonce = /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "";
      const plain = (said: string) => said.replaceAll(nonce, "nonce").replaceAll(path, "the address");
      return { status, headers: others, text: plain(text) };
    };
    const nothing = await told(`/calendar/${"A".repeat(43)}.ics`);
    expect(nothing.status).toBe(404);
    for (const path of [ended, renewed, "/calendar/x.ics"]) expect(await told(path)).toEqual(nothing);
  });

  it("stands in no log, whatever goes wrong, nor in what was denied", async () => {
    const path = pathIn(await press("make"));
    const secret = path.slice("/calendar/".length, -".ics".length);
    const owner = new pg.Client({ connectionString: world.database.superuserUrl });
    await owner.connect();
    for (const [table, status] of [
      ["registrations", 500],
      ["calendar_feeds", 500],
    ] as const) {
      await owner.query(`ALTER TABLE ${table} RENAME TO away`);
      expect((await get(path)).status, table).toBe(status);
      await owner.query(`ALTER TABLE away RENAME TO ${table}`);
    }
    for (const method of ["POST", "PUT", "DELETE"])
      await ask(app.address, path, { method, headers: fromOurPages, body: "" });
    await get(`${path}.data`);
    await get(`${path}/`);
    expect(app.output().match(/request failed/g)?.length).toBeGreaterThanOrEqual(2);
    expect(app.output()).not.toContain(secret);
    const { rows } = await owner.query("SELECT * FROM audit_entries");
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe("the demo's post", () => {
  it("says of a mail that it has an entry for the calendar, shows it and gives it as a file", async () => {
    const [id, without] = [newId(), newId()];
    const letter = { sentAt: new Date(), to: "member@ort.example", subject: "Plats", text: "t", html: "h" };
    const calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Åäö\r\nEND:VCALENDAR\r\n";
    await db().demoMail.create({ data: { id, ...letter, calendar } });
    await db().demoMail.create({ data: { id: without, ...letter } });
    const { text } = await get("/demo/post", { accept: "text/html" });
    expect(text).toContain("SUMMARY:Åäö");
    expect(text.match(/tas bort ur kalendern/g)).toHaveLength(1);
    expect(text).toContain(`href="/demo/post/${id}/calendar"`);
    expect(text).not.toContain(`href="/demo/post/${without}/calendar"`);
    const file = await get(`/demo/post/${id}/calendar`);
    expect([file.headers["content-type"], file.text]).toEqual(["text/calendar; charset=utf-8", calendar]);
    expect(file.headers["content-disposition"]).toBe('attachment; filename="invite.ics"');
    expect((await get(`/demo/post/${without}/calendar`)).status).toBe(404);
  });
});
