import { readersOfTableP } from "./table-rows.ts";
import { speakingA, talkingA } from "./talks.ts";
import type { Thing } from "./things.ts";
import { saidBy } from "./things-of-work.ts";
import {
  anybody,
  coordinators,
  editors,
  inTeamA,
  inTeamB,
  inTeamC,
  ofProgramme,
  researchers,
  type Visitor,
} from "./visitors.ts";

/** Who may read the words of a thing, wherever they might stand: on its page, in a list, a search, a count's tooltip. */
const readers: Partial<Record<Thing, readonly Visitor[]>> = {
  draftA: inTeamA,
  workingA: [...inTeamA, ...researchers],
  saidOnWorkingA: [...inTeamA, ...researchers],
  sharedA: ofProgramme,
  saidOnSharedA: ofProgramme,
  invitedA: ofProgramme,
  closedA: ofProgramme,
  draftB: inTeamB,
  workingB: [...inTeamB, ...researchers],
  sharedB: ofProgramme,
  draftC: inTeamC,
  workingC: inTeamC,
  saidOnWorkingC: inTeamC,
  sharedC: inTeamC,
  noteA: [...inTeamA, "supervisor"],
  noteB: inTeamB,
  noteC: inTeamC,
  noteOfDraftA: inTeamA,
  threadA: [...inTeamA, "supervisor"],
  threadC: inTeamC,
  threadOfDraftA: inTeamA,
  meetingA: [...inTeamA, "supervisor"],
  pointA: [...inTeamA, "supervisor"],
  decisionA: [...inTeamA, "supervisor"],
  nextA: [...inTeamA, "supervisor"],
  meetingC: inTeamC,
  actionA: [...inTeamA, "supervisor"],
  actionC: inTeamC,
  driverP: ofProgramme,
  driverQ: inTeamC,
  ideaP: ofProgramme,
  ideaQ: inTeamC,
  ownA: [...editors, ...inTeamA],
  saidOnOwnA: [...editors, ...inTeamA],
  sharedIdeaA: ofProgramme,
  liftedA: ofProgramme,
  retiredA: ofProgramme,
  ownB: [...editors, ...inTeamB],
  ownC: inTeamC,
  sharedIdeaC: inTeamC,
  fileA: [...inTeamA, "supervisor"],
  gatheringP: ofProgramme,
  sessionP: ofProgramme,
  questionP: editors,
  openP: anybody,
  draftP: editors,
  interviewA: [...editors, ...inTeamA, "manager"],
  gatheringQ: inTeamC,
  closedP: editors,
  sheetA: ofProgramme,
  materialP: ofProgramme,
  materialOfDraftP: editors,
  materialOfInterviewA: [...editors, ...inTeamA, "manager"],
  noteOfTableP: readersOfTableP,
  noteOfTableOfDraftP: editors,
  noteOfTalkA: talkingA,
  askedA: talkingA,
  askedOfA: speakingA,
  agreedA: talkingA,
  noteOfSpokenA: speakingA,
  studyP: editors,
  guideP: editors,
  interviewP: ["supervisor"],
  studyQ: [],
  // A parent’s name, which no page says.
  parentP: [],
  // What somebody wrote to a line of her own time.
  entryOfMember: ["member"],
  entryOfForeigner: inTeamC,
  memoOfSupervisor: ["supervisor"],
  memoOfDelegate: ["researcher"],
  memoOfDelegating: ["supervisor"],
  memoOfInterviewing: ["researcher"],
  // What she needs.
  seatOfMember: ["lead", "member"],
  invitedToA: ["lead", ...coordinators],
  invitedToB: ["lead"],
  invitedToP: ["lead"],
  invitedToC: [],
};
/** Things whose words are looked for. Not those that nobody reads: they would be missed on a page by nobody. */
export const guarded = (Object.keys(readers) as Thing[]).filter((thing) => readers[thing]?.length);

const all = Object.keys(readers) as Thing[];

/** The things whose words stand in a text. */
export function wordsIn(text: string): Thing[] {
  const said = text.toLowerCase();
  return all.filter((thing) => said.includes(saidBy(thing).toLowerCase()));
}

export function mayRead(thing: Thing, visitor: Visitor): boolean {
  return readers[thing]?.includes(visitor) ?? false;
}
