import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addLanguage, removeLanguage } from "#app/features/studies/commands/languages.server.ts";
import { writeText } from "#app/features/studies/commands/write-text.server.ts";
import { studyPage } from "#app/features/studies/queries/study.server.ts";
import { textPage } from "#app/features/studies/queries/text.server.ts";
import { db } from "#app/platform/db.server.ts";
import { no } from "#tests/support/everybody.ts";
import { aStudyWithText, key } from "#tests/support/study.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await aStudyWithText(world);
});
afterAll(() => world?.close());

const place = (language = "sv", kind = "information") => ({ programmeId: world.programmeId, language, kind });
const write = async (as: PersonName, text: string, base: number, more: { key?: string; language?: string } = {}) =>
  writeText(await world.actor(as), place(more.language), { text, base, key: more.key ?? key() }, world.now);
const versions = async () => {
  const texts = await db().studyText.findMany({ where: { kind: "information" }, orderBy: { version: "asc" } });
  return texts.map(({ version, text }) => `${version} ${text}`);
};

describe("the texts of a study", () => {
  it("Y6: are written anew as versions, once however often a form arrives, and not without other words", async () => {
    const first = key();
    await write("researcher", "Vi frågar dig.", 0, { key: first });
    await write("researcher", "Vi frågar dig.", 0, { key: first });
    await write("lead", "  Vi frågar dig.\r\n", 1);
    await write("lead", "Vi frågar dig.\n\nDu bestämmer.", 1);
    expect(await versions()).toEqual(["1 Vi frågar dig.", "2 Vi frågar dig.\n\nDu bestämmer."]);
    const page = await textPage(await world.actor("lead"), place(), 1);
    expect(page.shown?.text).toBe("Vi frågar dig.");
    expect(page.newest).toContain("Du bestämmer.");
    const hash = createHash("sha256").update("Vi frågar dig.").digest("hex");
    expect(page.shown?.hash).toBe(hash);
  });

  it("Y6: of two who write at once the second is told, and nothing of the first's is gone", async () => {
    const said = await Promise.all([no(write("lead", "Ett.", 2)), no(write("researcher", "Två.", 2))]);
    expect(said.toSorted()).toEqual(["study.text-changed-meanwhile", "yes"]);
    expect(await versions()).toHaveLength(3);
    expect(await no(write("researcher", "Två.", 2))).toBe(said[1] === "yes" ? "yes" : "study.text-changed-meanwhile");
  });

  it("Y6: are changed and taken away by nobody, and known by their own hash", async () => {
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    const said = (sql: string) =>
      owner.query(sql).then(
        () => "done",
        (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
      );
    expect(await said("UPDATE study_texts SET text = 'Annat'")).toBe("23001");
    expect(await said("DELETE FROM study_texts")).toBe("23001");
    const copy =
      "SELECT gen_random_uuid(), study_id, kind, language, 99, 'Andra ord', hash, created_by_id, created_at FROM study_texts";
    expect(await said(`INSERT INTO study_texts ${copy} LIMIT 1`)).toBe("study_texts_hash");
    await owner.end();
    await expect(db().$executeRaw`UPDATE study_texts SET text = 'Annat'`).rejects.toThrow("permission denied");
  });

  it("are in the study's languages, of which one without texts can be taken away", async () => {
    const lead = await world.actor("lead");
    const arabic = { code: "ar", name: "العربية", direction: "rtl" } as const;
    expect(await no(write("lead", "نص", 0, { language: "ar" }))).toBe("missing");
    await addLanguage(lead, world.programmeId, arabic, world.now);
    await addLanguage(lead, world.programmeId, arabic, world.now);
    const other = addLanguage(lead, world.programmeId, { ...arabic, name: "annat" }, world.now);
    expect(await no(other)).toBe("form.invalid");
    await write("lead", "أنت تقرر بنفسك.", 0, { language: "ar" });
    const page = await studyPage(lead, world.programmeId, world.now);
    const languages = page.view === "whole" ? (page.whole?.languages ?? []) : [];
    expect(languages.map(({ code }) => code)).toEqual(["sv", "en", "ar"]);
    expect(languages.at(-1)?.texts.information).toMatchObject({ version: 1, lix: null });
    expect(await no(removeLanguage(lead, world.programmeId, "ar", world.now))).toBe("study.language-written");
    await removeLanguage(lead, world.programmeId, "en", world.now);
    expect(await no(removeLanguage(lead, world.programmeId, "en", world.now))).toBe("yes");
  });
});
