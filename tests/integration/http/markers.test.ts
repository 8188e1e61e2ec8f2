import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { eventually, type Visitor as Screen, visit } from "#tests/integration/realtime/visitors.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { heard } from "#tests/support/heard.ts";
import { makeThings, type Things } from "#tests/support/matrix/things.ts";
import { saidBy } from "#tests/support/matrix/things-of-work.ts";
import type { Visitor } from "#tests/support/matrix/visitors.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { crawl, lookedFor, type Marker, tablesWith } from "./marker-crawl.ts";

let world: World;
let vault: VaultOf;
let app: RunningApp;
let things: Things;
const cookies = new Map<Visitor, string>([["anonymous", ""]]);
beforeAll(async () => {
  world = await openWorld(new Date());
  vault = await openVaultOf(world.database);
  things = await makeThings(world);
  for (const name of people) cookies.set(name, (await signedIn(world.person[name])).cookie);
  app = await startAppOn(world.database, { env: vault.env });
});
afterAll(async () => {
  await app?.stop();
  await vault?.close();
  await world?.close();
});
const cookieOf = (visitor: Visitor) => cookies.get(visitor) ?? "";

const [supervisors, delegates, interviewers, interviews] = [
  "tranbarsmyr",
  "blabarsris",
  "hjortronmosse",
  "lingonskog",
] as const;
const ofAll = new RegExp([supervisors, delegates, interviewers, interviews].join("|"));
const textOf = (marker: Marker) => `${lookedFor} ${marker}`;

/** Writes a memo as its page does while she types. */
async function writeMemo(name: PersonName, page: string, base: string, marker: Marker) {
  const body = new URLSearchParams({ text: textOf(marker), "base.text": base }).toString();
  const path = `${page}/memo/save`;
  const headers = { cookie: cookieOf(name), ...fromOurPages };
  const { status, text } = await ask(app.address, path, { method: "POST", headers, body });
  expect([status, text]).toEqual([200, expect.stringContaining('{"ok":true,')]);
}

it("I3, I4: a word in a memo is found by who wrote it, on its own pages, and by nobody else anywhere; one in an interview never by a manager or lead", async () => {
  const screens = new Map<PersonName, { screen: Screen; said: string[] }>();
  for (const name of people) {
    const screen = visit(app.origin, { cookie: cookieOf(name) });
    const said: string[] = [];
    screen.socket.onAny((...args: unknown[]) => said.push(JSON.stringify(args)));
    screens.set(name, { screen, said });
  }
  for (const { screen } of screens.values()) await eventually(() => screen.heard).toContain("ready");
  const mails = await db().outboxMail.count();

  const announced = await heard(world, async () => {
    await writeMemo("supervisor", `/supervision/${things.talkA}`, saidBy("memoOfSupervisor"), supervisors);
    await writeMemo("researcher", `/supervision/${things.delegatedA}`, saidBy("memoOfDelegate"), delegates);
    const interview = `/programmes/${things.P}/gatherings/${things.spokenA}/interview`;
    await writeMemo("researcher", interview, saidBy("memoOfInterviewing"), interviewers);
  });
  expect(announced).toEqual([]);
  expect(await db().outboxMail.count()).toBe(mails);
  for (const { said } of screens.values()) expect(said.join()).not.toMatch(ofAll);

  const data = Buffer.from(updateOf(noteOf(textOf(interviews))));
  const written = { id: crypto.randomUUID(), actorId: world.person.member, data, at: world.now };
  await db().noteUpdate.create({ data: { ...written, noteId: things.noteOfSpokenA } });

  const calendars = new Map<PersonName, string>();
  for (const name of ["supervisor", "researcher", "coordinator"] as const) {
    const secret = newSecret();
    const made = { secretHash: hashSecret(secret), createdAt: world.now, lastFetchedOn: world.now };
    await db().calendarFeed.create({ data: { id: newId(), personId: world.person[name], ...made } });
    calendars.set(name, `/calendar/${secret}.ics`);
  }
  for (const path of calendars.values()) {
    const { text } = await ask(app.address, path);
    expect(text).toContain("BEGIN:VCALENDAR");
    expect(text).not.toMatch(ofAll);
  }

  const { superuserUrl } = world.database;
  const knock = { address: app.address, cookieOf, superuserUrl };
  const { asked, found } = await crawl(knock, things, [supervisors, delegates, interviewers, interviews]);
  console.log(`${asked} answers read`);
  const memoOf = (name: string) => new RegExp(`^${name}: /supervision/(talkA|delegatedA)(/memo)?( \\?q)?$`);
  const strangers = (marker: Marker, hers: RegExp) =>
    [...(found.get(marker) ?? [])].filter((where) => !hers.test(where));
  expect(strangers(supervisors, memoOf("supervisor"))).toEqual([]);
  expect(strangers(delegates, memoOf("researcher"))).toEqual([]);
  expect(
    strangers(interviewers, /^researcher: \/programmes\/P\/gatherings\/spokenA\/interview(\/memo)?( \?q)?$/),
  ).toEqual([]);
  expect(
    strangers(
      interviews,
      /^(researcher|supervisor|member): \/(notes\/noteOfSpokenA|programmes\/P\/gatherings\/spokenA)\//,
    ),
  ).toEqual([]);
  // They stand where they should: what is looked for could be found.
  expect([...(found.get(supervisors) ?? [])]).toContain("supervisor: /supervision/talkA/memo");
  expect([...(found.get(delegates) ?? [])]).toContain("researcher: /supervision/delegatedA/memo");
  for (const page of ["", "/memo"]) {
    expect([...(found.get(interviewers) ?? [])]).toContain(
      `researcher: /programmes/P/gatherings/spokenA/interview${page}`,
    );
  }
  for (const name of ["researcher", "supervisor", "member"]) {
    expect([...(found.get(interviews) ?? [])]).toContain(`${name}: /programmes/P/gatherings/spokenA/interview`);
  }

  // Audit, notices, search, mails, jobs: whatever else the database keeps has nothing of it.
  expect(await tablesWith(superuserUrl, supervisors)).toEqual(["public.supervision_memos"]);
  expect(await tablesWith(superuserUrl, delegates)).toEqual(["public.supervision_memos"]);
  expect(await tablesWith(superuserUrl, interviewers)).toEqual(["public.supervision_memos"]);
  expect((await tablesWith(superuserUrl, interviews)).filter((name) => !name.startsWith("public.note_"))).toEqual([]);
}, 240_000);
