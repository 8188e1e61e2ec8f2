import { describe, expect, it } from "vitest";
import {
  decideAccept,
  decideAnswer,
  decideInvite,
  decidePropose,
  decideSignIn,
  type InvitationRole,
  type InviteInput,
  invitationLifeMs,
  mostTries,
  signInLifeMs,
} from "#app/features/people/rules.ts";

const made = new Date("2026-11-22T10:00:00Z");
const later = (ms: number) => new Date(made.getTime() + ms);
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "yes" : decision.code);

describe("an invitation", () => {
  it("M2: is accepted once, within fourteen days, unless it is taken back", () => {
    expect(invitationLifeMs).toBe(14 * 24 * 60 * 60 * 1_000);
    const one = { expiresAt: later(invitationLifeMs), acceptedAt: null, revokedAt: null };
    expect(code(decideAccept(one, made))).toBe("yes");
    expect(code(decideAccept(one, later(invitationLifeMs - 1)))).toBe("yes");
    expect(code(decideAccept(one, later(invitationLifeMs)))).toBe("invitation.expired");
    expect(code(decideAccept({ ...one, acceptedAt: made }, later(1)))).toBe("invitation.accepted");
    expect(code(decideAccept({ ...one, revokedAt: made }, later(1)))).toBe("invitation.revoked");
  });

  const bare: InviteInput = {
    role: "member",
    teamId: null,
    unitId: null,
    profession: null,
    organisation: null,
    isTeamManager: false,
    personId: null,
  };
  const full: InviteInput = {
    ...bare,
    teamId: "t",
    unitId: "u",
    profession: "socialsekreterare",
    organisation: "Maskrosen",
  };
  const roles: InvitationRole[] = ["member", "coordinator", "manager", "partner", "lead", "researcher"];
  const by = { personId: "anna", confirmed: true };

  it("M3: is never to oneself", () => {
    for (const role of roles) {
      expect(code(decideInvite({ ...full, role, personId: "anna" }, by))).toBe("invitation.to-oneself");
      expect(code(decideInvite({ ...full, role, personId: "bo" }, by))).toBe("yes");
    }
  });

  it("M4: says what the role needs", () => {
    const lacking = (role: InvitationRole) => {
      const decision = decideInvite({ ...bare, role }, by);
      return decision.ok ? null : decision.data.field;
    };
    expect(roles.map(lacking)).toEqual(["teamId", "teamId", "unitId", "organisation", null, null]);
    expect(code(decideInvite({ ...bare, teamId: "t", profession: "" }, by))).toBe("invitation.incomplete");
    expect(code(decideInvite({ ...full, role: "partner", isTeamManager: true }, by))).toBe(
      "invitation.not-a-team-manager",
    );
    expect(code(decideInvite({ ...full, role: "member", isTeamManager: true }, by))).toBe("yes");
  });

  it("M5: makes nobody a researcher without a confirmed proposal", () => {
    expect(code(decideInvite({ ...full, role: "researcher" }, { ...by, confirmed: false }))).toBe(
      "invitation.needs-proposal",
    );
  });
});

describe("a researcher", () => {
  const proposal = { personId: "ny", proposedById: "lena", confirmedAt: null, declinedAt: null };

  it("M5: is proposed by one and confirmed by another, and is neither", () => {
    expect(code(decidePropose("ny", { personId: "lena" }))).toBe("yes");
    expect(code(decidePropose("ny", { personId: "ny" }))).toBe("researcher.oneself");
    expect(code(decideAnswer(proposal, "confirm", { personId: "eva" }))).toBe("yes");
    expect(code(decideAnswer(proposal, "confirm", { personId: "lena" }))).toBe("researcher.same-person");
    expect(code(decideAnswer(proposal, "confirm", { personId: "ny" }))).toBe("researcher.oneself");
  });

  it("M6: is answered once, and declined by anyone", () => {
    for (const personId of ["eva", "lena", "ny"])
      expect(code(decideAnswer(proposal, "decline", { personId }))).toBe("yes");
    for (const answered of [{ confirmedAt: made }, { declinedAt: made }]) {
      for (const answer of ["confirm", "decline"] as const) {
        expect(code(decideAnswer({ ...proposal, ...answered }, answer, { personId: "eva" }))).toBe(
          "researcher.answered",
        );
      }
    }
  });
});

describe("a request to sign in", () => {
  it("S1: lives ten minutes, works once, and takes five wrong codes", () => {
    expect(signInLifeMs).toBe(600_000);
    const one = { expiresAt: later(signInLifeMs), usedAt: null, tries: 0 };
    expect(code(decideSignIn(one, made))).toBe("yes");
    expect(code(decideSignIn(one, later(signInLifeMs - 1)))).toBe("yes");
    expect(code(decideSignIn(one, later(signInLifeMs)))).toBe("sign-in.expired");
    expect(code(decideSignIn({ ...one, usedAt: made }, later(1)))).toBe("sign-in.used");
    expect(code(decideSignIn({ ...one, tries: mostTries - 1 }, later(1)))).toBe("yes");
    expect(code(decideSignIn({ ...one, tries: mostTries }, later(1)))).toBe("sign-in.too-many-tries");
    expect(mostTries).toBe(5);
  });
});
