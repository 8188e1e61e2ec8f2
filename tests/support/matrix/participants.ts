import type { Act, Page } from "./row.ts";

const parents = "teams/:teamId/parents";
const leaflet = `${parents}/leaflet`;

/** `member` recruits in team A. */
export const pagesOfParticipants: readonly Page[] = [
  { route: parents, at: ["teamA"], may: ["member"] },
  { route: parents, at: ["teamB"], may: [] },
  { route: parents, at: ["teamC"], may: [] },
  { route: parents, at: ["=x"], may: [] },
  { route: leaflet, at: ["teamA"], may: ["member"] },
  { route: leaflet, at: ["teamA"], search: { language: "sv" }, may: ["member"] },
  { route: leaflet, at: ["teamA"], search: { language: "ar" }, may: [] },
  { route: leaflet, at: ["teamB"], may: [] },
];

/** Of a parent who wants mail and has no address, which the rules say no to. */
const contact = {
  ...{ name: "Anna Exempelsson", phone: "070-174 06 05", email: "", channel: "mail", language: "sv" },
  ...{ safeTimes: "Vardagar", mayLeaveMessage: "no", ownPhone: "yes", protection: "none", interpreter: "no" },
};
const handedOver = { ...contact, leaveGivenOn: "@today", leaveForm: "oral", key: "@key" };

export const actsOnParticipants: readonly Act[] = [
  { route: parents, form: handedOver, at: ["teamA"], may: ["member"] },
  { route: parents, form: handedOver, at: ["teamB"], may: [] },
];
