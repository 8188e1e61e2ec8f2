import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { exportMonths } from "#app/features/supervised-months/export.server.ts";
import { supervisedMonths } from "#app/features/supervised-months/queries/overview.server.ts";
import { monthsPage } from "#app/features/supervised-months/queries/page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { readCsv } from "#tests/support/files/csv.ts";
import { readXlsx } from "#tests/support/files/xlsx.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

/** What nobody but those who talk may read. */
const MARKER = "Hemlig hallonkaka";
let world: World;

beforeAll(async () => {
  world = await openWorld();
  const at = (text: string) => new Date(`${text}:00Z`);
  const held = await supervisionIn(world, { startsAt: at("2026-09-15T07:00"), state: "held" });
  await supervisionIn(world, { startsAt: at("2026-10-06T07:00"), state: "excused", reason: "illness" });
  await supervisionIn(world, { startsAt: at("2026-10-20T07:00"), state: "missed" });
  await supervisionIn(world, { startsAt: at("2026-11-03T07:00"), state: "cancelled" });
  // In Stockholm it is the first of the month.
  const coming = await supervisionIn(world, { startsAt: at("2026-11-30T23:30") });
  const by = { byId: world.person.supervisor, createdAt: world.now };
  for (const sessionId of [held, coming]) {
    await db().supervisionPoint.create({ data: { id: newId(), sessionId, kind: "point", text: MARKER, ...by } });
    const of = { ownerId: world.person.supervisor, createdById: world.person.supervisor, createdAt: world.now };
    await db().agreedAction.create({
      data: { id: newId(), programmeId: world.programmeId, sessionId, text: `${MARKER} ${sessionId}`, ...of },
    });
    const memo = { authorId: world.person.supervisor, text: MARKER, changedAt: world.now };
    await db().supervisionMemo.create({ data: { id: newId(), sessionId, ...memo } });
  }
});
afterAll(() => world.close());

const overview = async (name: PersonName) => supervisedMonths(await world.actor(name), world.programmeId, world.now);
const page = async (name: PersonName, search = "") =>
  monthsPage(await world.actor(name), world.programmeId, new URLSearchParams(search), world.now);
const of = async (name: PersonName, month: string) => {
  const team = (await overview(name)).teams.find(({ id }) => id === world.teamA);
  return team?.months.find((one) => one.month === month);
};

