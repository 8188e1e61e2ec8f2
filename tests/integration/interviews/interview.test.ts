import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rewriteQuestion } from "#app/features/interviews/commands/edit-guide.server.ts";
import { recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { interviewPage } from "#app/features/interviews/queries/interview.server.ts";
import { writeText } from "#app/features/studies/commands/write-text.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { question } from "#tests/support/interview-questions.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import type { PersonName } from "#tests/support/world.ts";
import { ask } from "../postgres/apps.ts";

let world: InterviewWorld;
beforeAll(async () => {
  world = await openInterviewWorld();
});
afterAll(() => world?.close());

const page = async (participantId: string, name: PersonName = "researcher", occasion = "1") =>
  interviewPage(await world.actor(name), { programmeId: world.programmeId, participantId, occasion }, world.now);
const stop = async (participantId: string) =>
  recordStop(
    await world.actor("supervisor"),
    { programmeId: world.programmeId, participantId },
    { channel: "telephone", reason: "Ringde.", remove: false },
    world.now,
  );
const rows = async () => (await ask(world.database.ownerUrl, "SELECT seq FROM audit.entry")).length;
const owner = (sql: string) => ask(world.database.ownerUrl, sql);
const constraint = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );

describe("an interview", () => {
  it("Y14: is kept sealed, opened with a row in the chain, and holds what was said", async () => {
    const { id } = await world.aParent();
    await world.consents(id);
    const fields = { a2: "2", a3: "7", w1: "Någon ringde\ntill slut.", w3: "ungefär lagom" };
    await world.keeps(id, { fields, notes: "Kanariefågel i köket." });
    const before = await rows();
    const { interview, closed, questions } = await page(id);
    expect(await rows()).toBe(before + 1);
    expect(closed).toBeNull();
    expect(questions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(interview?.kept).toEqual({
      figures: { 2: 2, 3: 7 },
      words: { 1: "Någon ringde\ntill slut.", 3: "ungefär lagom" },
      notes: "Kanariefågel i köket.",
    });
    const [row] = await owner("SELECT i::text AS row FROM research.interview i");
    for (const form of ["Kanariefågel", Buffer.from("Kanariefågel").toString("hex")])
      expect(row?.row).not.toContain(form);
  });

  it("Y14: is given out by its function alone, and by that only with a row in the chain", async () => {
    for (const column of ["answers", "words", "notes"])
      await expect(inStore("research", (tx) => tx.query(`SELECT ${column} FROM research.interview`))).rejects.toThrow(
        /permission denied/,
      );
    const [{ id } = { id: "" }] = await owner("SELECT id FROM research.interview");
    await expect(
      inStore("research", (tx) => tx.query("SELECT * FROM research.read_interview('{}', $1)", [id])),
    ).rejects.toThrow(/null value/);
    // Nor under a row in another study's chain.
    const elsewhere = () => ({ chain: randomUUID(), seq: 1, body: "{}", mac: "00".repeat(32) });
    const read = (sql: string, about: unknown) => inStore("research", (tx) => tx.query(sql, [elsewhere(), about]));
    expect((await read("SELECT * FROM research.read_interview($1, $2)", id)).rows).toEqual([]);
    await expect(read("SELECT * FROM research.read_answers($1, $2, NULL, 1)", world.studyId)).rejects.toThrow(
      /more or fewer/,
    );
    for (const sql of ["UPDATE research.interview SET revision = 9", "DELETE FROM research.interview"])
      await expect(inStore("research", (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });

  it("Y15: is not stored without a consent that holds, whoever writes", async () => {
    const { id, code } = await world.aParent();
    expect((await page(id)).closed).toBe("consent");
    expect(await no(world.keeps(id))).toBe("interviews.no-consent");
    await world.consents(id);
    await world.keeps(id);
    // By the owner of the tables, past every function: of another occasion, of a consent that has ended, of none.
    const again = (more: string) =>
      constraint(
        owner(`INSERT INTO research.interview SELECT (jsonb_populate_record(NULL::research.interview, to_jsonb(i)
          || jsonb_build_object('id', gen_random_uuid()) || ${more})).* FROM research.interview i WHERE code = '${code}'`),
      );
    expect(await again(`'{"occasion": 2}'`)).toBe("interview_consent");
    expect(await again(`'{"occasion": 2, "consent_valid": false}'`)).toBe("interview_is_consented");
    expect(await again(`'{"occasion": 2, "consent_id": null}'`)).toMatch(/consent/);
    expect(await again(`'{}'`)).toBe("interview_once");
  });

  it("Y15: demands a consent to the newest words of her language", async () => {
    const { id } = await world.aParent();
    await world.consents(id);
    const older = await world.aParent();
    await world.consents(older.id);
    await world.keeps(older.id);
    const place = { programmeId: world.programmeId, language: "sv", kind: "consent" };
    const said = { text: "Jag vill vara med, och kan sluta.", base: 1, key: randomUUID() };
    await writeText(await world.actor("researcher"), place, said, world.now);
    expect((await page(id)).closed).toBe("consent-older");
    expect(await no(world.keeps(id))).toBe("interviews.no-consent");
    // What was begun under the words of its day is written further.
    await world.keeps(older.id, { base: 1, notes: "Mer." });
    // She says yes to the newer ones: it stands under these.
    await world.consents(older.id);
    expect((await page(older.id)).interview).toMatchObject({ locked: false, revision: 2 });
    await world.consents(id);
    await world.keeps(id);
    expect((await page(id)).closed).toBeNull();
  });

  it("Y16: is locked in the moment she stops, and not kept by who had it open", async () => {
    const { id, code } = await world.aParent();
    await world.consents(id);
    await world.keeps(id, { notes: "Det hon sade." });
    await stop(id);
    expect(await no(world.keeps(id, { base: 1 }))).toBe("interviews.locked");
    const locked = await page(id);
    expect([locked.closed, JSON.stringify(locked).includes("Det hon sade")]).toEqual(["locked", false]);
    const [row] = await owner(`SELECT consent_valid FROM research.interview WHERE code = '${code}'`);
    expect(row).toEqual({ consent_valid: false });
    expect(await constraint(owner(`UPDATE research.interview SET consent_valid = true WHERE code = '${code}'`))).toBe(
      "interview_consent",
    );
    expect(await no(world.consents(id))).toBe("consents.stopped");
    expect(await no(world.keeps(id, { occasion: "2" }))).toMatch(/interviews\.(stopped|no-consent)/);
  });

  it("Y17: of two who write at once the second is told, and sent twice it is once", async () => {
    const { id } = await world.aParent();
    await world.consents(id);
    const key = randomUUID();
    await Promise.all([world.keeps(id, { key, notes: "Först." }), world.keeps(id, { key, notes: "Först." })]);
    const [one, other] = await Promise.allSettled([
      world.keeps(id, { base: 1, notes: "Hennes." }),
      world.keeps(id, { as: "supervisor", base: 1, notes: "Hans." }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const late = one.status === "rejected" ? one.reason : (other as PromiseRejectedResult).reason;
    expect((late as { code: string }).code).toBe("interviews.changed-meanwhile");
    expect((await page(id)).interview?.revision).toBe(2);
  });

  it("Y18: keeps an answer to the question as it was asked", async () => {
    const { id } = await world.aParent();
    await world.consents(id);
    await world.keeps(id, { fields: { a3: "4" } });
    const { programmeId, now } = world;
    const scale = await db().studyQuestion.findFirstOrThrow({ where: { number: 3 } });
    const other = { ...question({ kind: "scale", words: "Hur är stödet nu?", from: 0, to: 5 }), questionId: scale.id };
    await rewriteQuestion(await world.actor("lead"), programmeId, { ...other, key: randomUUID() }, now);
    const { questions } = await page(id);
    expect(questions.map(({ number, words }) => [number, words])).toEqual([
      [1, "Hur har stödet varit?"],
      [2, "Hur ofta träffas ni?"],
      [3, "Hur är stödet?"],
      [4, "Hur är stödet nu?"],
    ]);
    const fresh = await world.aParent();
    expect((await page(fresh.id)).questions.map(({ number }) => number)).toEqual([1, 2, 4]);
    const change = (sql: string) => constraint(ask(world.database.appUrl, sql));
    expect(await change("UPDATE study_questions SET words = 'Annat' WHERE number = 3")).toBe("study_questions_stay");
    expect(await change("DELETE FROM study_questions")).toMatch(/permission denied/);
  });

  it("Y19: is theirs who interview in the study: nobody else's, and no manager's whatever else she is", async () => {
    const { id } = await world.aParent();
    await world.consents(id);
    await world.keeps(id);
    const may = table((name) => (["researcher", "supervisor"].includes(name) ? "yes" : "missing"));
    expect(await everybody((name) => page(id, name))).toEqual(may);
    await db().studyInterviewer.deleteMany({ where: { personId: world.person.supervisor } });
    expect(await no(page(id, "supervisor"))).toBe("missing");
    const { researcher } = world.person;
    await db().studyInterviewer.createMany({
      data: [{ studyId: world.studyId, personId: world.person.supervisor }],
    });
    const actor = await world.actor("researcher");
    const manages = { ...actor, programmes: actor.programmes.map((one) => ({ ...one, manager: true })) };
    const place = { programmeId: world.programmeId, participantId: id, occasion: "1" };
    expect(await no(interviewPage(manages, place, world.now))).toBe("missing");
    expect(researcher).toBe(manages.personId);
  });
});
