import type { Act } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, ofProgramme } from "./visitors.ts";

const ofTeamA = [...inTeamA, "supervisor"] as const;
const wipers = [...coordinators, "supervisor"] as const;
// No word of a note's name: what is wiped would be missed by whoever may read it.
const passage = { passage: "no such words", sure: "on", key: "@key" };
const template = { route: "programmes/:programmeId/templates/:kind", at: ["P", "=meeting"] } as const;
const version = { versionId: "@versionA", key: "@key" };

/** What is done with notes, under the address that every note has. */
export const actsOfNotes: readonly Act[] = [
  { ...template, intent: "reset", may: ["lead"], refused: but(ofProgramme, "lead") },
  { ...template, at: ["Q", "=meeting"], intent: "reset", may: [], refused: inTeamC },
  { route: "notes/:noteId/versions", at: ["noteA"], form: version, may: inTeamA, refused: ["supervisor"] },
  { route: "notes/:noteId/versions", at: ["noteB"], form: version, may: [] },
  { route: "notes/:noteId/redact", at: ["noteA"], form: passage, may: wipers, refused: but(ofTeamA, ...wipers) },
  { route: "notes/:noteId/redact", at: ["noteB"], form: passage, may: [], refused: inTeamB },
  { route: "notes/:noteId/redact", at: ["noteC"], form: passage, may: [], refused: inTeamC },
];
