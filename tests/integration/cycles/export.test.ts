import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCycles } from "#app/features/cycles/export.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, filterOf, testOf } from "#tests/support/cycles.ts";
import { readCsv } from "#tests/support/files/csv.ts";
import { readXlsx } from "#tests/support/files/xlsx.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await draftOf(world, "member", { what: "Ett utkast" });
  await testOf(world, "member", { what: "Teamets eget" });
  await testOf(world, "coordinator", { what: "Det delade", shared: true });
  await testOf(world, "otherMember", { what: "Det andra teamets" }, world.teamB);
});
afterAll(() => world.close());

async function file(name: PersonName, format: string, search: Record<string, string> = {}, whole = false) {
  const place = whole
    ? ({ kind: "programme", programmeId: world.programmeId, teamId: null } as const)
    : ({ kind: "team", teamId: world.teamA } as const);
  const input = { format, place, filter: filterOf(search), locale: "sv" } as const;
  return exportCycles(await world.actor(name), input, world.now);
}
const whats = async (response: Response) =>
  readCsv(await response.text())
    .slice(1)
    .map((row) => row[2]);

describe("the list as a file", () => {
  it("holds what the list shows: the person's own view, with its filter, all pages", async () => {
    expect(await whats(await file("member", "csv"))).toEqual(["Ett utkast", "Det delade", "Teamets eget"]);
    expect(await whats(await file("supervisor", "csv"))).toEqual(["Det delade", "Teamets eget"]);
    expect(await whats(await file("member", "csv", { q: "delade" }))).toEqual(["Det delade"]);
    expect(await whats(await file("researcher", "csv", {}, true))).toEqual(["Det delade"]);
    const workbook = readXlsx(new Uint8Array(await (await file("member", "xlsx")).arrayBuffer()));
    expect(workbook.rows.slice(1).map((row) => row[2])).toEqual(["Ett utkast", "Det delade", "Teamets eget"]);
    expect(workbook.formulas).toBe(0);
  });

  it("is named by what it is and the day, and nobody's name", async () => {
    const { headers } = await file("member", "csv");
    expect(headers.get("content-disposition")).toBe('attachment; filename="tester-2026-11-22.csv"');
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  });

  it("leaves an audit row before the first byte", async () => {
    const before = await db().auditEntry.count();
    await file("member", "csv");
    const rows = await db().auditEntry.findMany({
      where: { action: "cycles.exported-csv", actorId: world.person.member },
    });
    expect(rows.at(-1)).toMatchObject({ subject: "team", subjectId: world.teamA, teamId: world.teamA, fields: [] });
    expect(await db().auditEntry.count()).toBe(before + 1);
  });

  it.each(["lead", "otherMember", "manager", "otherManager", "partner"] as const)(
    "%s sees the list, and may not take it out",
    async (name) => {
      await expect(file(name, "csv")).rejects.toMatchObject({ kind: "forbidden" });
      await expect(file(name, "xlsx", {}, true)).rejects.toMatchObject({ kind: "forbidden" });
    },
  );

  it.each(["foreigner", "stranger", "leaver"] as const)("does not exist for %s", async (name) => {
    await expect(file(name, "csv")).rejects.toMatchObject({ kind: "missing" });
    await expect(file(name, "csv", {}, true)).rejects.toMatchObject({ kind: "missing" });
  });

  it("an unknown kind of file does not exist", async () => {
    await expect(file("member", "pdf")).rejects.toMatchObject({ kind: "missing" });
  });
});
