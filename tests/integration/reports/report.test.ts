import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { fileFor } from "#app/features/files/queries.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { redactNote } from "#app/features/notes/commands/redact-note.server.ts";
import { node, plainText } from "#app/features/notes/document/json.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { takeReport } from "#app/features/reports/export.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import { reportsOfProgramme } from "#app/features/reports/queries/reports-of-programme.server.ts";
import { reportsOfTeam } from "#app/features/reports/queries/reports-of-team.server.ts";
import { reportsWaitingSql } from "#app/features/reports/queries/waiting.server.ts";
import { monthAskedFor } from "#app/features/reports/rules/month.ts";
import { beginReport, handInReport, reopenReport } from "#app/flows/report.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db, rowsOf } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { requestWith } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { readAloud, readTaggedPdf } from "#tests/support/files/tagged-pdf.ts";
import { heard } from "#tests/support/heard.ts";
import { reportOf } from "#tests/support/reports.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let dataDir: string;
beforeAll(async () => {
  world = await openWorld();
  dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-report-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await db().report.deleteMany({});
});

const month = "2026-10";
const place = () => ({ teamId: world.teamA, month });
const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const readers: readonly PersonName[] = [...inTeam, "otherMember", "lead", "researcher", "supervisor", "manager"];
const read = (those: readonly PersonName[]) => table((name) => (those.includes(name) ? "yes" : "missing"));
const only = (...those: PersonName[]) =>
  table((name) => (those.includes(name) ? "yes" : readers.includes(name) ? "forbidden" : "missing"));
const as = (act: (actor: Awaited<ReturnType<World["actor"]>>) => Promise<unknown>) =>
  everybody(async (name) => act(await world.actor(name)));

async function begun(says = "Vi provade brev") {
  const { programmeId, teamA: teamId, person } = world;
  return reportOf(world, { programmeId, teamId, month, byId: person.member, says });
}
/** As somebody writes it, on top of what stands there. */
async function writes(noteId: string, text: string) {
  const says = node("doc", undefined, [node("paragraph", undefined, [{ type: "text", text }])]);
  const data = Buffer.from(updateOf(says));
  const id = crypto.randomUUID();
  await db().noteUpdate.create({ data: { id, noteId, actorId: world.person.member, data, at: world.now } });
}
const textFor = async (name: PersonName) => {
  const { report } = await reportPage(await world.actor(name), place());
  return report?.handedIn ? plainText(report.handedIn.says) : null;
};

it("RE6: is its team's alone until it is handed in; then others read what it said at that moment", async () => {
  const { now } = world;
  const { noteId } = await begun();
  expect(await as((actor) => reportPage(actor, place()))).toEqual(read(inTeam));
  expect(await as((actor) => noteForReading(actor, noteId))).toEqual(read(inTeam));
  await handInReport(await world.actor("coordinator"), place(), now);
  expect(await as((actor) => reportPage(actor, place()))).toEqual(read(readers));
  expect(await as((actor) => takeReport(actor, place(), now))).toEqual(read(readers));
  // The note itself, with all that it said before, stays the team's.
  expect(await as((actor) => noteForReading(actor, noteId))).toEqual(read(inTeam));
  expect(await textFor("manager")).toBe("Vi provade brev");
});

it("RE7: who coordinates hands it in and opens it again; others go on reading what was handed in, and the row is kept", async () => {
  const { now } = world;
  const later = new Date(now.getTime() + 60_000);
  const { noteId } = await begun();
  await handInReport(await world.actor("coordinator"), place(), now);
  expect(await as((actor) => handInReport(actor, place(), now))).toEqual(only("coordinator", "deputy"));
  expect(await as((actor) => reopenReport(actor, place(), now))).toEqual(only("coordinator", "deputy"));
  await writes(noteId, "Hemligt än så länge");
  expect(await textFor("manager")).toBe("Vi provade brev");
  const seen = (await reportsOfTeam(await world.actor("manager"), world.teamA)).reports;
  expect(seen.map(({ progress }) => progress)).toEqual(["handed-in"]);
  expect((await reportPage(await world.actor("member"), place())).report?.progress).toBe("reopened");
  await handInReport(await world.actor("coordinator"), place(), later);
  expect(await textFor("manager")).toContain("Hemligt än så länge");
  expect(await db().reportHandIn.count()).toBe(2);
});

