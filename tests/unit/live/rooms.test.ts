import { describe, expect, test } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { may, standings } from "#app/access/policy.ts";
import { type Announced, announced, roomsOf, whoMay } from "#app/access/rooms.ts";
import { actors, actorWith, thing } from "#tests/support/actors.ts";

const elsewhere = "programme-2";
const strangers = {
  nobody: actorWith([], []),
  "everything in another programme": actorWith(
    [{ programmeId: elsewhere, lead: true, researcher: true, partner: true, manager: true }],
    [{ programmeId: elsewhere, teamId: "team-9", member: true, coordinator: true, supervisor: true }],
  ),
};

const hears = (who: Actor, right: Announced) => {
  const rooms = new Set(roomsOf(who));
  return whoMay(right, thing).some((room) => rooms.has(room));
};

const all = standings.filter((standing) => standing !== "recruiter");
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
  "aim.see": all,
  "measure.see": ["lead", ...research, ...team, "manager"],
  "measure.see-shared": ["lead", ...research, ...team, "otherMember", "manager", "partner"],
  "note.see": ["supervisor", ...team],
  "table-note.see": ["lead", ...research, ...team, "otherMember"],
  "meeting.see": ["supervisor", ...team],
  "action.see": ["supervisor", ...team],
  "report.write": team,
  "report.see": ["lead", ...research, ...team, "otherMember", "manager"],
  "gathering.see": all,
  "gathering.see-draft": ["lead", ...research],
  "gathering.see-interview": ["lead", ...research, ...team, "manager"],
  "registration.see-names": ["lead", ...research],
  "supervision.see-states": ["lead", ...research],
  "interview-note.see": research,
  "interview.hold": research,
  "score.see": ["lead", ...research, ...team],
  "score.see-handed-in": ["lead", ...research, ...team, "otherMember", "manager"],
  "factor.see-of-cycle": [...research, ...team],
  "time.see-team": ["lead", "coordinator"],
  "recruiter.see": ["lead", ...research, ...team],
  "study.see": ["lead", ...research],
  "study.see-gate": ["lead", ...research, "coordinator", "recruiter"],
};

describe("rooms", () => {
  for (const right of announced) {
    test(`${right} is heard by just those who have it`, () => {
      const hearing = standings.filter((standing) => hears(actors[standing], right));
      expect(hearing.toSorted()).toEqual(table[right].toSorted());
      for (const [who, stranger] of Object.entries(strangers)) expect(hears(stranger, right), who).toBe(false);
    });
  }

  test("whoever hears of a thing may see it, and the other way round", () => {
    for (const who of [...Object.values(actors), ...Object.values(strangers)]) {
      for (const right of announced) expect(hears(who, right)).toBe(may(who, right, thing));
    }
  });

  test("everybody has a room of her own and one for the browser she sits at", () => {
    expect(roomsOf(strangers.nobody)).toEqual(["person:person-1", "session:session-1"]);
  });
});
