import type { Act, Page } from "./row.ts";
import { but, coordinators, inTeamC, ofProgramme, researchers, signedIn } from "./visitors.ts";

const interview = "programmes/:programmeId/gatherings/:gatheringId/interview";
const note = "supervision/:sessionId/note";
const memo = "supervision/:sessionId/memo";

/** Who talks in team A's supervision. */
export const talkingA = ["supervisor", ...coordinators] as const;
/** The researchers, and who is registered to team A's group interview and is nobody's manager, nor leads. */
export const speakingA = [...researchers, "member"] as const;

const ofTalk = { may: talkingA } as const;
const byResearchers = { may: researchers, refused: but(speakingA, ...researchers) } as const;

const factors = "programmes/:programmeId/factors";
const coding = "supervision/:sessionId/factors";
const codingInterview = `${interview}/factors`;
const memoOfInterview = `${interview}/memo`;
const byLead = { may: ["lead"], refused: but(ofProgramme, "lead") } as const;

export const pagesOfTalks: readonly Page[] = [
  { route: factors, at: ["P"], ...byLead },
  { route: factors, at: ["Q"], may: [], refused: inTeamC },
  { route: `${factors}/across`, at: ["P"], may: researchers },
  { route: `${factors}/across`, at: ["Q"], may: [] },
  { route: coding, at: ["talkA"], ...ofTalk },
  { route: coding, at: ["delegatedA"], may: [...researchers, ...coordinators] },
  { route: memo, at: ["talkA"], may: ["supervisor"] },
  { route: memo, at: ["delegatedA"], may: researchers },
  { route: `${memo}/save`, at: ["talkA"], may: signedIn, nothingToRead: 400 },
  { route: note, at: ["talkA"], ...ofTalk },
  { route: note, at: ["silentA"], ...ofTalk },
  { route: interview, at: ["P", "spokenA"], may: speakingA },
  { route: `${interview}/note`, at: ["P", "spokenA"], may: speakingA },
  { route: `${interview}/note`, at: ["P", "interviewA"], may: researchers },
  { route: `${interview}/note`, at: ["Q", "spokenA"], may: [] },
  { route: codingInterview, at: ["P", "spokenA"], may: researchers },
  { route: codingInterview, at: ["P", "gatheringP"], may: [] },
  { route: codingInterview, at: ["Q", "spokenA"], may: [] },
  { route: memoOfInterview, at: ["P", "spokenA"], may: researchers },
  { route: memoOfInterview, at: ["P", "gatheringP"], may: [] },
  { route: memoOfInterview, at: ["Q", "spokenA"], may: [] },
  { route: `${memoOfInterview}/save`, at: ["P", "spokenA"], may: signedIn, nothingToRead: 400 },
  { route: interview, at: ["P", "interviewA"], may: researchers },
  { route: interview, at: ["P", "gatheringP"], may: [] },
  { route: interview, at: ["Q", "spokenA"], may: [] },
  ...(
    [
      ["noteOfTalkA", talkingA],
      ["noteOfSpokenA", speakingA],
    ] as const
  ).flatMap(([id, may]): Page[] => [
    { route: "notes/:noteId/versions", at: [id], may },
    { route: "notes/:noteId/threads", at: [id], may },
    { route: "notes/:noteId/things", at: [id], may },
    { route: "notes/:noteId/print", at: [id], may },
    { route: "notes/:noteId/minutes", at: [id], may },
  ]),
  // Files are taken out ten times an hour at most.
  { route: "notes/:noteId/export/:format", at: ["noteOfTalkA", "=docx"], ...ofTalk },
  { route: "notes/:noteId/redact", at: ["noteOfTalkA"], ...ofTalk },
  { route: "notes/:noteId/redact", at: ["noteOfSpokenA"], ...byResearchers },
];

const passage = { passage: "no such words", sure: "on", key: "@key" };
const marked = { starts: "AQRub3RlAA==", ends: "AQRub3RlAA==", quote: "Ringa", text: "Bra", key: "@key" };
const line = { line: "Ringa dagen efter", key: "@key" };

/** Nobody has written just that before her: it is a conflict, and nothing is changed. */
const written = { text: "Nytt", "base.text": "Gammalt" };

const factor = { factor: "@factorP" };
const coded = { ...factor, sense: "barrier", on: "yes" };

const at = { route: interview, at: ["P", "spokenA"] } as const;
const pointOfInterview = { pointId: "@askedOfA", of: "@spokenA" };
const changedPoint = { pointId: "@askedOfA", "base.text": "Något annat" };
const byWriter = { may: ["researcher"], refused: but(speakingA, "researcher") } as const;