it("RE7: of many who hand it in at once one has done it, and each reader is told once", async () => {
  const { now } = world;
  await begun();
  const actors = await Promise.all((["coordinator", "deputy"] as const).map((name) => world.actor(name)));
  await Promise.all([...actors, ...actors].map((actor) => handInReport(actor, place(), now)));
  expect([await db().reportHandIn.count(), await db().noteClosure.count()]).toEqual([1, 1]);
  const told = await db().notice.findMany({ select: { personId: true }, orderBy: { personId: "asc" } });
  const { lead, supervisor, manager } = world.person;
  expect(told.map(({ personId }) => personId)).toEqual([lead, supervisor, manager].toSorted());
  expect(await noticesOf(await world.actor("manager"))).toMatchObject([{ kind: "report", report: { month } }]);
});

it("RE7: its note is closed in no other way, also by who writes to the database", async () => {
  const { now } = world;
  const { noteId } = await begun();
  expect(await no(closeNote(await world.actor("coordinator"), noteId, now))).toBe("forbidden");
  const closing = { id: crypto.randomUUID(), noteId, closedAt: now, closedById: world.person.member };
  const closed = db().$transaction([
    db().noteClosure.create({ data: closing }),
    db().note.update({ where: { id: noteId }, data: { openId: null } }),
  ]);
  await expect(closed).rejects.toThrow("a report is closed by handing it in");
});

it("RE8: of many who begin one at once there is one, and what somebody wrote is never written over", async () => {
  const { now } = world;
  const actors = await Promise.all(inTeam.map((name) => world.actor(name)));
  await Promise.all(actors.map((actor) => beginReport(actor, place(), now)));
  expect(await db().report.count()).toBe(1);
  const { note } = await reportPage(await world.actor("member"), place());
  await writes(note?.id ?? "", "Skrivet för hand");
  await beginReport(await world.actor("member"), place(), now);
  const says = plainText((await noteForReading(await world.actor("member"), note?.id ?? "")).note);
  expect(says).toContain("Skrivet för hand");
  expect(says).toContain("Vad vi har prövat och lärt");
  expect(await no(beginReport(await world.actor("supervisor"), { ...place(), month: "2026-09" }, now))).toBe("missing");
});

it("RE9: managers of the team, researchers and the team say something of what was handed in, and nobody of what was not", async () => {
  const { now } = world;
  const { reportId: id } = await begun();
  const say = () => ({ text: "Bra", key: crypto.randomUUID() });
  const says = () => as((actor) => addComment(actor, { kind: "report", id }, say(), now));
  expect(await says()).toEqual(table((name) => (inTeam.includes(name) ? "forbidden" : "missing")));
  await handInReport(await world.actor("coordinator"), place(), now);
  expect(await says()).toEqual(only(...inTeam, "researcher", "supervisor", "manager"));
});

it("RE10: what is wiped from it is gone from what was handed in and what was said of it", async () => {
  const { now } = world;
  const { noteId, reportId: id } = await begun("Vi ringde Ortstad");
  await handInReport(await world.actor("coordinator"), place(), now);
  const said = { text: "Varför Ortstad?", key: crypto.randomUUID() };
  await addComment(await world.actor("manager"), { kind: "report", id }, said, now);
  const wipe = () => ({ passage: "Ortstad", key: crypto.randomUUID() });
  expect(await no(redactNote(await world.actor("member"), noteId, wipe(), now))).toBe("forbidden");
  const coordinator = await world.actor("coordinator");
  // Whoever has it open asks anew; of a report that is not handed in nobody outside hears anything.
  const events = await heard(world, () => redactNote(coordinator, noteId, wipe(), now));
  expect(events.map(({ name }) => name)).toEqual(["note.changed", "report.changed"]);
  const ofTeam = { programmeId: world.programmeId, teamId: world.teamA };
  expect(events[1]?.rooms.toSorted()).toEqual(whoMay("report.see", ofTeam).toSorted());
  expect(await textFor("manager")).not.toContain("Ortstad");
  expect(await db().comment.count({ where: { text: { contains: "Ortstad" } } })).toBe(0);
});