describe("supervision month by month", () => {
  it("R5: the lead and every researcher of the programme see date, state and code of reason", async () => {
    for (const name of ["lead", "researcher", "supervisor"] as const) {
      expect(await of(name, "2026-09"), name).toMatchObject({ state: "held", sessions: [{ day: "2026-09-15" }] });
      expect(await of(name, "2026-10"), name).toMatchObject({
        state: "excused",
        sessions: [
          { day: "2026-10-06", state: "excused", reason: "illness" },
          { day: "2026-10-20", state: "missed", reason: null },
        ],
      });
      expect(await of(name, "2026-11"), name).toMatchObject({ state: "waiting", sessions: [] });
      expect(await of(name, "2026-12"), name).toMatchObject({ state: "booked", sessions: [{ day: "2026-12-01" }] });
      expect(await of(name, "2026-07"), name).toMatchObject({ state: "pause" });
    }
  });

  it("R5: nobody else has such a page", async () => {
    for (const name of ["coordinator", "member", "teamManager", "manager", "partner", "otherMember"] as const)
      await expect(overview(name), name).rejects.toMatchObject({ kind: "forbidden" });
    for (const name of ["foreigner", "leaver"] as const)
      await expect(overview(name), name).rejects.toMatchObject({ kind: "missing" });
    await expect(page("coordinator")).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("R5: what is said is read by who holds it, and neither the lead nor another researcher is given any of it", async () => {
    expect(JSON.stringify(await page("supervisor"))).toContain(MARKER);
    for (const name of ["lead", "researcher"] as const) {
      const found = await page(name, "year=all");
      expect(found.mine, name).toBeNull();
      expect(JSON.stringify(found), name).not.toContain(MARKER);
      expect(JSON.stringify(found), name).not.toContain("agreed");
    }
  });

  it("is filtered by whose, and by year", async () => {
    expect((await page("supervisor")).teams).toHaveLength(2);
    expect((await page("supervisor", "whose=mine")).teams.map(({ name }) => name)).toEqual(["Team A"]);
    expect((await page("researcher", "whose=mine")).teams).toEqual([]);
    const { months, teams } = await page("lead", "year=1");
    expect(months[0]).toBe("2025-07");
    expect(teams[0]?.strip.split(" ")).toHaveLength(months.length);
    expect(teams[0]?.strip).toMatch(/^p n n/);
  });
});

describe("the same as a file", () => {
  it("R5: has a row for each session, and for each month without one; no text of what was said", async () => {
    const input = { format: "csv", programmeId: world.programmeId, locale: "sv" } as const;
    const text = await (await exportMonths(await world.actor("lead"), input, world.now)).text();
    expect(text).not.toContain(MARKER);
    const rows = readCsv(text);
    expect(rows[0]).toEqual(["Team", "Månad", "Datum", "Läge", "Skäl"]);
    expect(rows).toContainEqual(["Team A", "oktober 2026", "2026-10-06", "Inställt med skäl", "sjukdom"]);
    expect(rows).toContainEqual(["Team A", "juli 2026", "", "Paus, inget samtal väntas", ""]);
    const file = await exportMonths(await world.actor("researcher"), { ...input, format: "xlsx" }, world.now);
    expect(JSON.stringify(readXlsx(Buffer.from(await file.arrayBuffer())))).toContain("2026-10-06");
    const taken = await db().auditEntry.findMany({ where: { action: { startsWith: "supervised-months" } } });
    expect(taken.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["supervised-months.exported-csv", world.person.lead],
      ["supervised-months.exported-xlsx", world.person.researcher],
    ]);
    await expect(exportMonths(await world.actor("manager"), input, world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    const pdf = exportMonths(await world.actor("lead"), { ...input, format: "pdf" }, world.now);
    await expect(pdf).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("how much it asks", () => {
  it("R6: as many statements with many teams and sessions as with two, and never more than six", async () => {
    const actor = await world.actor("supervisor");
    const ask = () =>
      countStatement.during(() => monthsPage(actor, world.programmeId, new URLSearchParams(), world.now));
    const few = await ask();
    const team = await db().team.findUniqueOrThrow({ where: { id: world.teamA } });
    for (let n = 0; n < 12; n += 1) {
      const [id, municipalityId] = [newId(), newId()];
      await db().municipality.create({ data: { id: municipalityId, name: `Ny ort ${n}`, sizeClass: "small" } });
      await db().team.create({ data: { ...team, id, municipalityId, name: `Team ${n}` } });
      for (let month = 0; month < 10; month += 1) {
        const startsAt = new Date(Date.UTC(2026, month, 1 + n, 14));
        await supervisionIn(world, { startsAt, teams: [id], coordinators: [], state: "held" });
      }
    }
    const many = await ask();
    expect(many.result.teams.length).toBeGreaterThan(12);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeGreaterThan(1);
    expect(many.statements).toBeLessThanOrEqual(6);
  });
});

describe("a researcher's many coordinators", () => {
  it("R4: the first eight stand there until she asks for everyone, and how many there are is told of all", async () => {
    const startedOn = dayToDate("2026-01-01");
    const taken = (await db().supervisionAssignment.findMany()).map(({ teamId }) => teamId);
    const others = await db().team.findMany({ where: { programmeId: world.programmeId, id: { notIn: taken } } });
    const of = { researcherId: world.person.supervisor, startedOn };
    await db().supervisionAssignment.createMany({ data: others.map(({ id }) => ({ id: newId(), teamId: id, ...of })) });
    const all = (await page("supervisor", "everyone=1")).mine;
    expect(all?.teams.length).toBeGreaterThan(12);
    const first = await page("supervisor");
    expect(first.mine?.teams).toEqual(all?.teams.slice(0, 8));
    expect(first.mine?.counts).toEqual(all?.counts);
    expect(first.mine?.counts.all).toBe(all?.teams.length);
    // The table has them all.
    expect(first.teams.length).toBeGreaterThan(12);
  });
});
