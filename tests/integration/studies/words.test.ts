import { afterAll, beforeAll, expect, it } from "vitest";
import { oursToTranslate, spokenIn, translateFor } from "#app/features/parents/letters/words.server.ts";
import { addLanguage } from "#app/features/studies/commands/languages.server.ts";
import { writeWords } from "#app/features/studies/commands/write-words.server.ts";
import { wordsPage } from "#app/features/studies/queries/words.server.ts";
import { no } from "#tests/support/everybody.ts";
import { aStudyWithText } from "#tests/support/study.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

const ours = oursToTranslate();
/** Every text of ours in a language that is written from right to left. */
const theirs = Object.fromEntries(Object.entries(ours).map(([key, text]) => [key, `\u05d0 ${text}`]));

let world: World;
let studyId: string;
beforeAll(async () => {
  world = await openWorld();
  ({ studyId } = await aStudyWithText(world));
  const hebrew = { code: "he", name: "עברית", direction: "rtl" } as const;
  await addLanguage(await world.actor("lead"), world.programmeId, hebrew, world.now);
});
afterAll(() => world?.close());

const place = (language = "he") => ({ programmeId: world.programmeId, language });
const page = async (as: PersonName = "lead") => wordsPage(await world.actor(as), place(), ours);
async function write(as: PersonName, said: Record<string, string>, seen?: string, language = "he") {
  const given = { ours, said, seen: seen ?? (await page()).seen };
  await writeWords(await world.actor(as), place(language), given, world.now);
}
const leaveWord = async () => translateFor(await spokenIn(studyId, "he"))("leave");

it("Z25: are kept as far as they have come, and used when all are there", async () => {
  const { leave: _, ...some } = theirs;
  await write("researcher", { ...some, unknown: "x", title: "   " });
  expect(await page()).toMatchObject({ left: 2, language: { direction: "rtl" }, words: { skip: theirs.skip } });
  expect((await page()).words).not.toHaveProperty("unknown");
  expect(await leaveWord()).toBe(ours.leave);
  await write("lead", theirs);
  expect(await page()).toMatchObject({ left: 0 });
  expect(await leaveWord()).toBe(theirs.leave);
});

it("Z25: a text that lacks what ours holds is told of at its field, and nothing is kept", async () => {
  const before = await page();
  const failed = write("lead", { ...theirs, "mail.moved": "\u05d0" });
  await expect(failed).rejects.toMatchObject({ kind: "invalid", fields: { "word.mail.moved": "study.word-holes" } });
  expect(await page()).toEqual(before);
  const long = Object.fromEntries(Object.entries(theirs).map(([key, text]) => [key, text + "\u05d0".repeat(495)]));
  expect(await no(write("lead", long))).toBe("study.words-too-long");
});

it("Z25: of two who write at once the second is told, and the same words again are no change", async () => {
  const { seen } = await page();
  const one = { ...theirs, leave: "\u05d0" };
  const said = await Promise.all([
    no(write("lead", one, seen)),
    no(write("researcher", { ...theirs, leave: "\u05d1" }, seen)),
  ]);
  expect(said.toSorted()).toEqual(["study.words-changed-meanwhile", "yes"]);
  const { words } = await page();
  expect(await no(write("lead", words, "an older page"))).toBe("yes");
});

it("Z25: by those who write the study's texts, for languages it has and that are none of ours", async () => {
  const { seen } = await page();
  for (const name of ["coordinator", "manager", "member", "partner", "foreigner"] as const) {
    expect(await no(write(name, theirs, seen)), name).not.toBe("yes");
    expect(await no(page(name)), name).toBe("missing");
  }
  for (const language of ["sv", "en", "so"]) expect(await no(write("lead", theirs, seen, language))).toBe("missing");
});
