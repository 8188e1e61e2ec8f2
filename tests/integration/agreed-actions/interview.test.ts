import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addPoint, editPoint, removePoint, tickPoint } from "#app/features/agreed-actions/commands/points.server.ts";
import { agendaFor, agendaOfInterview, sinceOf } from "#app/features/agreed-actions/queries/agenda.server.ts";
import { interviewPage } from "#app/features/agreed-actions/queries/interview.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { interviewNoteOf, interviewOf } from "#tests/support/talk-notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().gathering.deleteMany({ where: { kind: "group_interview" } });
  gatheringId = await interviewOf(world);
});

const researchers: readonly PersonName[] = ["researcher", "supervisor"];
const interviewed: readonly PersonName[] = ["coordinator", "deputy", "member"];
const key = () => crypto.randomUUID();
const place = () => ({ programmeId: world.programmeId, gatheringId });
const page = async (name: PersonName) => interviewPage(await world.actor(name), place(), world.now);
const put = async (name: PersonName, text = "Vad har ändrats?") =>
  (await addPoint(await world.actor(name), place(), { text, key: key() }, world.now)).pointId;
const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
/** What the readers may not do is refused; for the others it does not exist. */
const byResearchers = table((name) =>
  researchers.includes(name) ? "yes" : interviewed.includes(name) ? "forbidden" : "missing",
);

/** Moves an interview to so many days from now. */
async function held(id: string, day: number): Promise<string> {
  const on = dayToDate(addDays(dayOf(world.now), day));
  await db().gatheringDay.updateMany({ where: { gatheringId: id }, data: { day: on } });
  return id;
}

describe("what is taken up at a group interview", () => {
  it("I9: is said by the researchers, and read by those who read the note", async () => {
    expect(await everybody((name) => put(name))).toEqual(byResearchers);
    const readers = [...researchers, ...interviewed];
    expect(await everybody(page)).toEqual(table((name) => (readers.includes(name) ? "yes" : "missing")));
    for (const name of readers) {
      const { points, holds } = await page(name);
      expect(holds).toBe(researchers.includes(name));
      expect(points.map(({ text, kind }) => [text, kind])).toEqual(Array(2).fill(["Vad har ändrats?", "point"]));
      expect(points.filter(({ mine }) => mine)).toHaveLength(holds ? 1 : 0);
    }
    const noteId = await interviewNoteOf(world, gatheringId);
    await closeNote(await world.actor("researcher"), noteId, world.now);
    expect(await everybody(page)).toEqual(table((name) => (researchers.includes(name) ? "yes" : "missing")));
    expect(await no(put("member"))).toBe("missing");
  });

  it("I9: is told to those who read it, and to nobody else", async () => {
    const hints = async () => (await heard(world, () => put("researcher"))).map(({ name, rooms }) => ({ name, rooms }));
    const ofProgramme = `programme:${world.programmeId}:interview-note.see`;
    const persons = interviewed.map((name) => `person:${world.person[name]}`);
    expect(await hints()).toEqual([{ name: "interview.talked", rooms: expect.any(Array) }]);
    expect((await hints())[0]?.rooms.toSorted()).toEqual([ofProgramme, ...persons].toSorted());
    const noteId = await interviewNoteOf(world, gatheringId);
    await closeNote(await world.actor("researcher"), noteId, world.now);
    expect((await hints())[0]?.rooms).toEqual([ofProgramme]);
  });

  it("I9: is ticked off by any researcher, and changed and taken away by who wrote it", async () => {
    const pointId = await put("researcher");
    const at = { ...place(), pointId };
    const now = world.now;
    const ticking = await everybody(async (name) => tickPoint(await world.actor(name), at, true, now));
    expect(ticking).toEqual(byResearchers);
    expect((await page("member")).points.map(({ done }) => done)).toEqual([true]);
    const change = { text: "Vad är nytt?", base: "Vad har ändrats?" };
    const byWriter = table((name) =>
      name === "researcher" ? "yes" : [...researchers, ...interviewed].includes(name) ? "forbidden" : "missing",
    );
    expect(await everybody(async (name) => editPoint(await world.actor(name), at, change, now))).toEqual(byWriter);
    expect((await page("coordinator")).points.map(({ text }) => text)).toEqual(["Vad är nytt?"]);
    expect(await no(editPoint(await world.actor("researcher"), at, { ...change, text: "Annat" }, now))).toBe(
      "point.changed-meanwhile",
    );
    const elsewhere = { programmeId: world.otherProgrammeId, gatheringId, pointId };
    expect(await no(tickPoint(await world.actor("researcher"), elsewhere, false, now))).toBe("missing");
    const other = { programmeId: world.programmeId, gatheringId: await interviewOf(world), pointId };
    expect(await no(tickPoint(await world.actor("researcher"), other, false, now))).toBe("missing");
    expect(await no(removePoint(await world.actor("supervisor"), at, now))).toBe("point.not-yours");
    await removePoint(await world.actor("researcher"), at, now);
    await removePoint(await world.actor("researcher"), at, now);
    expect((await page("researcher")).points).toEqual([]);
  });

  it("I9: is added once however often its form arrives, and to none that is called off", async () => {
    const form = { text: "Vad har ändrats?", key: key() };
    const researcher = await world.actor("researcher");
    const twice = await Promise.all([1, 2].map(() => addPoint(researcher, place(), form, world.now)));
    expect(new Set(twice.map(({ pointId }) => pointId)).size).toBe(1);
    await db().gathering.update({ where: { id: gatheringId }, data: { cancelledAt: world.now } });
    expect(await no(put("researcher"))).toBe("interview.cancelled");
    expect(await no(put("member"))).toBe("point.researchers");
    expect((await page("member")).cancelled).toBe(true);
  });
});