it("RE6: others see the pictures that stand in what was handed in, and no other file of its note", async () => {
  const { now } = world;
  const { noteId } = await begun();
  const member = await world.actor("member");
  const [shown, other] = [
    await addFile(member, noteId, requestWith("a.png", png()), now),
    await addFile(member, noteId, requestWith("b.png", png()), now),
  ];
  const picture = node("doc", undefined, [node("image", { fileId: shown.id, alt: "Tavlan" })]);
  const id = crypto.randomUUID();
  const data = Buffer.from(updateOf(picture));
  await db().noteUpdate.create({ data: { id, noteId, actorId: member.personId, data, at: now } });
  expect(await no(fileFor(await world.actor("manager"), shown.id))).toBe("missing");
  await handInReport(await world.actor("coordinator"), place(), now);
  expect(await as((actor) => fileFor(actor, shown.id))).toEqual(read(readers));
  expect(await as((actor) => fileFor(actor, other.id))).toEqual(read(inTeam));
});

it("RE11: who leads and the researchers see which are late; who coordinates is asked for the last month, as the rule says", async () => {
  const { now, programmeId, teamA } = world;
  const states = async () => {
    const { teams } = await reportsOfProgramme(await world.actor("lead"), programmeId);
    return teams.find(({ id }) => id === teamA);
  };
  await begun();
  expect((await states())?.months[month]).toEqual({ timing: "late", handedInOn: null });
  await handInReport(await world.actor("coordinator"), place(), now);
  expect((await states())?.months[month]).toEqual({ timing: "done", handedInOn: "2026-11-22" });
  expect(await no(reportsOfProgramme(await world.actor("coordinator"), programmeId))).toBe("missing");
  await db().report.deleteMany({});
  const team = await db().team.findUniqueOrThrow({ where: { id: teamA }, include: { programme: true } });
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const { startsOn, endsOn, pauseMonths } = team.programme;
  const asking = { startsOn: day(startsOn), endsOn: day(endsOn), pauseMonths, teamSince: day(team.createdAt) };
  const coordinator = await world.actor("coordinator");
  for (const today of ["2026-06-30", "2026-07-15", "2026-08-01", "2026-11-22", "2027-01-01", "2027-08-31"]) {
    const rows = await rowsOf<{ to_char: string }>(reportsWaitingSql({ ...coordinator, today }));
    expect([today, rows[0]?.to_char ?? null]).toEqual([today, monthAskedFor(asking, today)]);
  }
  expect(await rowsOf(reportsWaitingSql(await world.actor("member")))).toEqual([]);
});

it("RE12: is a tagged PDF, with its language, its title and its headings", async () => {
  const { now } = world;
  await beginReport(await world.actor("member"), place(), now);
  const file = await takeReport(await world.actor("member"), place(), now);
  expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="manadsrapport-${month}.pdf"`);
  const pdf = readTaggedPdf(new Uint8Array(await file.arrayBuffer()));
  expect(pdf).toMatchObject({ language: "sv", isMarked: true, showsTitle: true });
  const said = readAloud(pdf.tree);
  expect(said.slice(0, 3)).toEqual(["H1 Månadsrapport oktober 2026", "P Team A", "P Inte lämnad än"]);
  expect(said).toContain("H2 Vad vi har prövat och lärt");
});
