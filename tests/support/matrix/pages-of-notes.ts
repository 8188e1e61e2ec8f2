import type { Page } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, ofProgramme } from "./visitors.ts";

const ofTeamA = [...inTeamA, "supervisor"] as const;
const wipers = [...coordinators, "supervisor"] as const;

/** Pages of notes, under the address that every note has. */
export const pagesOfNotes: readonly Page[] = [
  { route: "programmes/:programmeId/templates", at: ["P"], may: ["lead"], refused: but(ofProgramme, "lead") },
  { route: "programmes/:programmeId/templates", at: ["Q"], may: [], refused: inTeamC },
  {
    route: "programmes/:programmeId/templates/:kind",
    at: ["P", "=meeting"],
    may: ["lead"],
    refused: but(ofProgramme, "lead"),
  },
  { route: "programmes/:programmeId/templates/:kind", at: ["P", "=x"], may: [], refused: but(ofProgramme, "lead") },
  { route: "notes/:noteId/versions", at: ["noteA"], may: ofTeamA },
  { route: "notes/:noteId/versions", at: ["noteOfDraftA"], may: inTeamA },
  { route: "notes/:noteId/versions", at: ["noteB"], may: inTeamB },
  { route: "notes/:noteId/versions", at: ["noteC"], may: inTeamC },
  { route: "notes/:noteId/threads", at: ["noteA"], may: ofTeamA },
  { route: "notes/:noteId/threads", at: ["noteOfDraftA"], may: inTeamA },
  { route: "notes/:noteId/threads", at: ["noteC"], may: inTeamC },
  { route: "teams/:teamId/notes", at: ["teamA"], may: ofTeamA },
  { route: "teams/:teamId/notes", at: ["teamB"], search: { q: "x" }, may: inTeamB },
  { route: "teams/:teamId/notes", at: ["teamC"], may: inTeamC },
  { route: "notes/:noteId/print", at: ["noteA"], may: ofTeamA },
  { route: "notes/:noteId/print", at: ["noteOfDraftA"], may: inTeamA },
  { route: "notes/:noteId/print", at: ["noteB"], may: inTeamB },
  { route: "notes/:noteId/print", at: ["noteC"], may: inTeamC },
  { route: "notes/:noteId/export/:format", at: ["noteA", "=docx"], may: ofTeamA },
  { route: "notes/:noteId/export/:format", at: ["noteOfDraftA", "=docx"], may: inTeamA },
  { route: "notes/:noteId/export/:format", at: ["noteB", "=pdf"], may: inTeamB },
  { route: "notes/:noteId/export/:format", at: ["noteC", "=docx"], may: inTeamC },
  { route: "notes/:noteId/export/:format", at: ["noteA", "=csv"], may: [] },
  { route: "notes/:noteId/redact", at: ["noteA"], may: wipers, refused: but(ofTeamA, ...wipers) },
  { route: "notes/:noteId/redact", at: ["noteOfDraftA"], may: coordinators, refused: but(inTeamA, ...coordinators) },
  { route: "notes/:noteId/redact", at: ["noteB"], may: [], refused: inTeamB },
  { route: "notes/:noteId/redact", at: ["noteC"], may: [], refused: inTeamC },
  { route: "notes/:noteId/redact", at: ["=x"], may: [] },
];