describe("the page of a group interview", () => {
  const agenda = async (name: PersonName) => {
    const talk = agendaOfInterview(await page(name), world.now);
    return { ...(await agendaFor(await world.actor(name), talk, world.now)), since: dayOf(sinceOf(talk)) };
  };

  it("I10: gathers what the team has done since it was last interviewed, of what the reader may see", async () => {
    const moved = async (what: string, day: number, team = world.teamA) => {
      const by = team === world.teamA ? "member" : "otherMember";
      const cycleId = await testOf({ ...world, now: days(-300) }, by, { what }, team);
      const step = { from: "planned", to: "doing", at: days(day), byId: world.person[by] } as const;
      await db().cycleTransition.create({ data: { id: newId(), cycleId, ...step } });
      await db().cycle.update({ where: { id: cycleId }, data: { state: "doing" } });
    };
    await moved("I går", -1);
    await moved("I våras", -200);
    await moved("Team B:s", -1, world.teamB);
    await draftOf(world, "member", { what: "Ett utkast" });
    expect((await agenda("researcher")).since).toBe(addDays(dayOf(world.now), 20 - 365));
    const last = await held(await interviewOf(world), -100);
    const cancelled = await held(await interviewOf(world), -50);
    await db().gathering.update({ where: { id: cancelled }, data: { cancelledAt: world.now } });
    for (const name of ["researcher", "member"] as const) {
      const { teams, since } = await agenda(name);
      expect(since).toBe(addDays(dayOf(world.now), -100));
      expect(teams.map(({ teamId, moved }) => [teamId, moved.map(({ what }) => what)])).toEqual([
        [world.teamA, ["I går"]],
      ]);
      expect(teams[0]?.still.map(({ what }) => what)).toEqual(["I våras"]);
      expect((await page(name)).previous).toEqual({ id: last, day: addDays(dayOf(world.now), -100) });
    }
    const noteId = await interviewNoteOf(world, last);
    await closeNote(await world.actor("researcher"), noteId, world.now);
    expect((await page("researcher")).previous?.id).toBe(last);
    expect((await page("member")).previous).toBeNull();
  });

  it("I10: says what comes next after it, never the interview itself", async () => {
    expect((await agenda("member")).gathering).toBeNull();
    const seminar = await held(await seminarOf(world), 40);
    expect((await agenda("member")).gathering?.id).toBe(seminar);
    await held(gatheringId, -1);
    const { gathering, teams } = await agenda("researcher");
    expect([gathering, teams[0]?.still]).toEqual([null, []]);
  });

  it("I10: is there for one that has no day yet, and knows of nothing before it", async () => {
    await db().gatheringDay.deleteMany({ where: { gatheringId } });
    await db().gathering.update({ where: { id: gatheringId }, data: { publishedAt: null } });
    expect(await everybody(page)).toEqual(table((name) => (researchers.includes(name) ? "yes" : "missing")));
    const { startsAt, previous, lastMet } = await page("researcher");
    expect([startsAt, previous, lastMet]).toEqual([null, null, null]);
    expect((await agenda("researcher")).since).toBe(addDays(dayOf(world.now), -365));
  });
});

describe("the database", () => {
  it("G3, I11: keeps what is written of a group interview to one, and the interview to its team", async () => {
    const { now, person } = world;
    const seminar = await seminarOf(world);
    const factor = { id: newId(), programmeId: world.programmeId, name: "Mandat", position: 1 };
    await db().factor.create({ data: factor });
    const of = { byId: person.researcher };
    const writing = [
      (where: object) =>
        db().supervisionPoint.create({
          data: { id: newId(), kind: "point", text: "Vad?", createdAt: now, ...of, ...where },
        }),
      (where: object) =>
        db().supervisionMemo.create({
          data: { id: newId(), authorId: person.researcher, text: "Mitt", changedAt: now, ...where },
        }),
      (where: object) =>
        db().supervisionFactor.create({
          data: { id: newId(), factorId: factor.id, sense: "barrier", at: now, ...of, ...where },
        }),
    ];
    const sessionId = newId();
    for (const write of writing) {
      await expect(write({})).rejects.toThrow(/one_subject/);
      await expect(write({ interviewId: gatheringId, sessionId })).rejects.toThrow(/one_subject|foreign key/i);
      await expect(write({ interviewId: seminar })).rejects.toThrow(/only a group interview is talked in/);
      await db().gathering.update({ where: { id: gatheringId }, data: { teamId: world.teamA } });
      const { id } = await write({ interviewId: gatheringId });
      await expect(
        db().gathering.update({ where: { id: gatheringId }, data: { teamId: world.teamB } }),
      ).rejects.toThrow(/something is written stays its team/);
      for (const table of ["supervision_points", "supervision_memos", "supervision_factors"]) {
        await db().$executeRawUnsafe(`DELETE FROM ${table} WHERE id = $1::uuid`, id);
      }
      await db().gathering.update({ where: { id: gatheringId }, data: { teamId: world.teamB } });
      await db().gathering.update({ where: { id: gatheringId }, data: { teamId: world.teamA } });
    }
    await expect(writing[0]?.({ interviewId: gatheringId, kind: "question" })).rejects.toThrow(/points_kind/);
  });
});
