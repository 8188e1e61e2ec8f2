import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { askForWords, releaseWords, takeWords } from "#app/features/interviews/commands/free-text.server.ts";
import { recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { describeAnswers, takeAnswers } from "#app/features/interviews/commands/take-answers.server.ts";
import { answersFile, codebookFile, syntaxFile } from "#app/features/interviews/files.server.ts";
import { exportPage } from "#app/features/interviews/queries/export.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import type { PersonName } from "#tests/support/world.ts";
import { findPspp } from "../../run/pspp.ts";
import { ask } from "../postgres/apps.ts";

let world: InterviewWorld;
let codes: string[];
beforeAll(async () => {
  world = await openInterviewWorld();
  const [one, other, stopped] = [await world.aParent(), await world.aParent(), await world.aParent()];
  for (const { id } of [one, other, stopped]) await world.consents(id);
  await world.keeps(one.id, { fields: { a2: "1", a3: "10", w3: "Kanariefågel" }, notes: "Anteckning å" });
  await world.keeps(other.id, { fields: { a2: "3" }, heldOn: "2026-11-10" });
  await world.keeps(stopped.id, { fields: { a2: "2" } });
  const told = { channel: "paper", reason: "Skrev.", remove: false } as const;
  await recordStop(
    await world.actor("researcher"),
    { programmeId: world.programmeId, participantId: stopped.id },
    told,
    world.now,
  );
  codes = [one.code, other.code];
});
afterAll(() => world?.close());

const choice = { occasion: null, days: "shifted", municipality: true } as const;
const takes = async (name: PersonName = "researcher", more: object = {}) =>
  takeAnswers(await world.actor(name), world.programmeId, { ...choice, ...more }, world.now);
const bodies = async () =>
  (await ask(world.database.ownerUrl, "SELECT body FROM audit.entry ORDER BY seq")).map(
    ({ body }) => JSON.parse(String(body)) as { act: string; more?: Record<string, unknown> },
  );

describe("what is taken out for analysis", () => {
  it("Y24: holds codes and figures of who takes part, no day as it was, and a row in the chain that tells of it", async () => {
    const { columns, rows } = await takes();
    expect(columns.map(({ name }) => name)).toEqual(["code", "occasion", "day", "municipality", "q2", "q3"]);
    expect(rows.map(([code, , , , ...figures]) => [code, ...figures]).toSorted()).toEqual(
      [
        [codes[0], 1, 10],
        [codes[1], 3, 999],
      ].toSorted(),
    );
    const days = rows.map(([, , day]) => day);
    expect(days).not.toContain("2026-11-20");
    expect((await takes()).rows).toEqual(rows);
    expect((await takes("researcher", { days: "month" })).rows.map(([, , month]) => month)).toEqual([
      "2026-11",
      "2026-11",
    ]);
    expect((await takes("researcher", { occasion: 2 })).rows).toEqual([]);
    const told = (await bodies()).filter(({ act }) => act === "answers.exported").map(({ more }) => more);
    expect(told).toContainEqual({
      columns: "code occasion day municipality q2 q3",
      days: "shifted",
      occasion: 0,
      rows: 2,
    });
  });

  it("Y24: is given only when the chain says how much it is, and to who interviews alone", async () => {
    const may = table((name) => (["researcher", "supervisor"].includes(name) ? "yes" : "missing"));
    expect(await everybody((name) => takes(name))).toEqual(may);
    expect(await everybody(async (name) => exportPage(await world.actor(name), world.programmeId, world.now))).toEqual(
      may,
    );
    const direct = inStore("research", (tx) =>
      tx.query("SELECT * FROM research.read_answers('{}', $1, NULL, 2)", [world.studyId]),
    );
    await expect(direct).rejects.toThrow(/null value/);
  });

  it("Y25: is read by PSPP with every letter, label and missing figure as it was", async () => {
    const pspp = findPspp();
    const folder = mkdtempSync(join(tmpdir(), "genombrott-pspp-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { columns, municipalities } = await describeAnswers(
      await world.actor("researcher"),
      world.programmeId,
      choice,
      world.now,
    );
    const places = [...municipalities, "Åkerö å ä ö"];
    const taken = await takes();
    // The longest name of them all, to the last letter.
    const at = columns.findIndex(({ name }) => name === "municipality");
    const rows = taken.rows.map((row) => row.with(at, "Åkerö å ä ö"));
    writeFileSync(join(folder, "answers.csv"), Buffer.from(await answersFile({ columns, rows }).arrayBuffer()));
    const syntax = await syntaxFile(columns, places, "sv").text();
    const show = "DISPLAY DICTIONARY.\nFREQUENCIES q2 q3.\nLIST.\n";
    writeFileSync(join(folder, "answers.sps"), syntax + show);
    // It writes in what its surroundings say; these may say nothing.
    const as = { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } } as const;
    const run = spawnSync(pspp, ["-O", "format=csv", "answers.sps"], as);
    expect(run.stdout + run.stderr).not.toMatch(/error|warning/i);
    expect(run.status).toBe(0);
    for (const said of ["Åkerö å ä ö", "Hur ofta träffas ni?", "Någon gång i månaden", "Frågades inte", ...codes])
      expect(run.stdout).toContain(said);
    expect(run.stdout).toMatch(/Missing.*999/s);
    const again = "GET FILE='answers.sav'.\nSORT CASES BY q2.\nLIST VARIABLES=code municipality q2 q3.\n";
    writeFileSync(join(folder, "again.sps"), again);
    const read = spawnSync(pspp, ["-O", "format=csv", "again.sps"], as);
    expect(read.stdout).toContain(`${codes[0]},Åkerö å ä ö,`);
  });

  it("has a book that says what each figure means", async () => {
    const { columns } = await describeAnswers(await world.actor("researcher"), world.programmeId, choice, world.now);
    const bytes = Buffer.from(await (await codebookFile(columns, "sv")).arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });
});

describe("what was said in words", () => {
  const { key } = { key: randomUUID() };
  const asks = async (name: PersonName) =>
    askForWords(
      await world.actor(name),
      world.programmeId,
      { purpose: "Tematisk analys", occasion: null, key },
      world.now,
    );
  const releases = async (name: PersonName) => releaseWords(await world.actor(name), world.programmeId, key, world.now);
  const taking = async (name: PersonName) => takeWords(await world.actor(name), world.programmeId, key, world.now);

  it("Y26: leaves when one has asked and another let it out, once, to who asked", async () => {
    expect(await no(asks("lead"))).toBe("missing");
    await asks("researcher");
    await asks("researcher");
    expect((await exportPage(await world.actor("supervisor"), world.programmeId, world.now)).requests).toHaveLength(1);
    expect(await no(taking("researcher"))).toBe("missing");
    expect(await no(releases("researcher"))).toBe("interviews.releases-own");
    // By the function itself, past what the app asks first.
    const direct = () =>
      inStore("research", async (tx) => {
        await tx.query("SELECT * FROM research.read_words($1, $2, $3, now(), 2)", [
          { chain: randomUUID(), seq: 1, body: "{}", mac: "00".repeat(32) },
          ...[key, world.person.researcher],
        ]);
      });
    await expect(direct()).rejects.toThrow(/two people/);
    await releases("supervisor");
    // Nor then, under a row in another study's chain.
    await expect(direct()).rejects.toThrow(/two people/);
    expect(await no(taking("supervisor"))).toBe("missing");
    const said = await taking("researcher");
    expect(said.map(({ text }) => text)).toEqual(["Kanariefågel", "Anteckning å"]);
    expect(said[0]).toMatchObject({ code: codes[0], question: { number: 3, words: "Hur är stödet?" } });
    expect(await no(taking("researcher"))).toBe("missing");
    const told = (await bodies()).map(({ act }) => act).filter((act) => act.startsWith("words."));
    expect(told).toEqual(["words.asked-for", "words.released", "words.exported"]);
    const own = `UPDATE research.free_text_request SET released_by = asked_by WHERE id = '${key}'`;
    await expect(ask(world.database.ownerUrl, own)).rejects.toThrow(/two_people|stays so/);
  });
});
