import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Announced, announced, personRoom, roomsOf, sessionRoom, whoMay } from "#app/access/rooms.ts";
import {
  coordinators,
  editors,
  inTeamA,
  inTeamB,
  inTeamC,
  knowingMembers,
  ofProgramme,
  researchers,
  type Visitor,
} from "#tests/support/matrix/visitors.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

/** A, B: a team's things, of the same programme P. C: a team's of programme Q. P, Q: what is no team's. */
const places = ["A", "B", "C", "P", "Q"] as const;
type Place = (typeof places)[number];

const nobody: readonly Visitor[] = [];
const everybody = { A: ofProgramme, B: ofProgramme, C: inTeamC, P: ofProgramme, Q: inTeamC };

/** Notes, meetings and actions: the team's, and of those who supervise it. */
const workedOnTogether = { A: [...inTeamA, "supervisor"], B: inTeamB, C: inTeamC, P: nobody, Q: nobody } as const;

const countingWork: Readonly<Record<Place, readonly Visitor[]>> = {
  A: [...editors, ...inTeamA, "manager"],
  B: [...editors, ...inTeamB, "otherManager"],
  C: inTeamC,
  P: editors,
  Q: nobody,
};
const readingTables = [...editors, ...inTeamA, ...inTeamB];
const readingMeasures: readonly Visitor[] = [...readingTables, "partner"];

/** Whom a hint reaches, by the right under which it is announced and the place of what it is about. */
const table: Readonly<Record<Announced, Readonly<Record<Place, readonly Visitor[]>>>> = {
  "programme.see": everybody,
  "programme.at-a-glance": { A: editors, B: editors, C: nobody, P: editors, Q: nobody },
  "people.see": everybody,
  "team.see-members": { A: knowingMembers, B: knowingMembers, C: inTeamC, P: knowingMembers, Q: inTeamC },
  "team.see-counts": countingWork,
  "package.see": everybody,
  "idea.see-shared": everybody,
  "idea.see-own": {
    A: [...editors, ...inTeamA],
    B: [...editors, ...inTeamB],
    C: inTeamC,
    P: editors,
    Q: nobody,
  },
  "cycle.see-shared": everybody,
  "cycle.see-working": {
    A: [...researchers, ...inTeamA],
    B: [...researchers, ...inTeamB],
    C: inTeamC,
    P: researchers,
    Q: nobody,
  },
  "cycle.see-draft": { A: inTeamA, B: inTeamB, C: inTeamC, P: nobody, Q: nobody },
  "aim.see": everybody,
  "measure.see": countingWork,
  "measure.see-shared": {
    A: [...readingMeasures, "manager"],
    B: [...readingMeasures, "otherManager"],
    C: inTeamC,
    P: readingMeasures,
    Q: inTeamC,
  },
  "note.see": workedOnTogether,
  "table-note.see": { A: readingTables, B: readingTables, C: inTeamC, P: readingTables, Q: inTeamC },
  "meeting.see": workedOnTogether,
  "action.see": workedOnTogether,
  "report.write": { A: inTeamA, B: inTeamB, C: inTeamC, P: nobody, Q: nobody },
  "report.see": {
    A: [...readingTables, "manager"],
    B: [...readingTables, "otherManager"],
    C: inTeamC,
    P: readingTables,
    Q: inTeamC,
  },
  "gathering.see": everybody,
  "gathering.see-draft": { A: editors, B: editors, C: nobody, P: editors, Q: nobody },
  "gathering.see-interview": countingWork,
  "registration.see-names": { A: editors, B: editors, C: nobody, P: editors, Q: nobody },
  "interview-note.see": { A: researchers, B: researchers, C: nobody, P: researchers, Q: nobody },
  "interview.hold": { A: researchers, B: researchers, C: nobody, P: researchers, Q: nobody },
  "supervision.see-states": { A: editors, B: editors, C: nobody, P: editors, Q: nobody },
  "recruiter.see": {
    A: [...editors, ...inTeamA],
    B: [...editors, ...inTeamB],
    C: inTeamC,
    P: editors,
    Q: nobody,
  },
  "study.see": { A: editors, B: editors, C: nobody, P: editors, Q: nobody },
  // Nobody recruits in this world.
  "study.see-gate": { A: [...editors, ...coordinators], B: editors, C: nobody, P: editors, Q: nobody },
  "score.see": {
    A: [...editors, ...inTeamA],
    B: [...editors, ...inTeamB],
    C: inTeamC,
    P: editors,
    Q: nobody,
  },
  "score.see-handed-in": {
    A: [...readingTables, "manager"],
    B: [...readingTables, "otherManager"],
    C: inTeamC,
    P: readingTables,
    Q: inTeamC,
  },
  "factor.see-of-cycle": {
    A: [...researchers, ...inTeamA],
    B: [...researchers, ...inTeamB],
    C: inTeamC,
    P: researchers,
    Q: nobody,
  },
  "time.see-team": { A: ["lead", ...coordinators], B: ["lead"], C: nobody, P: ["lead"], Q: nobody },
};

let world: World;
const rooms = new Map<PersonName, ReadonlySet<string>>();
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) rooms.set(name, new Set(roomsOf(await world.actor(name))));
});
afterAll(() => world.close());

function whereIs(place: Place): { programmeId: string; teamId?: string } {
  const { programmeId, otherProgrammeId, teamA, teamB, teamC } = world;
  const teamId = { A: teamA, B: teamB, C: teamC, P: undefined, Q: undefined }[place];
  const programme = place === "C" || place === "Q" ? otherProgrammeId : programmeId;
  return { programmeId: programme, ...(teamId === undefined ? {} : { teamId }) };
}

const reached = (toRooms: readonly string[]) =>
  people.filter((name) => toRooms.some((room) => rooms.get(name)?.has(room)));

describe("the rooms that real people are in", () => {
  it("have a line here for every right under which something is announced", () => {
    expect(Object.keys(table).toSorted()).toEqual([...announced].toSorted());
  });

  describe.each(announced)("%s", (right) => {
    it.each(places)("reaches whom it is for, in %s", (place) => {
      expect(reached(whoMay(right, whereIs(place))).toSorted()).toEqual([...table[right][place]].toSorted());
    });
  });

  it("of a person and of a browser hold nobody else", async () => {
    for (const name of people) {
      const { personId, sessionId } = await world.actor(name);
      expect(reached([personRoom(personId)])).toEqual([name]);
      expect(reached([sessionRoom(sessionId)])).toEqual([name]);
    }
  });

  it("are none beyond those that are announced and one's own", () => {
    for (const [name, hers] of rooms) {
      const announcedRooms = announced.flatMap((right) => places.flatMap((place) => whoMay(right, whereIs(place))));
      const own = [...hers].filter((room) => !announcedRooms.includes(room));
      expect(own.map((room) => room.replace(/:.*/, "")).toSorted(), name).toEqual(["person", "session"]);
    }
  });

  it("are her own two alone, for who has left and for who was never there", () => {
    expect(rooms.get("leaver")?.size).toBe(2);
    expect(rooms.get("stranger")?.size).toBe(2);
  });
});
