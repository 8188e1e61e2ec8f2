import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect } from "vitest";
import { canary, phone } from "#tests/support/canaries/words.ts";
import { type Acts, mailOfHers } from "./canary-acts.ts";
import type { CanaryHouse } from "./canary-house.ts";

const today = () => new Date().toISOString().slice(0, 10);
const said = {
  heldOn: today(),
  w1: `Hon sa "${canary("answer")}" å`,
  a2: "1",
  notes: `Rad ett\r\n${canary("notes")}`,
  base: "0",
};

/**
 * Everything that becomes of two parents, with a canary in each text of each form of the vault's, and with forms that are
 * refused, a database that dies and stores that fail on the way. Gives what was told in pages in which none may stand.
 */
export async function lived(
  house: CanaryHouse,
  acts: Acts,
): Promise<{ code: string; told: string[]; signedOutAt: number }> {
  const { world } = house;
  const { as, programme, recruiting, contact, handsOver, comes, messageTo, sql } = acts;
  const told: string[] = [];
  const researcher = as("researcher");
  const { at, code } = await handsOver();
  const other = await handsOver({ phone: "", channel: "mail", name: `Bo ${canary("name")}`, email: `b.${mailOfHers}` });
  expect((await as("member").reads(recruiting)).text).not.toContain(canary(""));

  // She is opened, corrected, sought and sent a link.
  const opened = await researcher.sends(at, { intent: "open", purpose: "correct" });
  for (const word of ["name", "mail", "times"]) expect(opened.text).toContain(canary(word));
  const refused = await researcher.sends(at, { intent: "correct", ...contact, channel: "mail", email: "" });
  expect([refused.status, refused.text.includes(canary("name"))]).toEqual([400, true]);
  await researcher.does(at, { intent: "correct", ...contact, name: `Anna ${canary("corrected")}` });
  const attempt = { intent: "attempt", how: "call", outcome: "no-answer", key: randomUUID() };
  expect((await researcher.sends(at, { ...attempt, outcome: "", note: canary("note") })).text).toContain(
    canary("note"),
  );
  await researcher.does(at, { ...attempt, note: `Ring ${canary("note")}` });
  await researcher.sends(at, { intent: "pair", code: canary("pair") });
  told.push((await researcher.reads(`${programme}/participants`)).text, (await researcher.reads(at)).text);

  // She comes by her link, says yes and books; the other by the code beside it, and stops.
  const [device, others] = [await comes(phone.sent, "link"), await comes(`b.${mailOfHers}`, "code")];
  const page = await acts.get("/m/meeting", device);
  const textId = /name="textId" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  const agreed = await acts.post("/m/meeting", device, { intent: "consent", textId, occasion: "1" });
  expect(agreed.headers.location).toContain("done=consented");
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const meeting = { intent: "other", day, from: "10:00", minutes: "60", kind: "phone", instead: "", address: "" };
  const { researcher: interviewerId } = world.person;
  await researcher.does(`${at}/meetings`, { ...meeting, interviewerId, key: randomUUID() });
  await messageTo(phone.sent, /^Vi ses /);
  expect((await acts.post("/m/meeting", others, { intent: "stop" })).status).toBe(302);
  await researcher.sends("/m", { pass: canary("pass") });

  // Consents by word of mouth.
  const consent = { intent: "consent", language: "sv", channel: "telephone" };
  expect(
    (await researcher.sends(`${at}/consent`, { ...consent, occasion: "1", channel: "", reason: canary("reason") }))
      .status,
  ).toBe(400);
  await researcher.does(`${at}/consent`, { ...consent, occasion: "2", reason: `Sa ${canary("reason")}` });

  // What she says: refused, in the middle of a database that dies, into a store that fails, and at last.
  const interview = `${at}/interviews/1`;
  const later = await researcher.sends(interview, { ...said, heldOn: "2099-01-01", key: randomUUID() });
  for (const word of ["answer", "notes"]) expect(later.text).toContain(canary(word));
  const cut = await whileTheDatabaseDies(house, () => researcher.sends(interview, { ...said, key: randomUUID() }));
  await sql("ALTER TABLE research.interview RENAME COLUMN held_on TO held_on_away");
  await sql("ALTER TABLE identity.participant RENAME COLUMN details TO details_away");
  const failed = [
    await researcher.sends(interview, { ...said, key: randomUUID() }),
    await researcher.sends(at, { intent: "correct", ...contact }),
    await researcher.sends(at, { intent: "open", purpose: "book" }),
  ];
  await sql("ALTER TABLE research.interview RENAME COLUMN held_on_away TO held_on");
  await sql("ALTER TABLE identity.participant RENAME COLUMN details_away TO details");
  expect([cut.status, ...failed.map(({ status }) => status)]).toEqual([503, 500, 500, 500]);
  // A CHECK that fails quotes its whole row.
  await sql("ALTER TABLE identity.participant ADD CONSTRAINT nobody CHECK (name IS NULL) NOT VALID");
  const third = {
    ...contact,
    phone: "",
    channel: "mail",
    email: `c.${mailOfHers}`,
    leaveForm: "oral",
    leaveGivenOn: today(),
  };
  failed.push(await as("member").sends(recruiting, { ...third, key: randomUUID() }));
  await sql("ALTER TABLE identity.participant DROP CONSTRAINT nobody");
  expect(failed.at(-1)?.status).toBe(500);
  // While the database is away the page keeps what she typed, to be sent again, and nothing keeps the page.
  expect(cut.text).toMatch(new RegExp(`name="w1" value="[^"]*${canary("answer")}`));
  expect(cut.headers["cache-control"]).toContain("no-store");
  told.push(...failed.map(({ text }) => text));
  await researcher.does(interview, { ...said, key: randomUUID() });
  expect((await researcher.reads(interview)).text).toContain(canary("answer"));

  // What is taken out.
  const taken = `${programme}/study/export`;
  const request = randomUUID();
  await researcher.does(taken, { intent: "ask", purpose: "Analys", occasion: "all", key: request });
  await as("supervisor").does(taken, { intent: "release", requestId: request });
  const words = (await researcher.reads(`${taken}/words/${request}`)).text;
  expect(words).toContain(canary("answer"));
  expect(words).not.toMatch(
    new RegExp(["name", "corrected", "mail", "times", "note\\b", "reason"].map(canary).join("|")),
  );
  for (const file of ["answers.csv", "answers.sps", "codebook.xlsx"]) {
    const answer = await researcher.reads(`${taken}/${file}`);
    expect([file, answer.status]).toEqual([file, 200]);
    if (file === "answers.csv") expect(answer.text).toContain(code);
    told.push(answer.text);
  }
  const whole = await researcher.reads(`${at}/whole/data.json`);
  for (const word of ["corrected", "mail", "times", "note", "reason", "answer", "notes"])
    expect(whole.text).toContain(canary(word));
  expect((await researcher.reads(`${at}/whole/data.pdf`)).text).toMatch(/^%PDF-/);

  // The other's stop is written down once more, and what she left is to be removed.
  await researcher.sends(`${other.at}/consent`, {
    intent: "stop",
    channel: "telephone",
    reason: canary("stop"),
    remove: "yes",
  });
  told.push(
    (await researcher.reads(`${other.at}/consent`)).text,
    (await researcher.reads(`${programme}/vault-log`)).text,
  );
  for (const name of ["lead", "coordinator", "manager"] as const)
    for (const page of ["/start", `/teams/${world.teamA}`, `${programme}/events`, `${programme}/mail`])
      told.push((await as(name).reads(page)).text);
  await as("supervisor").does("/vault/open", { intent: "close", to: "" });
  for (const name of ["researcher", "member"] as const) await as(name).does("/sign-out", {});
  return { code, told, signedOutAt: Date.now() };
}

/** Sends something that waits in the database, which is then killed. Gives the answer, when the database is back. */
async function whileTheDatabaseDies<T>({ world, app }: CanaryHouse, sends: () => Promise<T>): Promise<T> {
  const holding = new pg.Client({ connectionString: world.database.superuserUrl });
  holding.on("error", () => undefined);
  await holding.connect();
  await holding.query("BEGIN; LOCK TABLE research.interview IN ACCESS EXCLUSIVE MODE");
  const answer = sends();
  const waits = async () => {
    const { rows } = await holding.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    );
    return rows[0]?.pid ?? 0;
  };
  await expect.poll(waits).toBeGreaterThan(0);
  process.kill(await waits(), "SIGKILL");
  const answered = await answer;
  await holding.end().catch(() => undefined);
  await expect.poll(async () => (await fetch(`${app.address}/readyz`)).status).toBe(200);
  return answered;
}
