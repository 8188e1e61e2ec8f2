import type { Act } from "./row.ts";
import { anybody, but, inTeamA, ofProgramme, signedIn } from "./visitors.ts";

const comments = { route: "comments" } as const;
const hello = { text: "Hur gick det?", to: "/start" };
const on = (kind: "cycle" | "idea", subject: string) => ({ kind, subjectId: subject, key: "@key", ...hello });
const later = { until: "2026-01-01T00:00:00.000Z", to: "/start" };
const researchersAndTeam: Act["may"] = ["researcher", "supervisor", ...inTeamA];

/** What is said about tests and ideas. Partners speak where the team has asked them to, and on ideas that they see. */
const commenting: readonly Act[] = [
  {
    ...comments,
    intent: "add",
    form: on("cycle", "@workingA"),
    may: ["supervisor", ...inTeamA],
    refused: ["researcher"],
  },
  {
    ...comments,
    intent: "add",
    form: on("cycle", "@sharedA"),
    may: researchersAndTeam,
    refused: but(ofProgramme, ...researchersAndTeam),
  },
  {
    ...comments,
    intent: "add",
    form: on("cycle", "@invitedA"),
    may: [...researchersAndTeam, "partner"],
    refused: but(ofProgramme, ...researchersAndTeam, "partner"),
  },
  { ...comments, intent: "add", form: on("cycle", "@draftA"), may: [], refused: inTeamA },
  { ...comments, intent: "add", form: on("cycle", "@workingC"), may: ["foreigner"] },
  {
    ...comments,
    intent: "add",
    form: on("idea", "@ideaP"),
    may: ["lead", "researcher", "supervisor", "partner"],
    refused: [...inTeamA, "otherMember", "manager", "otherManager"],
  },
  { ...comments, intent: "add", form: on("idea", "@ownA"), may: ["lead", ...researchersAndTeam] },
  {
    ...comments,
    intent: "add",
    form: on("idea", "@sharedIdeaA"),
    may: ["lead", ...researchersAndTeam, "partner"],
    refused: ["otherMember", "manager", "otherManager"],
  },
  { ...comments, intent: "add", form: on("idea", "@ownC"), may: ["foreigner"] },
  // Each her own words; who may not see the thing does not know of what is said on it.
  {
    ...comments,
    intent: "edit",
    form: { commentId: "@saidOnSharedA", ...hello },
    may: ["member"],
    refused: but(ofProgramme, "member"),
  },
  {
    ...comments,
    intent: "delete",
    form: { commentId: "@saidOnWorkingA", to: "/start" },
    may: ["member"],
    refused: but(researchersAndTeam, "member"),
  },
  { ...comments, intent: "edit", form: { commentId: "@saidOnWorkingC", ...hello }, may: ["foreigner"] },
  // A bookmark of one's own: on what one may not see none is made, and nothing is told.
  { ...comments, intent: "read", form: { kind: "cycle", subjectId: "@workingA", ...later }, may: signedIn },
];

const account = { route: "account" } as const;

/** One's own account: what is another's is not there. */
const owning: readonly Act[] = [
  {
    ...account,
    intent: "profile",
    form: { name: "Person", locale: "sv", remindedBy: "mail", weeklyLetter: "on" },
    may: signedIn,
  },
  { ...account, intent: "session", form: { id: "@spareSessionOfMember" }, may: ["member"] },
  { ...account, intent: "sessions", may: signedIn },
  { ...account, intent: "renamed", form: { id: "@passkeyOfMember", label: "Telefon" }, may: ["member"] },
  { ...account, intent: "removed", form: { id: "@passkeyOfMember" }, may: ["member"] },
  { route: "account/calendar", intent: "make", may: signedIn },
  { route: "account/calendar", intent: "end", may: signedIn },
  { route: "account/address", intent: "ask", form: { email: "@address" }, may: signedIn },
  { route: "account/address", intent: "confirm", form: { code: "000 000" }, may: signedIn },
  { route: "account/passkeys/new", may: signedIn },
  { route: "account/passkeys/options", json: {}, may: signedIn },
  { route: "account/passkeys", json: { answer: null }, may: signedIn },
  // Invited to team A once, and taken back: the rule tells her so, and nobody else that there was anything.
  { route: "start", form: { invitationId: "@takenBackFromStranger" }, may: ["stranger"], missing: 400 },
];

const secret = "x".repeat(43);

/** The doors. Whoever knocks is heard; what is wrong is told by the rules. Signing out is the last of all. */
const entering: readonly Act[] = [
  { route: "demo", form: { person: "@member" }, may: anybody },
  {
    route: "weekly-letter/:secret",
    at: ["letterLinkOfMember"],
    form: { "List-Unsubscribe": "One-Click" },
    may: anybody,
  },
  { route: "sign-in", form: { email: "@address", to: "/start" }, may: anybody },
  { route: "sign-in/code", form: { code: "000 000" }, may: anybody },
  { route: "sign-in/link", form: { secret }, may: anybody },
  { route: "sign-in/passkey", json: { answer: null }, may: anybody },
  { route: "sign-in/passkey/options", json: {}, may: anybody },
  { route: "invitation", form: { secret }, may: anybody },
  { route: "session", may: anybody },
  { route: "language", form: { language: "sv", back: "/" }, may: anybody },
  { route: "sign-out", may: anybody },
];

export const openActs: readonly Act[] = [...commenting, ...owning, ...entering];
