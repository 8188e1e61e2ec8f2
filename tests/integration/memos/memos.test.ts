import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { removeMemo, saveMemo } from "#app/features/memos/commands/save-memo.server.ts";
import { memoPage, ownMemo } from "#app/features/memos/queries.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { interviewNoteOf, interviewOf } from "#tests/support/talk-notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let sessionId: string;
let days = 1;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  days += 1;
  sessionId = await supervisionIn(world, { startsAt: new Date(world.now.getTime() + days * 86_400_000) });
});

const write = async (name: PersonName, mine: string, base = "") =>
  saveMemo(await world.actor(name), { sessionId }, { mine, base }, world.now);
const read = async (name: PersonName) => (await ownMemo(await world.actor(name), { sessionId }))?.text ?? null;
const delegate = (name: PersonName | null) =>
  db().supervisionSession.update({
    where: { id: sessionId },
    data: { delegateId: name === null ? null : world.person[name] },
  });
const only = (...those: PersonName[]) => table((name) => (those.includes(name) ? "yes" : "missing"));

describe("a researcher's memo", () => {
  it("I4: is kept by who holds the session, and is there for nobody else", async () => {
    const now = world.now;
    expect(await everybody((name) => write(name, "Mitt"))).toEqual(only("supervisor"));
    expect(await everybody(async (name) => memoPage(await world.actor(name), { sessionId }))).toEqual(
      only("supervisor"),
    );
    expect(await everybody(async (name) => removeMemo(await world.actor(name), { sessionId }, now))).toEqual(
      only("supervisor"),
    );
    expect(await no(memoPage(await world.actor("supervisor"), { sessionId: "not-an-id" }))).toBe("missing");
  });

  it("I4: is each one's own: a colleague who holds it instead has hers, and sees nothing of the other", async () => {
    await write("supervisor", "Mitt");
    await delegate("researcher");
    expect([await read("supervisor"), await read("researcher")]).toEqual(["Mitt", ""]);
    await write("researcher", "Hennes");
    expect([await read("supervisor"), await read("researcher")]).toEqual(["Mitt", "Hennes"]);
    await delegate(null);
    expect([await read("supervisor"), await read("researcher")]).toEqual(["Mitt", null]);
    expect(await no(write("researcher", "Mer", "Hennes"))).toBe("missing");
    await delegate("researcher");
    expect(await read("researcher")).toBe("Hennes");
  });

  it("I4: of a group interview is each researcher's own, whatever others who take part are, and after it is closed", async () => {
    const { programmeId, now } = world;
    const place = { programmeId, gatheringId: await interviewOf(world) };
    const save = async (name: PersonName, mine: string) =>
      saveMemo(await world.actor(name), place, { mine, base: "" }, now);
    const both = only("researcher", "supervisor");
    expect(await everybody((name) => save(name, `Av ${name}`))).toEqual(both);
    expect(await everybody(async (name) => memoPage(await world.actor(name), place))).toEqual(both);
    const noteId = await interviewNoteOf(world, place.gatheringId);
    await closeNote(await world.actor("researcher"), noteId, now);
    for (const name of ["researcher", "supervisor"] as const) {
      expect((await memoPage(await world.actor(name), place)).memo).toMatchObject({
        of: "interview",
        page: `/programmes/${programmeId}/gatherings/${place.gatheringId}/interview`,
        text: `Av ${name}`,
      });
    }
    expect(await heard(world, () => save("researcher", ""))).toEqual([]);
    const elsewhere = { ...place, programmeId: world.otherProgrammeId };
    expect(await no(memoPage(await world.actor("researcher"), elsewhere))).toBe("missing");
    const seminar = { programmeId, gatheringId: await seminarOf(world) };
    expect(await no(memoPage(await world.actor("researcher"), seminar))).toBe("missing");
    expect(await everybody(async (name) => removeMemo(await world.actor(name), place, now))).toEqual(both);
    expect(await db().supervisionMemo.count({ where: { interviewId: place.gatheringId } })).toBe(0);
  });

  it("I4: is told to nobody, and leaves a row that only she reads, with neither text nor session", async () => {
    const before = await db().auditEntry.findMany({ select: { id: true } });
    const events = await heard(world, () => write("supervisor", "Ingen annan"));
    expect(events).toEqual([]);
    const rows = await db().auditEntry.findMany({ where: { id: { notIn: before.map(({ id }) => id) } } });
    const { supervisor: actorId } = world.person;
    const nowhere = { programmeId: null, teamId: null, subjectId: null, fields: [] };
    expect(rows).toMatchObject([{ action: "memo.saved", actorId, ...nowhere }]);
  });

  it("I5: of two screens the later is shown what the other wrote, and nothing is written", async () => {
    await write("supervisor", "Ett");
    expect(await write("supervisor", "Två", "Ett")).toEqual({ saved: true });
    expect(await write("supervisor", "Tre", "Ett")).toEqual({ saved: false, theirs: "Två" });
    expect(await read("supervisor")).toBe("Två");
    expect(await write("supervisor", "Tre", "Två")).toEqual({ saved: true });
    // An answer that got lost: the same again.
    expect(await write("supervisor", "Tre", "Två")).toEqual({ saved: true });
    expect(await read("supervisor")).toBe("Tre");
  });

  it("I5: of two who write the first word at once on two screens one is told of the other", async () => {
    const both = await Promise.all([write("supervisor", "Här"), write("supervisor", "Där")]);
    expect(both.map(({ saved }) => saved).toSorted()).toEqual([false, true]);
    const told = both.find(({ saved }) => !saved);
    expect(told).toEqual({ saved: false, theirs: await read("supervisor") });
  });

  it("I5: an empty one is none, and nothing is left of one that is removed", async () => {
    await write("supervisor", "Ett");
    await write("supervisor", "", "Ett");
    expect(await db().supervisionMemo.count({ where: { sessionId } })).toBe(0);
    expect(await write("supervisor", "")).toEqual({ saved: true });
    expect(await db().supervisionMemo.count({ where: { sessionId } })).toBe(0);
    await write("supervisor", "Två");
    await removeMemo(await world.actor("supervisor"), { sessionId }, world.now);
    await removeMemo(await world.actor("supervisor"), { sessionId }, world.now);
    expect(await db().supervisionMemo.count({ where: { sessionId } })).toBe(0);
  });
});
