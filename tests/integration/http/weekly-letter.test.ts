import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { offPath } from "#app/features/weekly-letters/rules/off.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let app: RunningApp;
beforeAll(async () => {
  world = await openWorld(new Date());
  app = await startAppOn(world.database, { env: { LOG_LEVEL: "debug" } });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});
beforeEach(() => db().person.updateMany({ data: { weeklyLetter: true } }));

const day = 86_400_000;
/** A link as a letter has it. */
async function link(goodForMs = day): Promise<string> {
  const secret = newSecret();
  const times = { madeAt: new Date(Date.now() - 2 * day), expiresAt: new Date(Date.now() + goodForMs) };
  const of = { hash: hashSecret(secret), personId: world.person.member };
  await db().weeklyLetterLink.create({ data: { ...of, ...times } });
  return secret;
}
const off = async () =>
  (await db().person.findMany({ where: { weeklyLetter: false } })).map(({ email }) => email?.split("@")[0]);

const press = "List-Unsubscribe=One-Click";
const inParts = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;
/** As a mail program posts, from its own server: no page of ours, no cookie, nobody signed in. */
const post = (secret: string, body = press, headers: Record<string, string> = {}) =>
  ask(app.address, offPath(secret), { method: "POST", body, headers });

describe("O12: the weekly letter is turned off", () => {
  it("by a mail program, with one press, as an ordinary form or in parts, and a second time too", async () => {
    const ways: [string, Record<string, string>][] = [
      [press, {}],
      [inParts("List-Unsubscribe", "One-Click"), { "content-type": "multipart/form-data; boundary=b" }],
      [press, { origin: "https://mail.example", "sec-fetch-site": "cross-site" }],
    ];
    for (const [body, headers] of ways) {
      const secret = await link();
      for (let times = 0; times < 2; times += 1) {
        const { status, headers: said } = await post(secret, body, headers);
        // It is answered at once: who posts follows nothing.
        expect([status, said.location]).toEqual([200, undefined]);
        expect(await off()).toEqual(["member"]);
      }
      await db().person.updateMany({ data: { weeklyLetter: true } });
    }
    const audits = await db().auditEntry.findMany({ where: { action: "person.changed" } });
    expect(audits.map(({ actorId, fields }) => [actorId, fields])).toEqual(
      ways.map(() => [world.person.member, ["weeklyLetter"]]),
    );
  });

  it("by a person, with the button of its page, without script", async () => {
    const secret = await link();
    const page = await ask(app.address, offPath(secret));
    expect([page.status, page.text.includes("Stänga av veckobrevet?")]).toEqual([200, true]);
    const [, name, value] = /<input type="hidden" name="(List-[^"]+)" value="([^"]+)"/.exec(page.text)!;
    const done = await post(secret, `${name}=${value}`, fromOurPages);
    expect([done.status, done.text.includes("Veckobrevet är avstängt")]).toEqual([200, true]);
    expect(await off()).toEqual(["member"]);
  });

  it("not by opening the link, as mail filters do, nor by what is no press", async () => {
    const secret = await link();
    for (const method of ["GET", "HEAD"])
      expect((await ask(app.address, offPath(secret), { method })).status).toBe(200);
    const bodies: [string, Record<string, string>][] = [
      ["", {}],
      ["List-Unsubscribe=x", {}],
      [press, { "content-type": "text/plain" }],
      [inParts("x", "One-Click"), { "content-type": "multipart/form-data; boundary=b" }],
      ["--b", { "content-type": "multipart/form-data" }],
      [press.padEnd(5000, "&"), {}],
    ];
    for (const [body, headers] of bodies) {
      expect((await post(secret, body, headers)).status, body.slice(0, 40)).toBeGreaterThanOrEqual(400);
    }
    expect(await off()).toEqual([]);
  });

  it("not by a link that is nobody's or too old: its page says where else", async () => {
    const old = await link(-1);
    for (const secret of [old, newSecret(), "x"]) {
      const page = await ask(app.address, offPath(secret));
      expect([page.status, page.text.includes("Länken gäller inte längre")], secret).toEqual([404, true]);
      const { status } = await post(secret, press, fromOurPages);
      expect(status, secret).toBe(404);
    }
    expect(await off()).toEqual([]);
  });

  it("nowhere else is anything taken from another site", async () => {
    const secret = await link();
    const near = [
      `${offPath(secret)}/x`,
      `${offPath(secret)}.data`,
      `/x${offPath(secret)}`,
      `/weekly-letter/${newId()}`,
    ];
    for (const path of near) {
      expect((await ask(app.address, path, { method: "POST", body: press })).status, path).toBe(403);
    }
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      expect((await ask(app.address, offPath(secret), { method, body: press })).status, method).toBe(403);
    }
    expect(await off()).toEqual([]);
  });

  it("and its secret stands in no log", async () => {
    const secret = await link();
    await ask(app.address, offPath(secret));
    await post(secret);
    await post(secret, "x");
    expect(app.output()).not.toContain(secret);
  });
});
