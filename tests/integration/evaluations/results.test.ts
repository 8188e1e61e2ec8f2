import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  closeEvaluation,
  resetQuestions,
  writeQuestions,
} from "#app/features/evaluations/commands/lead-evaluation.server.ts";
import { exportEvaluation } from "#app/features/evaluations/export.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { questionsToEdit } from "#app/features/evaluations/queries/questions.server.ts";
import { evaluationResults } from "#app/features/evaluations/queries/results.server.ts";
import { db } from "#app/platform/db.server.ts";
import { answered, gatheringHeld, guests, registered } from "#tests/support/evaluated.ts";
import { readCsv } from "#tests/support/files/csv.ts";
import { readXlsx } from "#tests/support/files/xlsx.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";

let world: World;
let place: GatheringPlace;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  place = await gatheringHeld(world);
});
afterAll(() => world?.close());

const results = async (now = world.now) => evaluationResults(await world.actor("lead"), place, now);
const shownNow = async (now = world.now) => {
  const page = await results(now);
  return [page.shown, ...page.results.map(({ n }) => n)];
};
const close = async () => closeEvaluation(await world.actor("lead"), place, world.now);
/** So many answer the first statement, and every second one also what she takes home. */
async function answer(n: number): Promise<void> {
  for (const [i, id] of (await guests(world, place, n)).entries())
    await answered(id, { q1: String(1 + (i % 5)), q4: i % 2 === 0 ? `Hem ${i}` : "" }, world.now);
}

describe("E2: the page of results", () => {
  it("shows nothing of four, open or closed", async () => {
    await answer(4);
    expect(await shownNow()).toEqual([0, 0, 0, 0, 0, 0]);
    await close();
    const page = await results();
    expect([page.state, page.shown, ...page.results.map(({ n }) => n)]).toEqual(["closed", 0, 0, 0, 0, 0, 0]);
    expect(JSON.stringify(page)).not.toContain("Hem");
  });

  it("shows five when it has closed, and of each question only if five have answered it", async () => {
    await answer(5);
    expect(await shownNow()).toEqual([0, 0, 0, 0, 0, 0]);
    await close();
    expect(await shownNow()).toEqual([5, 5, 0, 0, 0, 0]);
    expect((await results()).results[0]?.counts).toEqual([1, 1, 1, 1, 1]);
    expect(JSON.stringify(await results())).not.toContain("Hem");
  });

  it("shows fives while others answer, never a state that differs by one from another, and all at the end", async () => {
    const seen: string[] = [];
    for (let i = 0; i < 13; i += 1) {
      await answer(1);
      const {
        results: [first, , , home],
      } = await results();
      seen.push(`${first?.n} ${home?.n}`);
    }
    expect(seen).toEqual([...Array(9).fill("0 0"), ...Array(4).fill("5 5")]);
    const before = (await results()).results[0]?.counts;
    await answer(1);
    expect((await results()).results[0]?.counts).toEqual(before);
    expect(await shownNow(new Date(world.now.getTime() + 15 * 86_400_000))).toEqual([14, 14, 0, 0, 14, 0]);
  });

  it("E7: is there for the lead and the researchers, and for nobody else", async () => {
    await answer(5);
    await close();
    for (const name of people) {
      const actor = await world.actor(name);
      const sees = ["lead", "researcher", "supervisor"].includes(name);
      const [look, file] = await Promise.allSettled([
        evaluationResults(actor, place, world.now),
        exportEvaluation(actor, { ...place, format: "csv", locale: "sv" }, world.now),
      ]);
      expect([look.status, file.status], name).toEqual(Array(2).fill(sees ? "fulfilled" : "rejected"));
      if (look.status === "rejected") expect(look.reason).toMatchObject({ kind: "missing" });
      const press = closeEvaluation(actor, place, world.now);
      await expect(press).rejects.toMatchObject({
        kind: name === "lead" ? "conflict" : sees ? "forbidden" : "missing",
      });
    }
  });

  it("compares what our own statements got at earlier gatherings that have closed, where five have answered", async () => {
    for (const [title, n, ago] of [
      ["LS1", 5, 200],
      ["LS2", 4, 100],
    ] as const) {
      place = await gatheringHeld(world, { title, ago });
      for (const id of await guests(world, place, n))
        await answered(id, { q2: "4" }, new Date(world.now.getTime() - (ago - 2) * 86_400_000));
    }
    place = await gatheringHeld(world, { title: "LS3", ago: 20 });
    const { earlier } = await results();
    expect(earlier.filter(({ title }) => title === "LS2")).toEqual([]);
    expect(earlier.find(({ title }) => title === "LS1")?.counts).toEqual({ own_time: [0, 0, 0, 5, 0] });
  });

  it("is taken out as a file that says the same, under a name that is nobody's, and the audit says by whom", async () => {
    const file = async (format: string) =>
      exportEvaluation(await world.actor("researcher"), { ...place, format, locale: "sv" }, world.now);
    await answer(10);
    await expect(file("pdf")).rejects.toMatchObject({ kind: "missing" });
    const csv = await file("csv");
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="utvardering-2026-11-21.csv"');
    const rows = readCsv(await csv.text());
    expect(rows[0]).toEqual(["Fråga", "Svar", "Antal"]);
    expect(
      rows
        .slice(1, 6)
        .map(([, , n]) => Number(n))
        .reduce((sum, n) => sum + n, 0),
    ).toBe(5);
    expect(readXlsx(new Uint8Array(await (await file("xlsx")).arrayBuffer())).rows.length).toBe(rows.length);
    const audits = await db().auditEntry.findMany({
      where: { subjectId: place.gatheringId, actorId: world.person.researcher },
    });
    expect(audits.map(({ action }) => action).toSorted()).toEqual([
      "evaluation.exported-csv",
      "evaluation.exported-xlsx",
    ]);
  });
});

