import type { Act, Page } from "./row.ts";
import { but, editors, inTeamA, inTeamB, ofProgramme } from "./visitors.ts";

const tables = "programmes/:programmeId/gatherings/:gatheringId/tables";
const table = "programmes/:programmeId/gatherings/:gatheringId/tables/:tableId";

/** Everybody in the teams, who keeps the programme, and of managers and partners those who are there. */
export const readersOfTableP = [...editors, ...inTeamA, ...inTeamB, "manager", "partner"] as const;
const byLead = { may: ["lead"], refused: but(readersOfTableP, "lead") } as const;
/** Who sits there and is in a team. */
const byMember = { may: ["member"], refused: but(readersOfTableP, "member") } as const;

export const pagesOfTables: readonly Page[] = [
  { route: tables, at: ["P", "tabledP"], may: ofProgramme },
  { route: tables, at: ["P", "tabledDraftP"], may: editors },
  { route: tables, at: ["Q", "tabledP"], may: [] },
  { route: table, at: ["P", "tabledP", "tableP"], may: readersOfTableP },
  { route: table, at: ["P", "tabledDraftP", "tableOfDraftP"], may: editors },
  { route: table, at: ["P", "tabledDraftP", "tableP"], may: [] },
  { route: "notes/:noteId/versions", at: ["noteOfTableP"], may: readersOfTableP },
  { route: "notes/:noteId/versions", at: ["noteOfTableOfDraftP"], may: editors },
  { route: "notes/:noteId/threads", at: ["noteOfTableP"], may: readersOfTableP },
  { route: "notes/:noteId/things", at: ["noteOfTableP"], may: readersOfTableP },
  { route: "notes/:noteId/print", at: ["noteOfTableP"], may: readersOfTableP },
  { route: "notes/:noteId/export/:format", at: ["noteOfTableP", "=docx"], may: readersOfTableP },
  { route: "notes/:noteId/minutes", at: ["noteOfTableP"], may: readersOfTableP },
  { route: "notes/:noteId/redact", at: ["noteOfTableP"], ...byLead },
];

const passage = { passage: "no such words", sure: "on", key: "@key" };
const marked = { starts: "AQRub3RlAA==", ends: "AQRub3RlAA==", quote: "Ringa", text: "Bra", key: "@key" };
const line = { line: "Ringa dagen efter", key: "@key" };
const placing = { may: ["lead"], refused: but(ofProgramme, "lead") } as const;
const atP = { route: tables, at: ["P", "tabledP"] } as const;

export const actsAtTables: readonly Act[] = [
  // One more than there may be.
  { ...atP, intent: "lay", form: { count: "200", seats: "4", key: "@key" }, ...placing },
  // Everybody has a place.
  { ...atP, intent: "place", form: { way: "rest", seed: "1" }, ...placing },
  // She sits there already.
  { ...atP, intent: "move", form: { registrationId: "@registrationP", from: "", to: "@tableP" }, ...placing },
  { ...atP, intent: "edit", form: { tableId: "@tableP", name: "", seats: "8" }, ...placing },
  // Somebody sits there.
  { ...atP, intent: "remove", form: { tableId: "@tableP" }, ...placing },
  {
    ...atP,
    at: ["P", "tabledDraftP"],
    intent: "remove",
    form: { tableId: "@tableP" },
    may: [],
    refused: but(editors, "lead"),
  },
  { ...atP, at: ["Q", "tabledP"], intent: "place", form: { way: "rest", seed: "1" }, may: [] },
  { route: "notes/:noteId/threads", at: ["noteOfTableP"], intent: "begin", form: marked, ...byMember },
  { route: "notes/:noteId/files", at: ["noteOfTableP"], ...byMember },
  // Nothing is made of its lines.
  {
    route: "notes/:noteId/things",
    at: ["noteOfTableP"],
    intent: "idea",
    form: line,
    may: [],
    refused: readersOfTableP,
  },
  { route: "notes/:noteId/redact", at: ["noteOfTableP"], form: passage, ...byLead },
  { route: "notes/:noteId/minutes", at: ["noteOfTableP"], intent: "close", ...byLead },
  { route: "notes/:noteId/minutes", at: ["noteOfTableP"], intent: "reopen", ...byLead },
];
