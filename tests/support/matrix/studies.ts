import timeWords from "#app/features/interview-times/messages/words.sv.ts";
import parentsWords from "#app/features/parents/messages.sv.ts";
import { wordField } from "#app/features/studies/rules/words.ts";
import { actsOnInterviewTimes, pagesOfInterviewTimes } from "./interview-times.ts";
import type { Act, Page } from "./row.ts";
import { coordinators, editors } from "./visitors.ts";

const study = "programmes/:programmeId/study";
const edit = `${study}/edit`;
const text = `${study}/texts/:language/:kind`;
const words = `${study}/languages/:language/words`;

/** `member` recruits. Nobody's page says who else may, or what there is, to who may not. */
export const pagesOfStudies: readonly Page[] = [
  { route: study, at: ["P"], may: [...editors, ...coordinators, "member"] },
  { route: study, at: ["Q"], may: [] },
  { route: study, at: ["=x"], may: [] },
  { route: edit, at: ["P"], may: editors },
  { route: edit, at: ["Q"], may: [] },
  { route: text, at: ["P", "=sv", "=consent"], may: editors },
  { route: text, at: ["P", "=sv", "=information"], search: { version: "1" }, may: [] },
  { route: text, at: ["P", "=sv", "=consent"], search: { version: "9" }, may: [] },
  { route: text, at: ["P", "=ar", "=consent"], may: [] },
  { route: text, at: ["Q", "=sv", "=consent"], may: [] },
  { route: words, at: ["P", "=so"], may: editors },
  { route: words, at: ["P", "=sv"], may: [] },
  { route: words, at: ["P", "=ar"], may: [] },
  { route: words, at: ["Q", "=so"], may: [] },
  ...pagesOfInterviewTimes,
];

const byEditors = { at: ["P"], may: editors } as const;
const inQ = { at: ["Q"], may: [] } as const;
const key = "@key";
const window = (number: number) => ({ [`from${number}`]: "", [`to${number}`]: "", [`anchor${number}`]: "previous" });
/** Of a window that ends before it begins, which the rules say no to. */
const facts = {
  ...{ name: "Studien", families: "10", home: "on", legalBasis: "", secrecy: "", seen: "" },
  ...{ ...window(3), ...window(4), ...window(5), from2: "9", to2: "8", anchor2: "first" },
};
/** None of them is written yet, and none is now. */
const noWords = {
  seen: "",
  ...Object.fromEntries(Object.keys({ ...parentsWords, ...timeWords }).map((name) => [wordField(name), ""])),
};
/** What waits is another one. */
const registered = { reference: "2026-1", decidedOn: "@today", consentTextId: "@consentP", seen: "", key };

/** Each of them is whole, and the rules say no to it or find nothing to do. */
export const actsInStudies: readonly Act[] = [
  { route: study, intent: "begin", form: { name: "Studien", key }, ...byEditors },
  { route: study, intent: "begin", form: { name: "Studien", key }, ...inQ },
  { route: study, intent: "interviewer", form: { personId: "@stranger", on: "yes" }, ...byEditors },
  { route: study, intent: "interviewer", form: { personId: "@stranger", on: "yes" }, ...inQ },
  { route: study, intent: "add-language", form: { code: "sv", name: "annat", direction: "ltr" }, ...byEditors },
  { route: study, intent: "add-language", form: { code: "sv", name: "annat", direction: "ltr" }, ...inQ },
  { route: study, intent: "remove-language", form: { code: "sv" }, ...byEditors },
  { route: study, intent: "remove-language", form: { code: "sv" }, ...inQ },
  { route: study, intent: "register", form: registered, ...byEditors },
  { route: study, intent: "register", form: registered, ...inQ },
  { route: study, intent: "confirm", form: { approvalId: "@approvalGoneP" }, ...byEditors },
  { route: study, intent: "confirm", form: { approvalId: "@approvalQ" }, at: ["P"], may: [] },
  { route: study, intent: "confirm", form: { approvalId: "@approvalQ" }, ...inQ },
  { route: study, intent: "close", form: { approvalId: "@approvalGoneP" }, ...byEditors },
  { route: study, intent: "close", form: { approvalId: "@approvalQ" }, at: ["P"], may: [] },
  { route: study, intent: "take-back", form: { approvalId: "@approvalGoneP" }, ...byEditors },
  { route: study, intent: "take-back", form: { approvalId: "@approvalQ" }, ...inQ },
  { route: edit, form: facts, ...byEditors },
  { route: edit, form: facts, ...inQ },
  { route: text, form: { text: "Ord", base: "9", key }, at: ["P", "=sv", "=consent"], may: editors },
  { route: text, form: { text: "Ord", base: "9", key }, at: ["P", "=ar", "=consent"], may: [] },
  { route: text, form: { text: "Ord", base: "9", key }, at: ["Q", "=sv", "=consent"], may: [] },
  { route: words, form: noWords, at: ["P", "=so"], may: editors },
  { route: words, form: noWords, at: ["P", "=ar"], may: [] },
  { route: words, form: noWords, at: ["Q", "=so"], may: [] },
  ...actsOnInterviewTimes,
];
