import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, ask, fromOurPages } from "#tests/support/request.ts";
import { type RealInstallation, startReal } from "./real.ts";

let real: RealInstallation;
beforeAll(async () => {
  real = await startReal();
});
afterAll(() => real.stop());

const get = (path: string, cookie = "") => ask(real.app.address, path, { headers: { cookie } });
const post = (path: string, fields: Record<string, string>, cookie = "") =>
  ask(real.app.address, path, {
    method: "POST",
    headers: { ...fromOurPages, cookie },
    body: new URLSearchParams(fields).toString(),
  });
const cookiesOf = (answer: Answer) =>
  (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]!).join("; ");

/** What of an answer must not tell anything: all but nonces, times and random cookies. */
function masked({ status, headers, text }: Answer) {
  const plain = (value: string) =>
    value
      .replaceAll(/nonce-[\w+/=]+/g, "nonce-")
      .replaceAll(/nonce="[^"]+"/g, "nonce")
      .replaceAll(/(asked=)[\w-]{43}/g, "$1…");
  const { date: _date, ...others } = headers;
  return { status, headers: JSON.parse(plain(JSON.stringify(others))), text: plain(text) };
}

const openSession = () => real.openSession();

describe("asking for a code", () => {
  it("S3: a known and an unknown address get the same answers: status, headers and body", async () => {
    const journeys = [];
    for (const email of ["anna@kommun.example", "inte-anna@kommun.example"]) {
      const asked = await post("/sign-in", { email, to: "/start" });
      const cookie = cookiesOf(asked);
      const page = await get("/sign-in/code", cookie);
      const wrong = await post("/sign-in/code", { code: "000000" }, cookie);
      journeys.push([asked, page, wrong].map(masked));
    }
    expect(journeys[1]).toEqual(journeys[0]);
    expect(journeys[0]?.map(({ status }) => status)).toEqual([302, 200, 400]);
    const rows = await real.client.query("SELECT person_id IS NULL AS unknown FROM sign_ins ORDER BY created_at");
    expect(rows.rows).toEqual([{ unknown: false }, { unknown: true }]);
    expect((await real.client.query("SELECT 1 FROM outbox_mails")).rowCount).toBe(2);
  });

  it("too often: 429, and when to try again", async () => {
    const answers: Answer[] = [];
    for (let n = 0; n < 11; n += 1) answers.push(await post("/sign-in", { email: "ofta@kommun.example", to: "" }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(302), 429]);
    const last = answers.at(-1)!;
    expect(Number(last.headers["retry-after"])).toBeGreaterThan(800);
    expect(last.text).toContain("för många försök");
    expect(last.text).toContain("ofta@kommun.example");
  });

  it.each([
    ["an unknown field", { email: "anna@kommun.example", to: "", more: "1" }],
    ["no address", { to: "" }],
    ["something that is no address", { email: "anna", to: "" }],
    ["a very long one", { email: `${"a".repeat(300)}@kommun.example`, to: "" }],
    ["__proto__", JSON.parse('{"email":"anna@kommun.example","to":"","__proto__":"1"}')],
  ])("with %s: 400, and nothing happens", async (_what, fields) => {
    const before = (await real.client.query("SELECT 1 FROM sign_ins")).rowCount;
    expect((await post("/sign-in", fields as Record<string, string>)).status).toBe(400);
    expect((await real.client.query("SELECT 1 FROM sign_ins")).rowCount).toBe(before);
  });

  it("never leads to another site afterwards", async () => {
    const page = await get("/sign-in?to=//evil.example/x");
    expect(page.text).not.toContain('evil.example/x"');
    await post("/sign-in", { email: "anna@kommun.example", to: "https://evil.example/" });
    const { rows } = await real.client.query("SELECT return_to FROM sign_ins ORDER BY created_at DESC LIMIT 1");
    expect(rows[0].return_to).toBe("/start");
  });
});

describe("a mailed link", () => {
  it("S2: opened, by GET or HEAD, changes nothing", async () => {
    const counts =
      "SELECT (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM sign_ins WHERE used_at IS NOT NULL) AS used, (SELECT count(*) FROM audit_entries) AS audit";
    const before = (await real.client.query(counts)).rows;
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(real.app.address, "/sign-in/link", { method });
      expect(answer.status).toBe(200);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
    expect((await real.client.query(counts)).rows).toEqual(before);
  });
});