export const actsInTalks: readonly Act[] = [
  { route: factors, at: ["P"], intent: "add", form: { name: "Ett hinder", key: "@key" }, ...byLead },
  {
    route: factors,
    at: ["P"],
    intent: "rename",
    form: { ...factor, name: "Annat", "base.name": "Gammalt" },
    ...byLead,
  },
  { route: factors, at: ["P"], intent: "move", form: { ...factor, way: "up", past: "@factorP" }, ...byLead },
  { route: factors, at: ["P"], intent: "retire", form: factor, ...byLead },
  { route: factors, at: ["P"], intent: "restore", form: factor, ...byLead },
  { route: factors, at: ["Q"], intent: "retire", form: { factor: "standard:1" }, may: [], refused: inTeamC },
  { route: coding, at: ["talkA"], intent: "code", form: coded, may: ["supervisor"], refused: coordinators },
  { route: coding, at: ["delegatedA"], intent: "code", form: coded, may: researchers, refused: coordinators },
  { route: memo, at: ["talkA"], intent: "save", form: written, may: ["supervisor"] },
  { route: memo, at: ["delegatedA"], intent: "save", form: written, may: researchers },
  { route: `${memo}/save`, at: ["talkA"], form: written, may: ["supervisor"] },
  { route: `${memo}/save`, at: ["delegatedA"], form: written, may: researchers },
  { route: memo, at: ["talkA"], intent: "remove", form: { sure: "on" }, may: ["supervisor"] },
  { route: note, at: ["silentA"], intent: "begin-note", ...ofTalk },
  { route: `${interview}/note`, at: ["P", "spokenA"], intent: "begin-note", may: speakingA },
  { route: `${interview}/note`, at: ["P", "interviewA"], intent: "begin-note", may: researchers },
  { route: `${interview}/note`, at: ["Q", "spokenA"], intent: "begin-note", may: [] },
  { ...at, intent: "add-point", form: { text: "Hur?", key: "@key" }, ...byResearchers },
  { route: interview, at: ["Q", "spokenA"], intent: "add-point", form: { text: "Hur?", key: "@key" }, may: [] },
  { ...at, intent: "edit-point", form: { ...changedPoint, text: "Hur då?" }, ...byWriter },
  { ...at, intent: "tick", form: pointOfInterview, ...byResearchers },
  { ...at, intent: "untick", form: pointOfInterview, ...byResearchers },
  { ...at, intent: "remove-point", form: pointOfInterview, ...byWriter },
  { ...at, route: codingInterview, intent: "code", form: coded, may: researchers },
  { ...at, route: memoOfInterview, intent: "save", form: written, may: researchers },
  { ...at, route: `${memoOfInterview}/save`, form: written, may: researchers },
  { ...at, route: memoOfInterview, intent: "remove", form: { sure: "on" }, may: researchers },
  { route: memoOfInterview, at: ["Q", "spokenA"], intent: "remove", form: { sure: "on" }, may: [] },
  { route: "notes/:noteId/threads", at: ["noteOfTalkA"], intent: "begin", form: marked, ...ofTalk },
  { route: "notes/:noteId/threads", at: ["noteOfSpokenA"], intent: "begin", form: marked, may: speakingA },
  { route: "notes/:noteId/files", at: ["noteOfTalkA"], ...ofTalk },
  { route: "notes/:noteId/files", at: ["noteOfSpokenA"], may: speakingA },
  // Nothing is made of their lines.
  { route: "notes/:noteId/things", at: ["noteOfTalkA"], intent: "idea", form: line, may: [], refused: talkingA },
  { route: "notes/:noteId/things", at: ["noteOfSpokenA"], intent: "idea", form: line, may: [], refused: speakingA },
  { route: "notes/:noteId/redact", at: ["noteOfTalkA"], form: passage, ...ofTalk },
  { route: "notes/:noteId/redact", at: ["noteOfSpokenA"], form: passage, ...byResearchers },
  { route: "notes/:noteId/minutes", at: ["noteOfTalkA"], intent: "close", ...ofTalk },
  { route: "notes/:noteId/minutes", at: ["noteOfTalkA"], intent: "reopen", ...ofTalk },
  { route: "notes/:noteId/minutes", at: ["noteOfSpokenA"], intent: "close", ...byResearchers },
  { route: "notes/:noteId/minutes", at: ["noteOfSpokenA"], intent: "reopen", ...byResearchers },
];
