import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EventFilter, parseEvents } from "#app/features/audit/filter.ts";
import { myEvents, programmeEvents, teamEvents } from "#app/features/audit/queries.server.ts";
import { addEntry } from "#app/features/time/commands/entries.server.ts";
import { exportTime } from "#app/features/time/export.server.ts";
import { myEntries, myEntry } from "#app/features/time/queries/entries.server.ts";
import { myLedger, staffLedger, sumsLedger, teamLedger } from "#app/features/time/queries/ledgers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { heldIn } from "./given.ts";

const word = "Tåget till Hedemora";
let world: World;
let announced: Awaited<ReturnType<typeof heard>>;
beforeAll(async () => {
  world = await openWorld();
  const line = { kind: "travel", day: "2026-11-20", minutes: 95, word } as const;
  const key = crypto.randomUUID();
  const member = await world.actor("member");
  announced = await heard(world, () => addEntry(member, world.programmeId, { ...line, key }, world.now));
});
afterAll(() => world?.close());

/** Who gets an answer, and what it is. */
async function told<T>(ask: (name: PersonName) => Promise<T>): Promise<Partial<Record<PersonName, T>>> {
  const found: Partial<Record<PersonName, T>> = {};
  for (const name of people) {
    try {
      found[name] = await ask(name);
    } catch (error) {
      expect(error, name).toMatchObject({ kind: "missing" });
    }
  }
  return found;
}
const travelled = { "2026-11": { travel: 95 } };

describe("L10: hours", () => {
  it("are one's own, whoever one is in a team or for an organisation", async () => {
    const found = await told(async (name) => (await myLedger(await world.actor(name), world.programmeId, null)).ledger);
    expect(Object.keys(found)).toEqual(["coordinator", "deputy", "member", "teamManager", "otherMember", "partner"]);
    for (const [name, ledger] of Object.entries(found))
      expect(heldIn(ledger), name).toEqual(name === "member" ? travelled : {});
  });

  it("of a team together are its coordinator's and the lead's, of all teams the lead's, of staff their manager's", async () => {
    const { teamA, teamB, programmeId } = world;
    const of = async (teamId: string) =>
      told(async (name) => heldIn((await teamLedger(await world.actor(name), teamId, null)).ledger));
    expect(await of(teamA)).toEqual({ lead: travelled, coordinator: travelled, deputy: travelled });
    expect(await of(teamB)).toEqual({ lead: {} });
    expect(
      await told(async (name) => heldIn((await sumsLedger(await world.actor(name), programmeId, null)).ledger)),
    ).toEqual({
      lead: travelled,
    });
    expect(
      await told(async (name) => heldIn((await staffLedger(await world.actor(name), programmeId, null)).ledger)),
    ).toEqual({
      manager: travelled,
      otherManager: {},
    });
  });

  it("come without a person in them, and without a word", async () => {
    const { teamA, programmeId, person } = world;
    const [lead, coordinator, manager] = [
      await world.actor("lead"),
      await world.actor("coordinator"),
      await world.actor("manager"),
    ];
    const pages = [
      await teamLedger(coordinator, teamA, null),
      await sumsLedger(lead, programmeId, null),
      await staffLedger(manager, programmeId, null),
    ];
    const files = await Promise.all([
      fileOf("coordinator", { whose: "team", teamId: teamA }),
      fileOf("lead", { whose: "teams", programmeId }),
      fileOf("manager", { whose: "staff", programmeId }),
    ]);
    for (const text of [...pages.map((page) => JSON.stringify(page)), ...files]) {
      expect(text).not.toContain("Hedemora");
      for (const name of people) {
        expect(text).not.toContain(person[name]);
        expect(text).not.toContain(`Person ${name}`);
      }
    }
  });

  it("have lines that nobody else finds", async () => {
    const { programmeId, person } = world;
    const { id } = await db().timeEntry.findFirstOrThrow({ where: { personId: person.member } });
    expect(await told(async (name) => myEntry(await world.actor(name), programmeId, id))).toEqual({
      member: { id, kind: "travel", day: "2026-11-20", minutes: 95, word },
    });
    const lines = await told(async (name) => myEntries(await world.actor(name), programmeId, 2026));
    expect(Object.entries(lines).flatMap(([name, some]) => some.map(() => name))).toEqual(["member"]);
  });

  it("are told of in nobody's events but one's own", async () => {
    const { teamA, programmeId } = world;
    const filter: EventFilter = parseEvents(new URLSearchParams());
    const acts = (events: { days: readonly { events: readonly { action: string }[] }[] }) =>
      events.days.flatMap((day) => day.events.map(({ action }) => action)).filter((action) => action === "time.added");
    expect(acts(await programmeEvents(await world.actor("lead"), programmeId, filter))).toEqual([]);
    expect(acts(await teamEvents(await world.actor("coordinator"), teamA, filter))).toEqual([]);
    expect(acts(await myEvents(await world.actor("member"), filter))).toEqual(["time.added"]);
  });

  it("are announced to herself and to who sees the team's sums, without saying whose they are", () => {
    const { teamA, programmeId, person } = world;
    expect(announced).toEqual([
      {
        name: "time.changed",
        rooms: [`person:${person.member}`, `programme:${programmeId}:time.see-team`, `team:${teamA}:time.see-team`],
        ids: { programmeId, teamId: teamA },
      },
    ]);
  });
});

const fileOf = async (name: PersonName, of: Parameters<typeof exportTime>[1]["of"]) =>
  (await exportTime(await world.actor(name), { of, format: "csv", year: null, locale: "sv" }, world.now)).text();

describe("L13: a file", () => {
  it("holds the year and what was promised, of those whom the page is about; and that it was taken out is noted", async () => {
    const { teamA, programmeId, person } = world;
    const lines = (await fileOf("coordinator", { whose: "team", teamId: teamA })).replace("\ufeff", "").split("\r\n");
    expect(lines.slice(0, 2)).toEqual([
      "Period;Vad;Minuter;Timmar:minuter;Utlovat minst, minuter;Utlovat högst, minuter",
      "november 2026;Resor;95;1:35;;",
    ]);
    expect(lines.filter((line) => line.startsWith("Hittills;")).map((line) => line.split(";")[1])).toEqual([
      "Teammöten",
      "Handledning",
    ]);
    const [noted] = await db().auditEntry.findMany({
      where: { action: "time.exported-csv", actorId: person.coordinator },
      orderBy: { at: "desc" },
    });
    expect(noted).toMatchObject({ programmeId, teamId: teamA });
    await fileOf("member", { whose: "mine", programmeId });
    const [own] = await db().auditEntry.findMany({ where: { action: "time.exported-csv", actorId: person.member } });
    expect(own).toMatchObject({ programmeId: null, teamId: null });
    const sums = await fileOf("lead", { whose: "teams", programmeId });
    expect(sums).toContain("Team A;november 2026;Resor;95;1:35;;");
  });

  it("is there for nobody who has no such page, and in no other form", async () => {
    const { programmeId } = world;
    const of = { whose: "teams", programmeId } as const;
    expect(Object.keys(await told((name) => fileOf(name, of)))).toEqual(["lead"]);
    const lead = await world.actor("lead");
    const pdf = exportTime(lead, { of, format: "pdf", year: null, locale: "sv" }, world.now);
    await expect(pdf).rejects.toMatchObject({ kind: "missing" });
  });
});
