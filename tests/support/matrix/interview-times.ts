import type { Act, Page } from "./row.ts";
import { researchers } from "./visitors.ts";

const times = "programmes/:programmeId/study/times";
const opening = `${times}/new`;
const meetings = "programmes/:programmeId/participants/:participantId/meetings";

/** `supervisor` interviews in the study, and `researcher` does not. For the lead, who is no researcher, there is no such page. */
export const pagesOfInterviewTimes: readonly Page[] = [
  { route: times, at: ["P"], may: researchers },
  { route: times, at: ["Q"], may: [] },
  { route: times, at: ["=x"], may: [] },
  { route: opening, at: ["P"], may: ["supervisor"], refused: ["researcher"] },
  { route: opening, at: ["Q"], may: [] },
  { route: meetings, at: ["P", "parentP"], may: researchers },
  { route: meetings, at: ["P", "parentP"], search: { kind: "home" }, may: researchers },
  { route: meetings, at: ["Q", "parentP"], may: [] },
  { route: meetings, at: ["P", "=x"], may: [] },
];

const byResearchers = { at: ["P"], may: researchers } as const;
const inQ = { at: ["Q"], may: [] } as const;
const settings = { minutes: "90", before: "15", after: "15", travel: "30", seen: "90 15 15 30" };
/** Of a day that has been. */
const opened = {
  ...{ day: "2020-01-07", until: "", from: "09:00", to: "12:00", home: "on", roomId: "", address: "", key: "@key" },
};

const ofParent = { at: ["P", "parentP"], may: researchers } as const;
const elsewhere = { at: ["Q", "parentP"], may: [] } as const;
const nobodys = "00000000-0000-4000-8000-000000000000";
/** With somebody who interviews nobody. */
const wanted = { kind: "home", instead: "", key: "@key" };
const free = { ...wanted, time: `${nobodys} 2020-01-07T08:00:00.000Z` };
const other = { ...wanted, day: "2020-01-07", from: "09:00", minutes: "60", interviewerId: nobodys, address: "" };

/** Each of them is whole, and the rules say no to it or find nothing to do. */
export const actsOnInterviewTimes: readonly Act[] = [
  { route: times, intent: "remove", form: { openTimeId: "@id" }, ...byResearchers },
  { route: times, intent: "remove", form: { openTimeId: "@id" }, ...inQ },
  { route: times, intent: "close-week", form: { monday: "2020-01-06" }, ...byResearchers },
  { route: times, intent: "close-week", form: { monday: "2020-01-06" }, ...inQ },
  { route: times, intent: "settings", form: settings, ...byResearchers },
  { route: times, intent: "settings", form: settings, ...inQ },
  { route: times, intent: "add-room", form: { name: "Ekrummet", address: "En annan" }, ...byResearchers },
  { route: times, intent: "add-room", form: { name: "Ekrummet", address: "En annan" }, ...inQ },
  { route: times, intent: "room", form: { roomId: "@roomP", on: "yes" }, ...byResearchers },
  { route: times, intent: "room", form: { roomId: "@roomQ", on: "yes" }, at: ["P"], may: [] },
  { route: times, intent: "room", form: { roomId: "@roomQ", on: "yes" }, ...inQ },
  { route: opening, intent: "preview", form: opened, at: ["P"], may: ["supervisor"], refused: ["researcher"] },
  { route: opening, intent: "preview", form: opened, ...inQ },
  { route: opening, intent: "publish", form: opened, at: ["P"], may: ["supervisor"], refused: ["researcher"] },
  { route: opening, intent: "publish", form: opened, ...inQ },
  { route: meetings, intent: "free", form: free, ...ofParent },
  { route: meetings, intent: "free", form: free, ...elsewhere },
  { route: meetings, intent: "other", form: other, ...ofParent },
  { route: meetings, intent: "other", form: other, ...elsewhere },
  ...["cancel", "hold", "miss", "book-again"].flatMap((intent): Act[] => [
    { route: meetings, intent, form: { bookingId: nobodys }, at: ["P", "parentP"], may: [] },
    { route: meetings, intent, form: { bookingId: nobodys }, ...elsewhere },
  ]),
];
