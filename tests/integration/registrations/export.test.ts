import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { exportRegistrations } from "#app/features/registrations/export.server.ts";
import { fieldOf, slotField } from "#app/features/registrations/rules/answers.ts";
import { type RegistrationFilter, unfiltered } from "#app/features/registrations/rules/lists.ts";
import { db } from "#app/platform/db.server.ts";
import { readCsv } from "#tests/support/files/csv.ts";
import { readXlsx } from "#tests/support/files/xlsx.ts";
import { gatheringOf, questionOf, sessionOf } from "#tests/support/gatherings.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld();
  const gathering = await gatheringOf(world, { capacity: 2 });
  gatheringId = gathering.id;
  const session = await sessionOf(gathering, { title: "Fältets röster", seats: 5 });
  const question = await questionOf(gatheringId, { label: "Tröja", options: ["S", "M"] });
  const gone = await questionOf(gatheringId, { label: "Allergi", eraseAfterDays: 1 });
  const values = {
    food: "Sagogrynsallergi",
    [slotField(session)]: session,
    [fieldOf(question)]: "M",
    [fieldOf(gone)]: "=1+1",
  };
  const form = { key: crypto.randomUUID(), values };
  await registerSelf(await world.actor("member"), gatheringId, form, world.now);
  const newPeople = [{ name: "Östen Å", email: "", organisation: "Grannkommunen" }];
  const group = { key: crypto.randomUUID(), personIds: [], newPeople, together: false };
  await registerOthers(await world.actor("lead"), gatheringId, group, world.now);
  await registerSelf(await world.actor("partner"), gatheringId, { key: crypto.randomUUID(), values: {} }, world.now);
});
afterAll(() => world.close());
beforeEach(() => db().rateLimit.deleteMany());

async function file(name: PersonName, format: string, filter: Partial<RegistrationFilter> = {}, now = world.now) {
  const place = { programmeId: world.programmeId, gatheringId };
  const input = { format, ...place, filter: { ...unfiltered, ...filter }, locale: "sv" } as const;
  return exportRegistrations(await world.actor(name), input, now);
}
const rowsIn = async (response: Response) => readCsv(await response.text());

describe("who comes, as a file", () => {
  it("B30: holds what is shown and what was answered, and never a need", async () => {
    const text = await (await file("lead", "csv")).text();
    expect(text).not.toContain("Sagogryn");
    const [heading, ...rows] = readCsv(text);
    expect(heading).toEqual([
      ...["Namn", "Kommun", "Team", "Roll", "Yrke", "Anmälan", "Könummer", "Pass", "Tröja", "Allergi"],
    ]);
    expect(
      rows.map(([name, , , , , state, number, session, ...answers]) => [name, state, number, session, ...answers]),
    ).toEqual([
      ["Person member", "Har plats", "", "Fältets röster", "M", "'=1+1"],
      ["Person partner", "Väntelistan", "1", "", "", ""],
      ["Östen Å", "Har plats", "", "", "", ""],
    ]);
    expect(rows[2]?.slice(1, 4)).toEqual(["Grannkommunen", "", "Gäst"]);
    const workbook = readXlsx(new Uint8Array(await (await file("lead", "xlsx", { state: "waiting" })).arrayBuffer()));
    expect(workbook.rows.slice(1).map((row) => row[0])).toEqual(["Person partner"]);
    expect(workbook.formulas).toBe(0);
  });

  it("B30: leaves out the answers that are to be gone", async () => {
    const later = new Date(world.now.getTime() + 22 * 86_400_000);
    const [heading] = await rowsIn(await file("lead", "csv", {}, later));
    expect(heading).toContain("Tröja");
    expect(heading).not.toContain("Allergi");
  });

  it("B30: is named by what it is and the day, and leaves a line that says who took it", async () => {
    const { headers } = await file("lead", "csv", { text: "Person member" });
    expect(headers.get("content-disposition")).toBe('attachment; filename="anmalda-2026-11-22.csv"');
    const [line] = await db().auditEntry.findMany({
      where: { action: "registrations.exported-csv" },
      orderBy: { id: "desc" },
    });
    expect(line).toMatchObject({
      actorId: world.person.lead,
      subject: "gathering",
      subjectId: gatheringId,
      fields: [],
    });
  });

  it("B30: is for the lead, not for who reads the names; and not often", async () => {
    for (const name of ["researcher", "member", "manager"] as const) {
      await expect(file(name, "csv"), name).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(file("foreigner", "csv")).rejects.toMatchObject({ kind: "missing" });
    await expect(file("lead", "pdf")).rejects.toMatchObject({ kind: "missing" });
    await db().auditEntry.createMany({
      data: Array.from({ length: 10 }, (_, n) => ({
        id: crypto.randomUUID(),
        at: new Date(world.now.getTime() - n),
        actorId: world.person.lead,
        action: "note.exported-pdf",
        subject: "note",
      })),
    });
    await expect(file("lead", "csv")).rejects.toMatchObject({ kind: "tooMany" });
  });
});
