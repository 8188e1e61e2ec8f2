import { describe, expect, test } from "vitest";
import type { Actor, ProgrammeStanding, TeamStanding } from "#app/access/actor.ts";
import { may, type Standing, standings } from "#app/access/policy.ts";
import { type Announced, announced, roomsOf, whoMay } from "#app/access/rooms.ts";

const programmeId = "programme-1";
const thing = { programmeId, teamId: "team-1" };

function actor(programmes: Partial<ProgrammeStanding>[], teams: Partial<TeamStanding>[]): Actor {
  const no = { lead: false, researcher: false, partner: false, manager: false };
  const none = { member: false, coordinator: false, teamManager: false, supervisor: false, manager: false };
  return {
    personId: "person-1",
    name: "Asta Lund",
    locale: "sv",
    sessionId: "session-1",
    today: "2026-11-22",
    programmes: programmes.map((standing) => ({ programmeId, ...no, ...standing })),
    teams: teams.map((standing) => ({ ...thing, ...none, ...standing })),
  };
}

/** Somebody who is only this to team 1 of programme 1. */
const people: Record<Standing, Actor> = {
  lead: actor([{ lead: true }], []),
  researcher: actor([{ researcher: true }], []),
  supervisor: actor([{ researcher: true }], [{ supervisor: true }]),
  coordinator: actor([], [{ member: true, coordinator: true }]),
  member: actor([], [{ member: true }]),
  otherMember: actor([], [{ member: true, coordinator: true, teamId: "team-2" }]),
  manager: actor([{ manager: true }], [{ manager: true }]),
  otherManager: actor([{ manager: true }], [{ manager: true, teamId: "team-2" }]),
  partner: actor([{ partner: true }], []),
};

const elsewhere = "programme-2";
const strangers = {
  nobody: actor([], []),
  "everything in another programme": actor(
    [{ programmeId: elsewhere, lead: true, researcher: true, partner: true, manager: true }],
    [{ programmeId: elsewhere, teamId: "team-9", member: true, coordinator: true, supervisor: true }],
  ),
};

const hears = (who: Actor, right: Announced) => {
  const rooms = new Set(roomsOf(who));
  return whoMay(right, thing).some((room) => rooms.has(room));
};

const all = [...standings];
const team = ["coordinator", "member"];
const research = ["researcher", "supervisor"];
const atHome = [...research, ...team, "otherMember", "manager", "otherManager"];

/** Who hears of a thing of team 1, by the right under which it is announced. */
const table: Record<Announced, readonly string[]> = {
  "programme.see": all,
  "programme.at-a-glance": ["lead", ...research],
  "people.see": ["lead", ...atHome, "partner"],
  "team.see-members": ["lead", ...atHome],
  "team.see-counts": ["lead", ...research, ...team, "manager"],
  "package.see": all,
  "idea.see-shared": all,
  "idea.see-own": ["lead", ...research, ...team],
  "cycle.see-shared": all,
  "cycle.see-working": [...research, ...team],
  "cycle.see-draft": team,
};

describe("rooms", () => {
  for (const right of announced) {
    test(`${right} is heard by just those who have it`, () => {
      const hearing = standings.filter((standing) => hears(people[standing], right));
      expect(hearing.toSorted()).toEqual(table[right].toSorted());
      for (const [who, stranger] of Object.entries(strangers)) expect(hears(stranger, right), who).toBe(false);
    });
  }

  test("whoever hears of a thing may see it, and the other way round", () => {
    for (const who of [...Object.values(people), ...Object.values(strangers)]) {
      for (const right of announced) expect(hears(who, right)).toBe(may(who, right, thing));
    }
  });

  test("everybody has a room of her own and one for the browser she sits at", () => {
    expect(roomsOf(strangers.nobody)).toEqual(["person:person-1", "session:session-1"]);
  });
});
