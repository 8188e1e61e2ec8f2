import { describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { type Action, may, policy, type Standing, standings, standingsOf } from "#app/access/policy.ts";
import { actors, actorWith, programmeId, thing } from "#tests/support/actors.ts";
import { columns, table } from "./policy-table.ts";

const actions = Object.keys(policy) as Action[];

/** What being a manager takes away, whatever else one is; and who of these is one (`otherMember` is, in her own team). */
const notForManagers = [
  ...["vault.open", "second-factor.reset", "participant.see", "interview-material.edit", "consent.record"],
  ...["recruitment.see-exact", "interview-times.edit"],
] as readonly Action[];
const managing = ["manager", "otherManager", "otherMember"] as readonly Standing[];

const row = (who: (standing: Standing) => boolean) => columns.map((standing) => (who(standing) ? "+" : ".")).join("");

describe("the policy", () => {
  it("has a line here for every right and a column for every standing, and no other", () => {
    expect(Object.keys(table).toSorted()).toEqual(actions.toSorted());
    expect([...columns].toSorted()).toEqual([...standings].toSorted());
  });

  it.each(actions)("%s", (action) => {
    expect(row((standing) => may(actors[standing], action, thing))).toBe(table[action]?.padEnd(columns.length, "."));
  });

  it("takes everybody for what she is there, and for nothing more", () => {
    const found = Object.fromEntries(columns.map((is) => [is, [...standingsOf(actors[is], programmeId, "team-1")]]));
    expect(found).toEqual({
      lead: ["lead"],
      researcher: ["researcher"],
      supervisor: ["researcher", "supervisor"],
      coordinator: ["member", "coordinator"],
      member: ["member"],
      otherMember: ["otherMember"],
      manager: ["otherManager", "manager"],
      otherManager: ["otherManager"],
      partner: ["partner"],
      recruiter: ["recruiter"],
    });
  });

  it("gives nobody anything in another programme, nor anybody who has no part", () => {
    const everything = actorWith(
      [{ lead: true, researcher: true, partner: true, manager: true }],
      [{ member: true, coordinator: true, teamManager: true, recruiter: true, supervisor: true, manager: true }],
    );
    for (const action of actions) {
      for (const teamId of ["team-1", "team-9", null, undefined]) {
        const elsewhere = { programmeId: "programme-2", ...(teamId === undefined ? {} : { teamId }) };
        expect(may(everything, action, elsewhere), action).toBe(false);
        expect(may(actorWith([], []), action, { ...elsewhere, programmeId }), action).toBe(false);
      }
    }
  });

  it("gives what belongs to a team to nobody who is asked about a whole programme", () => {
    for (const action of actions) {
      const whole = { programmeId, teamId: null };
      // Without a team, who works or supervises in one is a member of another.
      const asOther = may(actors.otherMember, action, whole);
      expect(may(actors.member, action, whole), action).toBe(asOther);
      expect(may(actors.coordinator, action, whole), action).toBe(asOther);
      expect(may(actors.supervisor, action, whole), action).toBe(may(actors.researcher, action, whole));
      expect(may(actors.manager, action, whole), action).toBe(may(actors.otherManager, action, whole));
      expect(may(actors.recruiter, action, whole), action).toBe(false);
    }
  });

  it("A7: gives her who is two things the rights of both, and no more", () => {
    const both = (one: Actor, other: Actor): Actor => ({
      ...one,
      programmes: [...one.programmes, ...other.programmes],
      teams: [...one.teams, ...other.teams],
    });
    for (const one of columns) {
      for (const other of columns) {
        const actual = actions.map((action) => may(both(actors[one], actors[other]), action, thing));
        const manages = [one, other].some((is) => managing.includes(is));
        const union = actions.map(
          (action) =>
            (may(actors[one], action, thing) || may(actors[other], action, thing)) &&
            !(manages && notForManagers.includes(action)),
        );
        expect(actual, `${one} and ${other}`).toEqual(union);
      }
    }
  });

  it("makes a manager who is a member no more than a member", () => {
    const teamManager = actorWith([], [{ member: true, teamManager: true }]);
    for (const action of actions)
      expect(may(teamManager, action, thing), action).toBe(may(actors.member, action, thing));
  });
});
