import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeLink, openLink } from "#app/features/parents/links.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import { type Answer, ask as askApp, fromOurPages } from "#tests/support/request.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { openSmsSink, type SmsSink } from "#tests/support/sms-sink.ts";
import { ask } from "../postgres/apps.ts";

let world: InterviewWorld;
let texts: SmsSink;
let app: RunningApp;
/** Both interview, each with the vault open. */
const cookies = { researcher: "", supervisor: "" };
const next = random("withdrawals");
beforeAll(async () => {
  world = await openInterviewWorld(new Date(), "real");
  // A provider answers when it will: she stops before, in the middle of and after what is on its way to her.
  texts = await openSmsSink(() => 200 + next() * 300);
  app = await startAppOn(world.database, { env: { ...world.vaultEnv, SMS_URL: texts.url } });
  for (const name of ["researcher", "supervisor"] as const) {
    const { cookie, sessionId } = await signedIn(world.person[name]);
    await openVaultIn({ sessionId, personId: world.person[name] });
    cookies[name] = cookie;
  }
});
afterAll(async () => {
  await app?.stop();
  await texts?.close();
  await world?.close();
});

const sql = (text: string) => ask(world.database.ownerUrl, text);
const browser = { ...fromOurPages, accept: "text/html", "sec-fetch-mode": "navigate" };
const get = (path: string, cookie: string) =>
  answered(() => askApp(app.address, path, { headers: { accept: "text/html", cookie } }));
const post = (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
  answered(() =>
    askApp(app.address, path, {
      method: "POST",
      headers: { ...browser, cookie },
      body: new URLSearchParams(fields).toString(),
    }),
  );

/** A busy machine says that it is busy, and what was sent is sent once more. */
async function answered(sends: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await sends();
    if (answer.status !== 503) return answer;
  }
}

/** So many stop while one round of the job sends what is due to all of them. */
const AT_ONCE = 10;
let number = 0;

/** One who takes part: interviewed once, with a meeting to come, her page open on her own device. */
async function someone() {
  number += 1;
  const phone = `+4670174${String(number).padStart(4, "0")}`;
  const { id, code } = await world.parent("member", { phone }).then(handedOver);
  await world.consents(id);
  await world.keeps(id, { heldOn: new Date().toISOString().slice(0, 10), notes: `Hon berättade ${number}` });
  const starts = new Date(Date.now() + (number + 48) * 3_600_000).toISOString();
  const during = `tstzrange('${starts}', '${starts}'::timestamptz + interval '50 minutes')`;
  const bookingId = randomUUID();
  await sql(`INSERT INTO research.booking (id, study_id, code, occasion, interviewer_id, place_kind, during, occupied, state,
     booked_by_id, booked_at, form_key) VALUES ('${bookingId}', '${world.studyId}', '${code}', 2, '${world.person.researcher}',
     'phone', ${during}, ${during}, 'booked', '${world.person.researcher}', now(), '${randomUUID()}')`);
  const until = new Date(Date.now() + 86_400_000);
  const { secret } = await inStore("identity", (tx) => makeLink(tx, code, { now: new Date(), until }));
  const device = `__Host-m=${(await openLink(secret, null, new Date()))?.cookie}`;
  await sql(
    `UPDATE identity.visit SET known_at = now() WHERE link_id IN (SELECT id FROM identity.link WHERE code = '${code}')`,
  );
  await sql(`DELETE FROM identity.message WHERE code = '${code}'`);
  return { phone, code, bookingId, device, at: `/programmes/${world.programmeId}/participants/${id}` };
}
type Someone = Awaited<ReturnType<typeof someone>>;

/** Two messages to each are due at the same moment. */
async function allDue(those: readonly Someone[]): Promise<void> {
  const due = those.flatMap(({ code, bookingId }) => [
    `('${randomUUID()}', '${code}', 'link', NULL, 1, now(), now() + interval '1 hour')`,
    `('${randomUUID()}', '${code}', 'reminder-days', '${bookingId}', 2, now(), now() + interval '1 hour')`,
  ]);
  await sql(
    `INSERT INTO identity.message (id, code, kind, booking_id, occasion, due_at, until) VALUES ${due.join(", ")}`,
  );
}

