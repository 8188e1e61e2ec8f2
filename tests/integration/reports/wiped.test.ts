import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import {
  textsOfFollowedToRedact,
  textsOfMeasureToRedact,
} from "#app/features/measures/queries/texts-to-redact.server.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { textsOfNoteToRedact } from "#app/features/notes/queries/texts-to-redact.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import { beginReport, handInReport, reopenReport } from "#app/flows/report.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { bytesIn } from "#tests/support/bytes-in-tables.ts";
import { heard } from "#tests/support/heard.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "../measures/given.ts";

const name = "Tuva Grönkvist";
let world: World;
let dataDir: string;
let given: Awaited<ReturnType<typeof ofProgramme>>;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-20T11:00:00Z"));
  dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-wiped-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  given = await ofProgramme(world);
  await givePoints(
    world,
    given.a.followedId,
    monthDays(10).map((day, n) => ({ day, of: [n + 3, 40] })),
  );
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const place = () => ({ teamId: world.teamA, month: "2026-10" });
const page = async (who: PersonName) => reportPage(await world.actor(who), place());
const handIns = () => db().reportHandIn.findMany({ orderBy: { closureId: "asc" } });

/** The words in every text of the measure, in a way of each; put right again with others, as its own pages do. */
async function measureSays(words: string): Promise<void> {
  const { measureId, a } = given;
  await db().measure.update({ where: { id: measureId }, data: { name: `Plan för ${words}`, unit: `st ${words}` } });
  const texts = { definition: `${words} har en plan`, numerator: `Med ${words}`, denominator: `Alla utom ${words}` };
  await db().measureDefinition.updateMany({ where: { measureId }, data: { ...texts, exclusions: `Inte "${words}"` } });
  await db().chartDecision.deleteMany({ where: { followedId: a.followedId } });
  const said = { clearlyDifferent: true, causeKnown: true, wanted: true, expectedToLast: true };
  const when = { day: dayToDate("2026-05-01"), at: world.now, byId: world.person.coordinator };
  await db().chartDecision.create({
    data: { id: newId(), followedId: a.followedId, kind: "split", reason: `${words} flyttade`, ...said, ...when },
  });
}

let noteId: string;
beforeEach(async () => {
  const coordinator = await world.actor("coordinator");
  await db().report.deleteMany({});
  await measureSays(name);
  await beginReport(coordinator, place(), world.now);
  await handInReport(coordinator, place(), world.now);
  await reopenReport(coordinator, place(), world.now);
  await handInReport(coordinator, place(), new Date(world.now.getTime() + 60_000));
  await measureSays("alla");
  noteId = (await page("coordinator")).note?.id ?? "";
});

const wipe = async (passage: string) =>
  redactNote(await world.actor("coordinator"), noteId, { passage, key: crypto.randomUUID() }, world.now);

it("RE10: what is wiped is gone from the words of the measures each time it was handed in, and stands nowhere in the tables", async () => {
  const before = (await page("manager")).measures;
  expect(await placesOf(name)).toContain("report_hand_ins");
  const { measures } = await textsOfNoteToRedact(await world.actor("coordinator"), noteId);
  expect(measures.split("\n")).toEqual([
    `Plan för ${name}`,
    `st ${name}`,
    `${name} har en plan`,
    `Med ${name}`,
    `Alla utom ${name}`,
    `Inte "${name}"`,
    `${name} flyttade`,
  ]);
  // Where the measures' own words are wiped, it is said that reports keep them.
  const coordinator = await world.actor("coordinator");
  const programmes = { programmeId: world.programmeId, measureId: given.measureId };
  expect((await textsOfFollowedToRedact(coordinator, given.a)).reported).toBe(true);
  expect((await textsOfMeasureToRedact(await world.actor("lead"), programmes)).reported).toBe(true);
  expect((await textsOfFollowedToRedact(coordinator, await ofTeam(world))).reported).toBe(false);
  const events = await heard(world, () => wipe(name));
  expect(events.map(({ name: of }) => of)).toEqual(["note.changed", "report.changed"]);
  for (const words of [name, "Tuva", "Grönkvist"]) {
    expect(await placesOf(words), words).toEqual([]);
    expect(await bytesIn(words), words).toEqual([]);
  }
  // All else is as it was.
  const after = (await page("manager")).measures;
  expect(after).toEqual(JSON.parse(JSON.stringify(before).replaceAll(name, "▇▇▇")));
  expect(after[0]?.measure.name).toBe("Plan för ▇▇▇");

  const kept = await handIns();
  const rows = await db().redaction.findMany({ where: { subject: "note.measure" } });
  expect(rows).toHaveLength(2 * 7);
  expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(new Set(kept.map(({ closureId }) => closureId)));
  expect(rows.map(({ field }) => field)).toContain("0.decisions.0.reason");
  const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "note.redacted" } });
  expect(audit.fields).toContain("note.measure");
});

it("RE10: all that is written in a kept measure can be wiped, and nothing that is reckoned or chosen", async () => {
  const [kept] = await handIns();
  const written = new Set<string>();
  const look = (value: unknown, way: string): void => {
    if (typeof value === "string") written.add(way);
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) look(one, Array.isArray(value) ? way : `${way}.${key}`);
  };
  look(kept?.measures, "");
  const chosen = [
    "id",
    "chart",
    "rules",
    "points.days",
    "decisions.day",
    "decisions.id",
    "decisions.kind",
    "decisions.on",
  ];
  const ofMeasure = ["data", "direction", "id", "kind", "programmeId", "rhythm"].map((one) => `measure.${one}`);
  const texts = ["definition", "denominator", "exclusions", "id", "numerator"].map((one) => `definitions.${one}`);
  const words = ["measure.name", "measure.unit", ...texts, "decisions.reason"];
  // Something else that is written there has to be wiped too: see `textsBesideNote`.
  expect([...written].sort()).toEqual([...chosen, ...ofMeasure, ...words].map((one) => `.${one}`).sort());
  await expect(wipe("percentage")).rejects.toMatchObject({ code: "redact.not-found" });
});

it("RE10: the database lets words of what was handed in make way for the mark alone, and only where it is kept who wiped them", async () => {
  const [one] = await handIns();
  if (!one) throw new Error("Nothing was handed in.");
  const { closureId } = one;
  const redaction = {
    ...{ subject: "note.measure", subjectId: closureId, field: "0.measure.name", position: 0, length: 3 },
    ...{ byId: world.person.coordinator, at: world.now },
  };
  const put = (data: Prisma.ReportHandInUncheckedUpdateInput, kept = true) =>
    db().$transaction(async (tx) => {
      if (kept) await tx.redaction.create({ data: { id: newId(), ...redaction } });
      await tx.reportHandIn.update({ where: { closureId }, data });
    });
  const changed = (from: string, to: string) => ({
    measures: JSON.parse(JSON.stringify(one.measures).replaceAll(from, to)) as Prisma.InputJsonArray,
  });
  await expect(put(changed(name, "▇▇▇"), false)).rejects.toThrow("who wiped words is kept");
  const never = "what was handed in never changes";
  await expect(put(changed(name, "Någon annan"))).rejects.toThrow(never);
  await expect(put(changed('"numerators":[3', '"numerators":[4'))).rejects.toThrow(never);
  await expect(put({ measures: [] })).rejects.toThrow(never);
  await expect(put({ closureId: crypto.randomUUID() })).rejects.toThrow(never);
  expect(await handIns()).toContainEqual(one);
  await put(changed(name, "▇▇▇"));
});
