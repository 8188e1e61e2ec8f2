import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { loadNote } from "#app/features/notes/log.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { random } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { nothingWrong, replicaOf, verdictOf } from "./verdict.ts";
import { NoteWriter, type Words } from "./writer.ts";

const origin = "http://localhost:4321";
const patient = { timeout: 60_000, interval: 20 };

let world: World;
let instances: RunningApp[];

beforeAll(async () => {
  world = await openWorld(new Date(), "real");
  const start = () => startAppOn(world.database, { env: { GENOMBROTT_ORIGIN: origin, LOG_LEVEL: "error" } });
  instances = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all((instances ?? []).map((instance) => instance.stop()));
  await world?.close();
});

test("one of two instances is killed while people at both write: what was saved is there, and they go on at the other", {
  timeout: 240_000,
}, async () => {
  const noteId = await noteOfMeeting(world, "member");
  const [lost, left] = instances as [RunningApp, RunningApp];
  const words: Words = new Map();
  const writer = async (name: string, who: "member" | "coordinator", { address }: RunningApp) => {
    const { cookie } = await signedIn(world.person[who]);
    const hers = new NoteWriter(name, { address, origin, cookie, noteId }, words, random(name));
    onTestFinished(() => hers.page.leave());
    return hers;
  };
  const there = await Promise.all([writer("anna", "member", lost), writer("bo", "coordinator", lost)]);
  const here = await Promise.all([writer("cissi", "member", left), writer("dan", "coordinator", left)]);
  await expect.poll(() => [...there, ...here].every(({ page }) => page.open), patient).toBe(true);

  const stop = new AbortController();
  const writing = Promise.all([...there, ...here].map((one) => one.writeUntil(stop.signal)));
  await sleep(1_000);
  process.kill(lost.pid, "SIGKILL");
  await sleep(1_000);
  stop.abort();
  await writing;
  // Their tabs are closed as well: nobody can bring anything back.
  for (const { page } of there) page.leave();
  const come = await Promise.all([writer("eva", "member", left), writer("fia", "coordinator", left)]);
  const pages = [...here, ...come].map(({ page }) => page);
  await expect.poll(() => pages.map((page) => [page.open, page.unsaved]), patient).toEqual(pages.map(() => [true, 0]));
  const replica = async () => replicaOf((await loadNote(noteId)).doc);
  await expect
    .poll(async () => [...new Set(pages.map(({ doc }) => replicaOf(doc)))], patient)
    .toEqual([await replica()]);
  expect([...words].filter(([word, fate]) => /^\[(anna|bo)/.test(word) && fate === "saved").length).toBeGreaterThan(5);
  expect(verdictOf((await loadNote(noteId)).doc, words)).toEqual(nothingWrong);
  expect(pages.flatMap(({ problems }) => problems)).toEqual([]);
});