describe("a session", () => {
  it("S7: that was ended: the next request is led to signing in, a form is answered 401", async () => {
    const { cookie, id } = await openSession();
    expect((await get("/account", cookie)).status).toBe(200);
    await real.client.query("UPDATE sessions SET ended_at = now() WHERE id = $1", [id]);
    const page = await get("/account", cookie);
    expect([page.status, page.headers.location]).toEqual([302, "/sign-in?to=%2Faccount"]);
    expect((await post("/account", { intent: "sessions" }, cookie)).status).toBe(401);
    expect((await post("/session", {}, cookie)).text).toContain('"over"');
  });

  it("S4: is used by a page and by a form, and not by a page that asks for its data again", async () => {
    const { cookie, id } = await openSession();
    const seen = "SELECT last_seen_at > now() - interval '1 minute' AS seen FROM sessions WHERE id = $1";
    await real.client.query("UPDATE sessions SET last_seen_at = now() - interval '20 minutes' WHERE id = $1", [id]);
    expect((await get("/account.data", cookie)).status).toBe(200);
    expect((await real.client.query(seen, [id])).rows[0].seen).toBe(false);
    expect((await get("/account", cookie)).status).toBe(200);
    expect((await real.client.query(seen, [id])).rows[0].seen).toBe(true);
  });

  it("S11: that asks for what is not there leaves a row: the page and the id, and nothing of the address", async () => {
    const { cookie } = await openSession();
    const team = crypto.randomUUID();
    for (const end of ["", ".data"]) await get(`/teams/${team}/people${end}?q=hemligt`, cookie);
    const { rows } = await real.client.query(
      "SELECT action, subject, subject_id, outcome FROM audit_entries WHERE team_id = $1",
      [team],
    );
    const row = { action: "denied.missing", subject: "GET teams/:teamId/people", subject_id: team, outcome: "denied" };
    expect(rows).toEqual([row, row]);
  });

  it("signing out: the session is over, the cookie gone, the browser told to forget", async () => {
    const { cookie } = await openSession();
    const out = await post("/sign-out", {}, cookie);
    expect([out.status, out.headers.location]).toEqual([302, "/"]);
    expect(out.headers["set-cookie"]?.[0]).toMatch(/^__Host-genombrott=; .*Max-Age=0/);
    expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
    expect((await get("/account", cookie)).status).toBe(302);
    expect((await get("/sign-out", cookie)).status).toBe(302);
  });

  it("keeps the language of its person; every cookie is bound to this host", async () => {
    const { cookie } = await openSession();
    const switched = await post("/language", { language: "en", back: "/account" }, cookie);
    expect(switched.headers.location).toBe("/account");
    expect(switched.headers["set-cookie"]?.[0]).toMatch(/^__Host-[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax; /);
    expect((await get("/account", cookie)).text).toContain('<html lang="en"');
    expect((await post("/language", { language: "en", back: "//evil.example" })).headers.location).toBe("/");
    expect((await post("/language", { language: "xx", back: "/" })).status).toBe(400);
    await real.client.query("UPDATE people SET locale = 'sv'");
  });
});

describe("what scripts ask", () => {
  const json = (path: string, body: string, cookie = "") =>
    ask(real.app.address, path, {
      method: "POST",
      headers: { ...fromOurPages, cookie, "content-type": "application/json" },
      body,
    });

  it.each([
    ["/sign-in/passkey", "{}"],
    ["/sign-in/passkey", "not json"],
    ["/sign-in/passkey", '{"__proto__":{}}'],
    ["/sign-in/passkey/options", '{"more":1}'],
    ["/sign-in/passkey/options", "[]"],
  ])("%s refuses %s", async (path, body) => {
    const answer = await json(path, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(JSON.parse(answer.text))).toEqual(["code"]);
  });

  it("refuses what is too large, or no JSON, or from nobody", async () => {
    expect((await json("/sign-in/passkey", `{"answer":"${"x".repeat(20_000)}"}`)).status).toBe(413);
    expect((await post("/sign-in", { email: "x".repeat(1_000_000), to: "" })).status).toBe(413);
    expect((await post("/sign-in/passkey/options", {})).status).toBe(400);
    for (const path of ["/account/passkeys", "/account/passkeys/options"])
      expect((await json(path, "{}")).status).toBe(401);
  });

  it("gives what a device needs to be asked", async () => {
    const answer = JSON.parse((await json("/sign-in/passkey/options", "{}")).text);
    expect(answer).toMatchObject({ rpId: "localhost", userVerification: "required" });
  });
});

describe("a real installation", () => {
  it("has no demo: its pages are as if they did not exist", async () => {
    for (const path of ["/demo", "/demo/post"]) {
      const page = await get(path);
      expect(page.status).toBe(404);
      expect(page.text).toContain("Sidan finns inte");
    }
    expect((await post("/demo", { person: crypto.randomUUID() })).status).toBe(404);
    expect((await get("/")).text).not.toContain("/demo");
  });
});
