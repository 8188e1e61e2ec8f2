import { describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { type Action, may, policy, type Standing, standings, standingsOf } from "#app/access/policy.ts";
import { actors, actorWith, programmeId, thing } from "#tests/support/actors.ts";

const actions = Object.keys(policy) as Action[];

const columns = [
  "lead",
  "researcher",
  "supervisor",
  "coordinator",
  "member",
  "otherMember",
  "manager",
  "otherManager",
  "partner",
  "recruiter",
] as const satisfies readonly Standing[];

/** Who may, in the order of the columns: + she may, . she may not; so too where a line has ended. Written by hand. */
const table: Readonly<Record<string, string>> = {
  "programme.see": "+++++++++",
  "programme.edit": "+........",
  "programme.at-a-glance": "+++......",
  "people.see": "+++++++++",
  "people.invite": "+........",
  "researcher.propose": "+++......",
  "researcher.confirm": ".++......",
  "supervision.assign": "+........",
  "audit.see": "+........",
  "mail.see": "+........",
  "mail.retry": "+........",

  "team.see": "+++++++++",
  "team.see-members": "++++++++.",
  "team.create": "+........",
  "team.edit": "+..+.....",
  "team.invite": "+..+.....",
  "team.end-membership": "+..+.....",
  "team.set-coordinator": "+........",
  "team.set-deputy": "+..+.....",
  "team.see-counts": "+++++.+..",
  "team.see-audit": "+..+.....",
  "team.name-people": "+..+..+..",
  "following.see": "......++.",
  "team.follow": "......+..",

  "recruiter.see": "+++++.....",
  "recruiter.choose": "+..+......",
  "study.see": "+++.......",
  "study.edit": "+++.......",
  "study.approve": "+++.......",
  "study.see-gate": "++++.....+",
  "vault.open": ".++.......",
  "second-factor.reset": ".++.......",

  "parent.hand-over": ".........+",
  "participant.see": ".++.......",
  "recruitment.see-exact": ".++.......",
  "recruitment.see-sums": "+.........",
  "recruitment.see-band": "...+......",
  "interview-times.edit": ".++.......",

  "interview-material.edit": ".++.......",
  "consent.record": ".++.......",

  "package.see": "+++++++++",
  "package.edit": "+++......",
  "idea.add": "...++....",
  "idea.see-shared": "+++++++++",
  "idea.see-own": "+++++....",
  "idea.edit-own": "...++....",
  "idea.share": "...++....",
  "idea.lift": "+........",
  "idea.redact": "..++.....",
  "idea.comment": "+++++...+",

  "cycle.see-draft": "...++....",
  "cycle.see-working": ".++++....",
  "cycle.see-shared": "+++++++++",
  "cycle.create": "...++....",
  "cycle.edit": "...++....",
  "cycle.share": "...++....",
  "cycle.delete": "...++....",
  "cycle.reopen": "...+.....",
  "cycle.comment-working": "..+++....",
  "cycle.comment-shared": ".++++....",
  "cycle.comment-invited": "........+",
  "cycle.see-history": ".++++....",
  "cycle.redact": "..++.....",
  "cycle.export": ".++++....",

  "aim.see": "+++++++++",
  "aim.edit": "...++....",
  "measure.see": "+++++.+..",
  "measure.see-shared": "+++++++.+",
  "measure.see-small": "...++....",
  "measure.edit": "...++....",
  "measure.edit-programmes": "+........",
  "measure.let-send": "...+.....",

  "note.see": "..+++....",
  "note.write": "...++....",
  "note.comment": "..+++....",
  "note.redact": "..++.....",
  "note.close": "...++....",
  "note.reopen": "...+.....",
  "table-note.see": "++++++...",
  "table-note.see-there": "......+++",
  "table-note.write": "...+++...",
  "table-note.close": "+........",
  "table-note.redact": "+........",
  "template.edit": "+........",
  "meeting.see": "..+++....",
  "meeting.edit": "...++....",
  "action.see": "..+++....",
  "action.edit": "...++....",

  "gathering.see": "+++++++++",
  "gathering.see-draft": "+++......",
  "gathering.see-interview": "+++++.+..",
  "gathering.edit": "+++......",
  "material.edit": "+++......",
  "storyboard.edit": "...++....",
  "registration.register-team": "...+.....",
  "registration.register-staff": "......++.",
  "registration.register-anyone": "+........",
  "registration.see-names": "+++......",
  "registration.decide": "+........",
  "needs.see": "+........",
  "door.mark": "+++......",
  "table.place": "+........",
  "evaluation.see": "+++......",
  "evaluation.edit": "+........",
  "certificate.take-all": "+........",
  "score.see": "+++++....",
  "score.see-handed-in": "+++++++..",
  "score.see-team": "...++....",
  "score.set-team": "...+.....",
  "score.set-researcher": "..+......",
  "time.see-own": "...+++..+",
  "time.see-team": "+..+.....",
  "time.see-staff": "......++.",
  "time.see-sums": "+........",
  "time.promise": "+........",

  "supervision.see-states": "+++......",
  "supervision.see": "..++.....",
  "supervision.hold": ".++......",
  "supervision.take-part": "...+.....",
  "supervision.plan": "..+......",
  "supervision.book": "...+.....",
  "open-times.edit": ".++......",
  "memo.write": ".++......",
  "factor.edit": "+........",
  "factor.see-counts": ".++......",
  "factor.see-of-cycle": ".++++....",
  "factor.code-cycle": "...++....",
  "supervision-note.write": ".+++++...",
  "supervision-note.close": ".+++++...",
  "supervision-note.redact": ".+++++...",
  "interview-note.see": ".++......",
  "interview-note.take-part": "...+++...",
  "interview-note.close": ".++......",
  "interview-note.redact": ".++......",
  "interview.hold": ".++......",
};

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
