import type { Act } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, ofProgramme } from "./visitors.ts";

const ofTeamA = [...inTeamA, "supervisor"] as const;
const wipers = [...coordinators, "supervisor"] as const;
// No word of a note's name: what is wiped would be missed by whoever may read it.
const passage = { passage: "no such words", sure: "on", key: "@key" };
const template = { route: "programmes/:programmeId/templates/:kind", at: ["P", "=meeting"] } as const;
const version = { versionId: "@versionA", key: "@key" };

const threads = "notes/:noteId/threads";
const marked = { starts: "AQRub3RlAA==", ends: "AQRub3RlAA==", quote: "Ringa", text: "Bra", key: "@key" };
const threadA = { threadId: "@threadA", to: "/start" };
const saidOn = (thing: "threadA" | "threadC" | "threadOfDraftA") =>
  ({ kind: "thread", subjectId: `@${thing}`, text: "Bra", key: "@key", to: "/start" }) as const;

/** What is done with notes, under the address that every note has. */
export const actsOfNotes: readonly Act[] = [
  { ...template, intent: "reset", may: ["lead"], refused: but(ofProgramme, "lead") },
  { ...template, at: ["Q", "=meeting"], intent: "reset", may: [], refused: inTeamC },
  { route: "notes/:noteId/versions", at: ["noteA"], form: version, may: inTeamA, refused: ["supervisor"] },
  { route: "notes/:noteId/versions", at: ["noteB"], form: version, may: [] },
  { route: "notes/:noteId/redact", at: ["noteA"], form: passage, may: wipers, refused: but(ofTeamA, ...wipers) },
  { route: "notes/:noteId/redact", at: ["noteB"], form: passage, may: [], refused: inTeamB },
  { route: "notes/:noteId/redact", at: ["noteC"], form: passage, may: [], refused: inTeamC },
  { route: threads, at: ["noteA"], intent: "begin", form: marked, may: ofTeamA },
  { route: threads, at: ["noteOfDraftA"], intent: "begin", form: marked, may: inTeamA },
  { route: threads, at: ["noteC"], intent: "begin", form: marked, may: inTeamC },
  { route: threads, at: ["noteA"], intent: "resolve", form: threadA, may: ofTeamA },
  { route: threads, at: ["noteA"], intent: "reopen", form: threadA, may: ofTeamA },
  { route: threads, at: ["noteC"], intent: "resolve", form: threadA, may: [], missing: 404 },
  { route: "comments", intent: "add", form: saidOn("threadA"), may: ofTeamA },
  { route: "comments", intent: "add", form: saidOn("threadOfDraftA"), may: inTeamA },
  { route: "comments", intent: "add", form: saidOn("threadC"), may: inTeamC },
];