/** A researcher has her page and her interview open. */
async function openHer({ at }: Someone) {
  const interview = await get(`${at}/interviews/1`, cookies.researcher);
  expect([interview.status, (await get(at, cookies.researcher)).status]).toEqual([200, 200]);
  expect(interview.text).toContain("Hon berättade");
}

/** She stops. Gives when she was answered, and how long it took until it was seen everywhere. */
async function stops({ at, device, code, phone }: Someone) {
  const { researcher } = cookies;
  const interview = `${at}/interviews/1`;
  // While something is on its way to her, or whenever she likes.
  const [delayMs, both] = [next() * 4_000, () => texts.taken.filter(({ to }) => to === phone).length === 2];
  if (next() < 0.5) await expect.poll(() => texts.underWay.has(phone) || both(), { interval: 5 }).toBe(true);
  else await sleep(delayMs);
  const pressed = performance.now();
  const { status } = await post("/m/meeting", device, { intent: "stop" });
  const answeredAt = performance.now();
  const typed = { heldOn: new Date().toISOString().slice(0, 10), w1: "Det hon sa sist", notes: "", base: "1" };
  const [kept, again, hers] = await Promise.all([
    post(interview, researcher, { ...typed, key: randomUUID() }),
    get(interview, researcher),
    get("/m/meeting", device),
  ]);
  const seenMs = performance.now() - pressed;
  expect([status, kept.status, kept.headers["cache-control"], again.status]).toEqual([302, 409, "no-store", 200]);
  expect(kept.text).toContain("Det hon sa sist");
  expect(again.text).not.toContain("Hon berättade");
  expect(hers.text).toContain("Du är inte med längre");
  expect(await sql(`SELECT state FROM research.booking WHERE code = '${code}'`)).toEqual([{ state: "cancelled" }]);
  return { answeredAt, seenMs };
}

const answers = (name: keyof typeof cookies) =>
  get(`/programmes/${world.programmeId}/study/export/answers.csv`, cookies[name]);

it("Z26: from the moment in which she is told that she has stopped nothing is sent to her, and whoever has her open has her no more", async () => {
  const batches = Math.ceil(rounds(100, "parents who stop while what is due to them is sent") / AT_ONCE);
  const seen: number[] = [];
  let reached = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const those: Someone[] = [];
    for (let one = 0; one < AT_ONCE; one += 1) those.push(await someone());
    await Promise.all(those.map(openHer));
    const before = texts.taken.length;
    await allDue(those);
    await expect.poll(() => texts.underWay.size, { interval: 5 }).toBe(1);
    const [ends, taken] = await Promise.all([
      Promise.all(those.map(stops)),
      sleep(1_000).then(() => answers("supervisor")),
    ]);
    // Taken while they stop, it is whole, or asked for once more. Afterwards none of them is in it.
    expect([200, 409]).toContain(taken.status);
    const { status, text } = await answers("researcher");
    expect([status, those.filter(({ code }) => text.includes(code))]).toEqual([200, []]);
    // Longer than until the job looks again.
    await sleep(6_000);
    for (const [nth, { phone }] of those.entries()) {
      const late = texts.taken.filter(({ to, at }) => to === phone && at > (ends[nth]?.answeredAt ?? 0));
      expect(late).toEqual([]);
    }
    reached += texts.taken.length - before;
    seen.push(...ends.map(({ seenMs }) => seenMs));
  }
  seen.sort((a, b) => a - b);
  console.log(
    `seen everywhere after ${Math.round(seen[seen.length >> 1] ?? 0)} ms, at most ${Math.round(seen.at(-1) ?? 0)} ms`,
  );
  // Some were reached before they stopped, and of some what was due was stopped: the two did meet.
  expect(reached).toBeGreaterThan(batches);
  expect(reached).toBeLessThan(2 * AT_ONCE * batches);
}, 600_000);
