import type { Act, Page } from "./row.ts";
import { anybody, but, editors, inTeamA, inTeamC, ofProgramme } from "./visitors.ts";

const list = "programmes/:programmeId/gatherings";
const one = `${list}/:gatheringId`;
const day = `${one}/day/:dayId`;
const others = but(ofProgramme, ...editors);
const byEditors = { may: editors, refused: others } as const;
/** Whom a team's interview concerns. */
const ofInterviewA = [...editors, ...inTeamA, "manager"] as const;
const inQ = { may: [], refused: inTeamC } as const;

export const pagesOfGatherings: readonly Page[] = [
  { route: list, at: ["P"], may: ofProgramme },
  { route: list, at: ["P"], search: { view: "month" }, may: ofProgramme },
  { route: list, at: ["Q"], may: inTeamC },
  { route: `${list}/new`, at: ["P"], ...byEditors },
  { route: `${list}/new`, at: ["Q"], ...inQ },
  { route: one, at: ["P", "gatheringP"], may: ofProgramme },
  { route: one, at: ["P", "openP"], may: ofProgramme },
  { route: one, at: ["P", "draftP"], may: editors },
  { route: one, at: ["P", "interviewA"], may: ofInterviewA },
  { route: one, at: ["Q", "gatheringQ"], may: inTeamC },
  // In another programme's address nothing is found.
  { route: one, at: ["P", "gatheringQ"], may: [] },
  { route: one, at: ["Q", "gatheringP"], may: [] },
  { route: `${one}/edit`, at: ["P", "gatheringP"], ...byEditors },
  { route: `${one}/edit`, at: ["P", "draftP"], may: editors },
  { route: `${one}/edit`, at: ["P", "interviewA"], may: editors, refused: but(ofInterviewA, ...editors) },
  { route: `${one}/edit`, at: ["Q", "gatheringQ"], ...inQ },
  { route: `${one}/questions`, at: ["P", "gatheringP"], ...byEditors },
  { route: `${one}/questions`, at: ["P", "draftP"], may: editors },
  { route: `${one}/questions`, at: ["Q", "gatheringQ"], ...inQ },
  { route: day, at: ["P", "gatheringP", "dayP"], may: ofProgramme },
  { route: day, at: ["P", "draftP", "dayOfDraftP"], may: editors },
  { route: day, at: ["P", "gatheringP", "dayQ"], may: [] },
  { route: day, at: ["Q", "gatheringQ", "dayQ"], may: inTeamC },
  { route: `${day}/print`, at: ["P", "gatheringP", "dayP"], may: ofProgramme },
  { route: `${day}/print`, at: ["P", "draftP", "dayOfDraftP"], may: editors },
  { route: `${day}/print`, at: ["Q", "gatheringQ", "dayQ"], may: inTeamC },

  { route: "gatherings/:gatheringId", at: ["openP"], may: anybody },
  { route: "gatherings/:gatheringId", at: ["gatheringP"], may: [], open: true },
  { route: "gatherings/:gatheringId", at: ["draftP"], may: [], open: true },
];

const emptyRow = (at: number) => ({ [`dayId${at}`]: "", [`day${at}`]: "", [`from${at}`]: "", [`to${at}`]: "" });
/** Closes long before it opens, which the rules say no to. */
const plan = {
  ...{ kind: "learning_seminar", title: "LS9", intro: "", regionId: "", teamId: "", placeName: "", address: "" },
  ...{ directions: "", videoUrl: "", costNote: "", capacity: "9", opensOn: "@today", closesOn: "2020-01-01" },
  ...{ changesUntil: "@today", offerHours: "48" },
  ...Object.assign({}, ...[0, 1, 2, 3, 4, 5].map(emptyRow)),
};
/** Ends when it begins, likewise. */
const session = {
  ...{ kind: "talk", title: "Tal", about: "", speakers: "", room: "", track: "", seats: "" },
  ...{ from: "10:00", to: "10:00" },
};
const here = { seenFrom: "600", seenTrack: "" };
/** Nothing to choose from, likewise. */
const question = { label: "Hur?", kind: "choice", options: "", eraseAfterDays: "" };

const atP = { at: ["P", "gatheringP"], ...byEditors } as const;
const atDraft = { at: ["P", "draftP"], may: editors } as const;
const atQ = { at: ["Q", "gatheringQ"], ...inQ } as const;

/** What is done at an address of P, and the same at Q's, where it is nobody's of P. `form` names things of P only. */
function onDay(intent: string, form: NonNullable<Act["form"]>): readonly Act[] {
  return [
    { route: day, at: ["P", "gatheringP", "dayP"], intent, form, ...byEditors },
    { route: day, at: ["Q", "gatheringQ", "dayQ"], intent, form, ...inQ },
  ];
}
function onQuestions(intent: string, form: NonNullable<Act["form"]>): readonly Act[] {
  return [
    { route: `${one}/questions`, ...atP, intent, form },
    { route: `${one}/questions`, ...atQ, intent, form },
  ];
}

/** What is done with gatherings by those who plan. What is removed, is removed last. */
export const actsOfGatherings: readonly Act[] = [
  { route: `${list}/new`, at: ["P"], intent: "add", form: { ...plan, key: "@key" }, ...byEditors },
  { route: `${list}/new`, at: ["Q"], intent: "add", form: { ...plan, key: "@key" }, ...inQ },
  {
    ...{ route: `${list}/new`, at: ["P"], intent: "copy" },
    form: { gatheringId: "@gatheringP", firstDay: "2027-05-03", key: "@key" },
    ...byEditors,
  },
  {
    ...{ route: `${list}/new`, at: ["P"], intent: "copy" },
    form: { gatheringId: "@gatheringQ", firstDay: "2027-05-03", key: "@key" },
    may: [],
  },
  { route: `${one}/edit`, ...atP, intent: "edit", form: { ...plan, base: "{}" } },
  { route: `${one}/edit`, ...atDraft, intent: "edit", form: { ...plan, base: "{}" } },
  { route: `${one}/edit`, ...atQ, intent: "edit", form: { ...plan, base: "{}" } },
  ...onDay("add", { ...session, key: "@key" }),
  ...onDay("edit", { ...session, sessionId: "@sessionP", base: "{}" }),
  ...onDay("move", { sessionId: "@sessionP", ...here, toFrom: "600", toTrack: "" }),
  ...onDay("swap", { sessionId: "@sessionP", ...here, key: "@key" }),
  ...onDay("shift", { sessionId: "@sessionP", minutes: "10", key: "@key" }),
  ...onDay("tracks", { seen: "" }),
  ...onDay("remove-track", { seen: "", track: "0" }),
  ...onQuestions("add", { ...question, key: "@key" }),
  ...onQuestions("edit", { ...question, questionId: "@questionP", seen: "" }),
  ...onQuestions("up", { questionId: "@questionP" }),
  { route: one, ...atP, intent: "publish" },
  { route: one, ...atQ, intent: "publish" },
  { route: one, ...atP, intent: "delete" },
  { route: one, ...atQ, intent: "delete" },
  ...onQuestions("remove", { questionId: "@questionP" }),
  ...onDay("remove", { sessionId: "@sessionP" }),
  { route: one, ...atDraft, intent: "cancel", form: { sure: "on" } },
  { route: one, ...atP, intent: "cancel", form: { sure: "on" } },
  { route: one, ...atQ, intent: "cancel", form: { sure: "on" } },
];
