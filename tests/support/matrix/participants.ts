import type { Act, Page } from "./row.ts";
import { researchers } from "./visitors.ts";

const parents = "teams/:teamId/parents";
const leaflet = `${parents}/leaflet`;
const list = "programmes/:programmeId/participants";
const log = "programmes/:programmeId/vault-log";
const one = `${list}/:participantId`;

/** `member` recruits in team A; `supervisor` interviews, and `researcher` does not. */
export const pagesOfParticipants: readonly Page[] = [
  { route: parents, at: ["teamA"], may: ["member"] },
  { route: parents, at: ["teamB"], may: [] },
  { route: parents, at: ["teamC"], may: [] },
  { route: parents, at: ["=x"], may: [] },
  { route: leaflet, at: ["teamA"], may: ["member"] },
  { route: leaflet, at: ["teamA"], search: { language: "sv" }, may: ["member"] },
  { route: leaflet, at: ["teamA"], search: { language: "ar" }, may: [] },
  { route: leaflet, at: ["teamB"], may: [] },
  { route: list, at: ["P"], may: researchers },
  { route: list, at: ["P"], search: { view: "over" }, may: researchers },
  { route: list, at: ["Q"], may: [] },
  { route: list, at: ["=x"], may: [] },
  { route: one, at: ["P", "parentP"], may: researchers },
  { route: one, at: ["Q", "parentP"], may: [] },
  { route: one, at: ["P", "=x"], may: [] },
  { route: log, at: ["P"], may: researchers },
  { route: log, at: ["P"], search: { month: "2020-01" }, may: researchers },
  { route: log, at: ["Q"], may: [] },
];

/** Of a parent who wants mail and has no address, which the rules say no to. */
const contact = {
  ...{ name: "Anna Exempelsson", phone: "070-174 06 05", email: "", channel: "mail", language: "sv" },
  ...{ safeTimes: "Vardagar", mayLeaveMessage: "no", ownPhone: "yes", protection: "none", interpreter: "no" },
};
const handedOver = { ...contact, leaveGivenOn: "@today", leaveForm: "oral", key: "@key" };

const attempt = { how: "call", outcome: "no-answer", note: "", key: "@key" };
const ofP = { at: ["P", "parentP"] } as const;
const inQ = { at: ["Q", "parentP"], may: [] } as const;
const byInterviewer = { may: ["supervisor"], refused: ["researcher"] } as const;

export const actsOnParticipants: readonly Act[] = [
  { route: list, intent: "find", form: { code: "222-222-222" }, at: ["P"], may: researchers },
  { route: list, intent: "find", form: { code: "222-222-222" }, at: ["Q"], may: [] },
  { route: parents, form: handedOver, at: ["teamA"], may: ["member"] },
  { route: parents, form: handedOver, at: ["teamB"], may: [] },
  { route: one, intent: "open", form: { purpose: "follow-up" }, ...ofP, ...byInterviewer },
  { route: one, intent: "open", form: { purpose: "follow-up" }, ...inQ },
  { route: one, intent: "correct", form: contact, ...ofP, ...byInterviewer },
  { route: one, intent: "correct", form: contact, ...inQ },
  { route: one, intent: "attempt", form: attempt, ...ofP, ...byInterviewer },
  { route: one, intent: "attempt", form: attempt, ...inQ },
  { route: one, intent: "pause", form: { until: "@today" }, ...ofP, may: researchers },
  { route: one, intent: "pause", form: { until: "@today" }, ...inQ },
  // Of one who lives so that she gets no message.
  { route: one, intent: "send-link", form: {}, ...inQ },
  { route: one, intent: "resume", form: {}, ...ofP, may: researchers },
  { route: one, intent: "resume", form: {}, ...inQ },
  { route: one, intent: "pair", form: { code: "222-222-222" }, ...ofP, may: researchers },
  { route: one, intent: "pair", form: { code: "222-222-222" }, ...inQ },
  { route: one, intent: "unpair", form: { code: "222-222-222" }, ...ofP, may: researchers },
  { route: one, intent: "unpair", form: { code: "222-222-222" }, ...inQ },
  { route: one, intent: "drop-out", form: {}, ...ofP, may: researchers },
  { route: one, intent: "drop-out", form: {}, ...inQ },
  // The study is `supervisor`’s; nothing happened in that month.
  { route: log, form: { month: "2020-01" }, at: ["P"], may: ["supervisor"], refused: ["researcher"] },
  { route: log, form: { month: "2020-01" }, at: ["Q"], may: [] },
];