describe("E6: the questions", () => {
  const lines = (...labels: string[]) =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`label${i + 1}`, labels[i] ?? ""]).concat(
        Array.from({ length: 8 }, (_, i) => [`kind${i + 1}`, "scale"]),
      ),
    );
  const write = async (fields: Record<string, string>, by: "lead" | "researcher" | "member" = "lead") =>
    writeQuestions(await world.actor(by), place, fields, world.now);
  const asked = async () => (await questionsToEdit(await world.actor("lead"), place, world.now)).questions;

  it("are the lead's until it opens, and ours are known again in either language", async () => {
    place = await gatheringHeld(world, { ago: -3 });
    expect((await asked()).map(({ standard }) => standard)).toEqual([
      "useful",
      "own_time",
      "next_test",
      "take_home",
      "change",
    ]);
    await write(lines("We had enough time for our own work.", "", "  Lokalen   var bra. "));
    expect(await asked()).toEqual([
      { position: 1, kind: "scale", standard: "own_time", label: null },
      { position: 2, kind: "scale", standard: null, label: "Lokalen var bra." },
    ]);
    await expect(write(lines())).rejects.toMatchObject({ code: "evaluation.no-questions" });
    await expect(write(lines("x"), "researcher")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(write(lines("x"), "member")).rejects.toMatchObject({ kind: "missing" });
    await resetQuestions(await world.actor("lead"), place, world.now);
    expect(await asked()).toHaveLength(5);
  });

  it("stay when it has opened, whoever writes", async () => {
    await registered(world, place, { person: "member" });
    await expect(write(lines("x"))).rejects.toMatchObject({ code: "evaluation.begun" });
    await answer(1);
    const question = await db().evaluationQuestion.findFirstOrThrow({ where: { gatheringId: place.gatheringId } });
    const change = db().evaluationQuestion.update({ where: { id: question.id }, data: { position: 8 } });
    await expect(change).rejects.toThrow(/keeps its questions/);
    const add = db().evaluationAnswer.create({
      data: { id: crypto.randomUUID(), questionId: question.id, text: "x", shown: false },
    });
    await expect(add).rejects.toThrow(/of its question/);
  });
});
