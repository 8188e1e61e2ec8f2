import type { Act, Page } from "./row.ts";
import { editors, researchers } from "./visitors.ts";

const guide = "programmes/:programmeId/study/guide";
const consent = "programmes/:programmeId/participants/:participantId/consent";
const interview = "programmes/:programmeId/participants/:participantId/interviews/:occasion";
const whole = "programmes/:programmeId/participants/:participantId/whole/:file";
const taken = "programmes/:programmeId/study/export";
const file = `${taken}/:file`;
const words = `${taken}/words/:requestId`;

/** Who interviews in P's study. The other researcher knows of consents, and who leads it of the guide alone. */
const interviewers = ["supervisor"] as const;

/** What is asked, agreed to, said and taken out. */
export const pagesOfInterviews: readonly Page[] = [
  { route: guide, at: ["P"], may: editors },
  { route: guide, at: ["Q"], may: [] },
  { route: consent, at: ["P", "interviewP"], may: researchers },
  { route: consent, at: ["P", "stoppedP"], may: researchers },
  { route: consent, at: ["Q", "interviewP"], may: [] },
  { route: consent, at: ["P", "=x"], may: [] },
  { route: interview, at: ["P", "interviewP", "=1"], may: interviewers },
  { route: interview, at: ["P", "stoppedP", "=1"], may: interviewers },
  { route: interview, at: ["P", "interviewP", "=2"], may: [] },
  { route: interview, at: ["Q", "interviewP", "=1"], may: [] },
  { route: whole, at: ["P", "interviewP", "=data.json"], may: interviewers },
  { route: whole, at: ["P", "stoppedP", "=data.pdf"], may: interviewers },
  { route: whole, at: ["P", "interviewP", "=data.xml"], may: [] },
  { route: whole, at: ["Q", "interviewP", "=data.json"], may: [] },
  { route: taken, at: ["P"], may: interviewers },
  { route: taken, at: ["Q"], may: [] },
  { route: file, at: ["P", "=answers.csv"], may: interviewers },
  { route: file, at: ["P", "=answers.sps"], search: { municipality: "on" }, may: interviewers },
  { route: file, at: ["P", "=codebook.xlsx"], search: { days: "month", occasion: "1" }, may: interviewers },
  { route: file, at: ["P", "=answers.sav"], may: [] },
  { route: file, at: ["Q", "=answers.csv"], may: [] },
  { route: words, at: ["P", "requestP"], may: [] },
  { route: words, at: ["Q", "requestP"], may: [] },
];

/** Of a scale without ends, which the rules say no to. */
const asked = { kind: "scale", words: "Ord", choices: "", from: "", to: "", fromLabel: "", toLabel: "" };
const told = { channel: "telephone", reason: "Ringde." };
const kept = { heldOn: "@today", notes: "", base: "9", key: "@key" };

/** Each of them is whole, and the rules say no to it or find nothing to do. */
export const actsOfInterviews: readonly Act[] = [
  { route: guide, intent: "add", form: { occasion: "1", ...asked, key: "@key" }, at: ["P"], may: editors },
  { route: guide, intent: "add", form: { occasion: "1", ...asked, key: "@key" }, at: ["Q"], may: [] },
  {
    route: guide,
    intent: "rewrite",
    form: { questionId: "@guideP", ...asked, key: "@key" },
    at: ["P"],
    may: editors,
  },
  { route: guide, intent: "rewrite", form: { questionId: "@guideP", ...asked, key: "@key" }, at: ["Q"], may: [] },
  {
    route: guide,
    intent: "move",
    form: { questionId: "@guideP", way: "up", past: "@guideP" },
    at: ["P"],
    may: editors,
  },
  {
    route: guide,
    intent: "move",
    form: { questionId: "@guideP", way: "up", past: "@guideP" },
    at: ["Q"],
    may: [],
  },
  { route: guide, intent: "use", form: { questionId: "@guideP", on: "yes" }, at: ["P"], may: editors },
  { route: guide, intent: "use", form: { questionId: "@guideP", on: "no" }, at: ["Q"], may: [] },
  ...[
    { intent: "consent", form: { occasion: "1", language: "ar", ...told }, of: "interviewP" } as const,
    { intent: "stop", form: { ...told, remove: "yes" }, of: "stoppedP" } as const,
    { intent: "decide", form: { decidedOn: "@today", reference: "2026-1" }, of: "interviewP" } as const,
    { intent: "confirm", form: { sure: "on" }, of: "interviewP" } as const,
  ].flatMap(({ of, ...act }): Act[] => [
    { route: consent, ...act, at: ["P", of], may: researchers },
    { route: consent, ...act, at: ["Q", of], may: [] },
  ]),
  {
    route: taken,
    intent: "ask",
    form: { purpose: "Analys", occasion: "5", key: "@key" },
    at: ["P"],
    may: interviewers,
  },
  { route: taken, intent: "ask", form: { purpose: "Analys", occasion: "all", key: "@key" }, at: ["Q"], may: [] },
  { route: taken, intent: "release", form: { requestId: "@requestP" }, at: ["P"], may: interviewers },
  { route: taken, intent: "release", form: { requestId: "@requestP" }, at: ["Q"], may: [] },
  { route: interview, form: kept, at: ["P", "interviewP", "=1"], may: interviewers },
  { route: interview, form: kept, at: ["Q", "interviewP", "=1"], may: [] },
];
