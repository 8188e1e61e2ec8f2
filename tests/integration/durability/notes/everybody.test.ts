import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { rounds } from "#tests/support/rounds.ts";
import { House } from "../house.ts";
import { aTeam, type Person, signIn } from "../people.ts";
import { NotePage } from "./page.ts";
import { newNote, storedNote } from "./stored.ts";
import { nothingWrong, verdictOf } from "./verdict.ts";
import { linesOf, type Words } from "./writer.ts";

/** A session has at most forty pages open. */
const pagesPerSession = 30;
const pagesPerNote = 8;
const patient = { timeout: 60_000, interval: 20 };

let house: House;
let people: Person[];

beforeAll(async () => {
  house = await House.open();
  people = await aTeam(house.address, (sql) => house.sql(sql));
}, 180_000);
afterAll(() => house?.close());

type Open = { readonly noteId: string; readonly page: NotePage; readonly name: string };

/** So many pages, eight to a note. */
async function openPages(count: number): Promise<Open[]> {
  const pages: Open[] = [];
  let [noteId, cookie] = ["", ""];
  for (let n = 0; n < count; n += 1) {
    const person = people[Math.floor(n / pagesPerSession) % people.length] as Person;
    if (n % pagesPerSession === 0) cookie = await signIn(house.address, person.id);
    if (n % pagesPerNote === 0) noteId = await newNote(house, person);
    const { address } = house;
    pages.push({ noteId, name: `sida${n}`, page: new NotePage({ address, origin: address, cookie, noteId }) });
  }
  onTestFinished(() => {
    for (const { page } of pages) page.leave();
  });
  await expect.poll(() => pages.filter(({ page }) => !page.open).length, patient).toBe(0);
  return pages;
}

/** A line of hers, at the end. */
function write({ page, name }: Open, nth: number, words: Words): void {
  const word = `[${name}.${nth}]`;
  words.set(word, "written");
  const [line, text] = [new Y.XmlElement("paragraph"), new Y.XmlText(word)];
  line.insert(0, [text]);
  const note = page.doc.getXmlFragment("note");
  page.change(
    () => note.insert(note.length, [line]),
    () => words.set(word, "saved"),
  );
}

const unsaved = (pages: readonly Open[]) => pages.filter(({ page }) => !page.open || page.unsaved > 0).length;

const count = rounds(500, "pages with notes open that come back after the app was killed");

test("everybody is back soon after a restart, and nobody loses what she wrote", { timeout: 240_000 }, async () => {
  const pages = await openPages(count);
  const words: Words = new Map();
  for (const one of pages) write(one, 1, words);
  await expect.poll(() => unsaved(pages), patient).toBe(0);
  await house.signalApp("SIGKILL");
  for (const one of pages) write(one, 2, words);
  await house.start();
  const begun = performance.now();
  await expect.poll(() => pages.filter(({ page }) => !page.open).length, patient).toBe(0);
  const open = performance.now() - begun;
  await expect.poll(() => unsaved(pages), patient).toBe(0);
  const saved = performance.now() - begun;
  console.log(
    `${count} pages: all open ${Math.round(open)} ms after the start, all saved after ${Math.round(saved)} ms`,
  );
  expect(words.size).toBe(2 * count);
  expect([...new Set(words.values())]).toEqual(["saved"]);
  for (const noteId of new Set(pages.map((one) => one.noteId))) {
    const here = pages.filter((one) => one.noteId === noteId);
    const hers = new Map([...words].filter(([word]) => here.some(({ name }) => word.startsWith(`[${name}.`))));
    expect(hers.size).toBe(2 * here.length);
    expect(verdictOf(await storedNote(house, noteId), hers)).toEqual(nothingWrong);
  }
  expect(pages.flatMap(({ page }) => page.problems)).toEqual([]);
});

test("without PostgreSQL for five seconds people write on together, are told, and lose nothing", {
  timeout: 180_000,
}, async () => {
  const pages = await openPages(pagesPerNote);
  const words: Words = new Map();
  for (const one of pages) write(one, 1, words);
  await expect.poll(() => unsaved(pages), patient).toBe(0);
  house.signalPostgres("SIGSTOP");
  const over = performance.now() + 5_000;
  const waits: number[] = [];
  for (let nth = 2; performance.now() < over; nth += 1) {
    const begun = performance.now();
    for (const one of pages) write(one, nth, words);
    const all = pages.length * nth;
    const lacking = () => pages.filter(({ page }) => linesOf(page.doc).length < all).length;
    await expect.poll(lacking, { interval: 5 }).toBe(0);
    waits.push(performance.now() - begun);
    await sleep(100);
  }
  // Nothing of it is in the database, so nobody is told that it is; and that it waits is said.
  expect(pages.map(({ page }) => [page.storing, page.unsaved > 0])).toEqual(pages.map(() => ["degraded", true]));
  expect([...words.values()].filter((fate) => fate === "saved").length).toBe(pages.length);
  house.signalPostgres("SIGCONT");
  await expect.poll(() => unsaved(pages), patient).toBe(0);
  await expect.poll(() => pages.filter(({ page }) => page.storing !== "ok").length, patient).toBe(0);
  expect(verdictOf(await storedNote(house, pages[0]?.noteId ?? ""), words)).toEqual(nothingWrong);
  console.log(
    `without PostgreSQL: ${waits.length} lines each, at all others within ${Math.round(Math.max(...waits))} ms`,
  );
  expect(pages.flatMap(({ page }) => page.problems)).toEqual([]);
});
