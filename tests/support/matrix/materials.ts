import type { Act, Page } from "./row.ts";
import { saidBy } from "./things-of-work.ts";
import { anybody, but, editors, inTeamA, inTeamB, ofProgramme, signedIn } from "./visitors.ts";

const materials = "programmes/:programmeId/gatherings/:gatheringId/materials";
const board = "programmes/:programmeId/gatherings/:gatheringId/storyboards";
const add = { route: "gatherings/:gatheringId/materials" } as const;
const hang = { route: "gatherings/:gatheringId/storyboards/:teamId" } as const;
const file = { route: "files/:fileId" } as const;
const concernedByInterviewA = [...editors, ...inTeamA, "manager"] as const;

/** What belongs to a gathering is read by those who may know of it. */
export const pagesOfMaterials: readonly Page[] = [
  { route: materials, at: ["P", "filedP"], may: ofProgramme },
  { route: materials, at: ["P", "filedDraftP"], may: editors },
  { route: materials, at: ["P", "filedInterviewA"], may: concernedByInterviewA },
  { route: materials, at: ["Q", "filedP"], may: [] },
  { ...file, at: ["materialP"], may: ofProgramme },
  { ...file, at: ["materialOfDraftP"], may: editors },
  { ...file, at: ["materialOfInterviewA"], may: concernedByInterviewA },
  { ...file, at: ["sheetA"], may: ofProgramme },
  { route: "materials/:fileId", at: ["openMaterialP"], may: anybody },
  { route: board, at: ["P", "filedP"], may: ofProgramme },
  { route: board, at: ["P", "filedDraftP"], may: editors },
  { route: board, at: ["P", "filedInterviewA"], may: concernedByInterviewA },
  { route: board, at: ["Q", "filedP"], may: [] },
  // Only forms are sent there.
  { ...add, at: ["filedP"], may: signedIn, nothingToRead: 400 },
  { ...hang, at: ["filedP", "teamA"], may: signedIn, nothingToRead: 400 },
];

const byEditors = { may: editors, refused: but(ofProgramme, ...editors) };
const asItIs = { fileId: "@materialP", title: "Läs detta", moment: "before" };
const ofA = { teamId: "@teamA", message: "", alt: "" };
const changingA = { ...ofA, fileId: "@sheetA", seenMessage: saidBy("sheetA"), seenAlt: "" };

/** The rules say no to what holds no file. */
export const actsOnMaterials: readonly Act[] = [
  { ...add, at: ["filedP"], ...byEditors },
  { ...add, at: ["filedDraftP"], may: editors },
  { route: materials, at: ["P", "filedP"], intent: "edit", form: asItIs, ...byEditors },
  {
    ...{ route: materials, at: ["P", "filedP"], intent: "move" },
    ...{ form: { fileId: "@materialP", way: "up", past: "@key" }, ...byEditors },
  },
  // A storyboard is no material, also for those who may remove those.
  {
    ...{ route: materials, at: ["P", "filedP"], intent: "remove" },
    ...{ form: { fileId: "@sheetA" }, may: [], refused: but(ofProgramme, ...editors) },
  },
  { route: materials, at: ["Q", "filedP"], intent: "edit", form: asItIs, may: [] },
  { ...hang, at: ["filedP", "teamA"], may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  { ...hang, at: ["filedP", "teamB"], may: inTeamB, refused: but(ofProgramme, ...inTeamB) },
  { ...hang, at: ["filedP", "teamC"], may: [] },
  {
    ...{ route: board, at: ["P", "filedP"], intent: "edit", form: changingA },
    ...{ may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  },
  { route: board, at: ["P", "filedP"], intent: "hang", form: ofA, may: inTeamA, refused: but(ofProgramme, ...inTeamA) },
  // Team B has hung up nothing.
  {
    ...{ route: board, at: ["P", "filedP"], intent: "remove", form: { teamId: "@teamB", fileId: "@sheetA" } },
    ...{ may: [], refused: but(ofProgramme, ...inTeamB) },
  },
];
