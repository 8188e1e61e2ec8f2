import { type Decision, no, yes } from "#app/core/decision.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long things that are mailed can be used, in milliseconds, and how many wrong codes one request takes. */
export const signInLifeMs = 10 * minute;
export const invitationLifeMs = 14 * day;
export const mostTries = 5;

export type InvitationRole = "member" | "coordinator" | "manager" | "partner" | "lead" | "researcher";

/** A request to sign in, as its row says. */
export type SignInFacts = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Wrong codes so far. */
  readonly tries: number;
};

export type SignInRefusal = "sign-in.used" | "sign-in.expired" | "sign-in.too-many-tries";

/** May this request to sign in still be used, by code or link? Once, in time, and not after five wrong codes. */
export function decideSignIn(signIn: SignInFacts, now: Date): Decision<null, SignInRefusal> {
  if (signIn.usedAt !== null) return no("sign-in.used");
  if (now >= signIn.expiresAt) return no("sign-in.expired");
  if (signIn.tries >= mostTries) return no("sign-in.too-many-tries");
  return yes(null);
}

export type InvitationFacts = {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type InvitationRefusal = "invitation.accepted" | "invitation.revoked" | "invitation.expired";

/** May this invitation be accepted? Once, within its fourteen days, unless it was taken back. */
export function decideAccept(invitation: InvitationFacts, now: Date): Decision<null, InvitationRefusal> {
  if (invitation.acceptedAt !== null) return no("invitation.accepted");
  if (invitation.revokedAt !== null) return no("invitation.revoked");
  if (now >= invitation.expiresAt) return no("invitation.expired");
  return yes(null);
}

/** What an invitation to a role must say, besides whom. */
const needs: Readonly<Record<InvitationRole, readonly ("teamId" | "unitId" | "profession" | "organisation")[]>> = {
  member: ["teamId", "profession"],
  coordinator: ["teamId", "profession"],
  manager: ["unitId"],
  partner: ["organisation"],
  lead: [],
  researcher: [],
};

export type InviteInput = {
  readonly role: InvitationRole;
  readonly teamId: string | null;
  readonly unitId: string | null;
  readonly profession: string | null;
  readonly organisation: string | null;
  readonly isTeamManager: boolean;
  /** The invited person; null when she has not been named before. */
  readonly personId: string | null;
};

export type InviteRefusal =
  | "invitation.to-oneself"
  | "invitation.needs-proposal"
  | "invitation.incomplete"
  | "invitation.not-a-team-manager";

/**
 * May this person be invited so? Nobody grants herself a role, and nobody becomes a researcher by an invitation alone
 * (`confirmed`: the proposal has been confirmed). Whether the inviter may invite to the team at all is the policy's.
 */
export function decideInvite(
  invitation: InviteInput,
  by: { readonly personId: string; readonly confirmed: boolean },
): Decision<null, InviteRefusal> {
  if (invitation.personId === by.personId) return no("invitation.to-oneself");
  if (invitation.role === "researcher" && !by.confirmed) return no("invitation.needs-proposal");
  const lacking = needs[invitation.role].find((field) => !invitation[field]);
  if (lacking) return no("invitation.incomplete", { field: lacking });
  const inTeam = invitation.role === "member" || invitation.role === "coordinator";
  if (invitation.isTeamManager && !inTeam) return no("invitation.not-a-team-manager");
  return yes(null);
}

export type ProposalFacts = {
  readonly personId: string;
  readonly proposedById: string;
  readonly confirmedAt: Date | null;
  readonly declinedAt: Date | null;
};

export type ProposalRefusal = "researcher.oneself" | "researcher.same-person" | "researcher.answered";

/** May this person be proposed as a researcher? By anyone the policy lets, but not by herself. */
export function decidePropose(personId: string, by: { readonly personId: string }): Decision<null, ProposalRefusal> {
  return personId === by.personId ? no("researcher.oneself") : yes(null);
}

/**
 * May this person answer the proposal? Confirming takes another person than the proposer and the proposed; declining
 * gives nobody anything, so the proposer may take it back herself. An answer is given once.
 */
export function decideAnswer(
  proposal: ProposalFacts,
  answer: "confirm" | "decline",
  by: { readonly personId: string },
): Decision<null, ProposalRefusal> {
  if (proposal.confirmedAt !== null || proposal.declinedAt !== null) return no("researcher.answered");
  if (answer === "decline") return yes(null);
  if (by.personId === proposal.personId) return no("researcher.oneself");
  if (by.personId === proposal.proposedById) return no("researcher.same-person");
  return yes(null);
}
