import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { random, rounds } from "#tests/support/rounds.ts";
import { House } from "../house.ts";
import { aTeam, type Person } from "../people.ts";
import { type Network, openNetwork } from "./network.ts";
import { NotePage, type Visit } from "./page.ts";
import { newNote, storedNote } from "./stored.ts";
import { strikesWith } from "./strikes.ts";
import { nothingWrong, replicaOf, verdictOf } from "./verdict.ts";
import { NoteWriter, type Words } from "./writer.ts";

const names = ["anna", "bo", "cissi", "dan", "eva", "fia", "gun", "hedda"];
/** So many rounds are written in one note: it grows, and is taken into its snapshot now and then. */
const roundsPerNote = 10;

let house: House;
let network: Network;
let people: Person[];

beforeAll(async () => {
  house = await House.open();
  network = await openNetwork(house.address);
  people = await aTeam(house.address, (sql) => house.sql(sql));
}, 180_000);
afterAll(async () => {
  await network?.close();
  await house?.close();
});

const visitOf = (person: Person, noteId: string): Visit => ({
  address: network.address,
  origin: house.address,
  cookie: person.cookie,
  noteId,
});

async function eightWriters(words: Words, name: string): Promise<{ noteId: string; writers: NoteWriter[] }> {
  const noteId = await newNote(house, people[0] as Person);
  const writers = names.map((own, i) => {
    const visit = visitOf(people[i % people.length] as Person, noteId);
    return new NoteWriter(own, visit, words, random(`${name} ${own}`));
  });
  onTestFinished(() => {
    for (const { page } of writers) page.leave();
  });
  return { noteId, writers };
}

/** Until one of them is told that what she wrote is saved: that is the moment. */
function nextSaved(writers: readonly NoteWriter[]): Promise<void> {
  return new Promise((resolve) => {
    for (const writer of writers) writer.onSaved = resolve;
  });
}

/** Waits until every page is told that all of hers is saved, and all of them, the database and who comes now have the same. */
async function onePicture(noteId: string, writers: readonly NoteWriter[]): Promise<void> {
  const patient = { timeout: 60_000, interval: 50 };
  const state = () => writers.map(({ page }) => [page.open, page.unsaved, ...page.problems]);
  await expect.poll(state, patient).toEqual(writers.map(() => [true, 0]));
  const stored = replicaOf(await storedNote(house, noteId));
  const reader = new NotePage(visitOf(people[0] as Person, noteId));
  try {
    const pages = [reader, ...writers.map(({ page }) => page)];
    const other = () => pages.flatMap(({ doc }, i) => (replicaOf(doc) === stored ? [] : [names[i - 1] ?? "reader"]));
    await expect.poll(other, patient).toEqual([]);
  } finally {
    reader.leave();
  }
}

const count = rounds(100, "what happens to app, PostgreSQL and network while eight people write in one note");

test("what was said to be saved is in the note, once, whatever was killed, held or cut, and all have the same", {
  timeout: 120_000 + count * 120_000,
}, async () => {
  const chance = random("note strikes");
  const strikes = strikesWith(network);
  const waits = new Map<string, number[]>();
  const tally = { words: 0, saved: 0, tabs: 0 };
  let words: Words = new Map();
  let [noteId, writers] = ["", [] as NoteWriter[]];
  for (let round = 0; round < count; round += 1) {
    if (round % roundsPerNote === 0) {
      for (const { page } of writers) page.leave();
      words = new Map();
      ({ noteId, writers } = await eightWriters(words, `note ${round}`));
    }
    const { name, strike } = strikes[round % strikes.length] as (typeof strikes)[number];
    const stop = new AbortController();
    const writing = Promise.all(writers.map((writer) => writer.writeUntil(stop.signal)));
    await sleep(200 + chance() * 500);
    // Who has it open brings it back, whoever wrote it: what is lost shows when everybody's tabs are closed at once.
    const share = chance() < 0.7 ? 1 : chance();
    const leaving = writers.filter(() => chance() <= share);
    tally.tabs += leaving.length;
    const close = () => {
      for (const writer of leaving) writer.changePage();
    };
    await nextSaved(writers);
    waits.set(name, [...(waits.get(name) ?? []), Math.round(await strike(house, chance, close))]);
    await sleep(200);
    stop.abort();
    await writing;
    await onePicture(noteId, writers);
    expect(verdictOf(await storedNote(house, noteId), words), `after round ${round + 1}: ${name}`).toEqual(
      nothingWrong,
    );
    if ((round + 1) % roundsPerNote === 0 || round + 1 === count) {
      tally.words += words.size;
      tally.saved += [...words.values()].filter((fate) => fate === "saved" || fate === "taken").length;
    }
  }
  console.log(
    `${tally.words} words written, ${tally.saved} said to be saved, ${count} strikes, ${tally.tabs} tabs closed at once: 0 lost, 0 doubled`,
  );
  for (const [name, all] of waits) {
    console.log(`  ${name}: ${all.length} times, answering again after ${Math.min(...all)} to ${Math.max(...all)} ms`);
  }
  expect(tally.saved).toBeGreaterThan(count * 20);
  expect(house.bugs()).toEqual([]);
});
