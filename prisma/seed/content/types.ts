import type { EvaluationText } from "./gatherings/evaluations.ts";
import type { MaterialsText } from "./gatherings/materials.ts";
import type { TablesText } from "./gatherings/tables.ts";
import type { Gathering } from "./gatherings/types.ts";
import type { InterviewText } from "./interviews.ts";
import type { AimText, MeasureText } from "./measure-texts.ts";
import type { Block } from "./minutes.ts";
import type { ProgressText } from "./progress.ts";
import type { StudyContent } from "./study.ts";
import type { SupervisionText } from "./supervision.ts";
import type { InterviewNoteText } from "./talk-notes.ts";
import type { TimeText } from "./time.ts";

/**
 * The shape of the living demo programme: plain data, no ids and no dates.
 * Keys are unique within their list and are how rows point at each other.
 * An offset is a whole number of active days from today (see `dayAt` in days.ts); negative is before today.
 */

export type Purpose = "collect" | "develop" | "test" | "implement";
export type Scale = "once" | "few" | "unit" | "severalUnits" | "everyone";
export type CycleState = "draft" | "planned" | "doing" | "studied" | "closed";
export type Decision = "abandon" | "adapt" | "extend" | "implement";
/** How something went against how it was meant to go: a prediction, or a plan. */
export type Fulfilment = "yes" | "partly" | "no";
export type SizeClass = "small" | "medium" | "large";

export type Programme = {
  name: string;
  aim: { what: string; forWhom: string; howMuch: string; byOffset: number };
  startsOffset: number;
  endsOffset: number;
  /** Months (1–12) in which nothing happens. */
  pauseMonths: number[];
  placesPerRegion: number;
  teamSizeMin: number;
  teamSizeMax: number;
  /** Where the programme stands today, in words for newcomers. */
  phaseText: string;
};

export type Region = { key: string; name: string };
export type Unit = { key: string; name: string };
export type Department = { key: string; name: string; units: Unit[] };
export type Municipality = {
  key: string;
  name: string;
  sizeClass: SizeClass;
  regionKey: string;
  departments: Department[];
};
/** A municipality that was not chosen, and follows. */
export type Follower = Omit<Municipality, "departments">;

export type Person = {
  key: string;
  name: string;
  email: string;
  locale: "sv" | "en";
  /** The unit the person works in; absent for those who do not work in a municipality. */
  unitKey?: string;
  title: string;
};

export type Supervision = { teamKey: string; fromOffset: number; toOffset?: number };
export type Researcher = { personKey: string; supervises: Supervision[] };
export type Partner = { personKey: string; organisation: string };

export type TeamMember = {
  personKey: string;
  profession: string;
  isTeamManager?: true;
  /** Asks parents to take part in the study. */
  isRecruiter?: true;
  coordinator?: "acting" | "deputy";
  /** The absence a deputy stands in for; only on a deputy. */
  deputyFromOffset?: number;
  deputyToOffset?: number;
  fromOffset: number;
  /** Last day in the team; absent while the person is a member. */
  toOffset?: number;
};
export type Team = {
  key: string;
  name: string;
  municipalityKey: string;
  regionKey: string;
  members: TeamMember[];
};

export type UnitHead = { personKey: string; unitKey: string };

export type Driver = {
  key: string;
  kind: "primary" | "secondary";
  parentKey?: string;
  title: string;
  description: string;
};

export type Idea = {
  key: string;
  driverKey: string;
  /** The team that thought of it; absent for ideas that came with the programme. */
  teamKey?: string;
  title: string;
  description: string;
  howToTry: string;
  source: string;
  status: "proposed" | "active" | "retired";
  shared: boolean;
  /** A team's own idea that the lead has lifted to the programme's package. */
  lifted?: true;
};

export type Chain = { key: string; teamKey: string; ideaKey?: string; title: string };

export type Question = {
  question: string;
  prediction: string;
  result?: string;
  asPredicted?: Fulfilment;
};

/** All free text. A quick log has only some of it. */
export type Plan = {
  who?: string;
  what?: string;
  where?: string;
  when?: string;
  recordWhat?: string;
  recordHow?: string;
  /** What colleagues can help with. */
  help?: string;
};

export type Comment = { authorKey: string; offset: number; text: string };

export type Cycle = {
  key: string;
  chainKey: string;
  ownerKey: string;
  what: string;
  purpose: Purpose;
  scale: Scale;
  state: CycleState;
  startOffset: number;
  endOffset: number;
  shared: boolean;
  partnersInvited?: true;
  questions: Question[];
  plan: Plan;
  did?: { asPlanned: Fulfilment; differed?: string; observations?: string; unexpected?: string };
  study?: { learned: string; better: "yes" | "no" | "unclear" };
  act?: { decision: Decision; why: string; next?: string };
  /** The measure the test is meant to move, as free text. */
  measure?: string;
  comments?: Comment[];
};

/** Something that was taken on at a meeting. */
export type TakenOn = {
  text: string;
  /** Who wrote it down. */
  by: string;
  ownerKey?: string;
  dueOffset?: number;
  /** Absent while it is open. */
  ended?: "done" | "dropped";
  endedOffset?: number;
  /** A word why it was dropped. */
  why?: string;
};
export type TeamSeries = {
  teamKey: string;
  /** The meeting of the content that is its next one. */
  nextKey: string;
  fromMinute: number;
  minutes: number;
  place: string;
  /** What is to be taken up at the next one. */
  agenda: { by: string; text: string }[];
};
export type Meeting = {
  key: string;
  teamKey: string;
  title: string;
  offset: number;
  /** Who closed its minutes; absent while they are open. */
  closedBy?: string;
  /** What the minutes say. What was taken on follows, unless it stands among it. */
  said: Block[];
  actions: TakenOn[];
  /** What was decided, as the log has it. */
  decided?: string[];
  talk?: Talk;
};
/** What is said of a passage of minutes; `quote` stands in one line of them. */
export type Talk = { quote: string; comments: { by: string; offset: number; text: string }[] };
export type CycleNote = { cycleKey: string; by: string; offset: number; said: Block[] };

export type DemoContent = {
  programme: Programme;
  regions: Region[];
  municipalities: Municipality[];
  followers: Follower[];
  people: Person[];
  leadKey: string;
  researchers: Researcher[];
  partners: Partner[];
  teams: Team[];
  unitHeads: UnitHead[];
  drivers: Driver[];
  ideas: Idea[];
  chains: Chain[];
  cycles: Cycle[];
  meetings: Meeting[];
  series: TeamSeries[];
  /** What was decided, and what is taken up, at meetings of which nothing else is told. */
  decisions: readonly string[];
  usual: readonly string[];
  cycleNotes: CycleNote[];
  gatherings: Gathering[];
  evaluations: EvaluationText[];
  materials: MaterialsText[];
  tables: TablesText[];
  supervision: SupervisionText;
  /** To choose from, in order and over again. */
  supervisionNotes: [Block[], ...Block[][]];
  interviewNotes: InterviewNoteText[];
  interviews: InterviewText;
  time: TimeText;
  aims: AimText[];
  measures: MeasureText[];
  progress: ProgressText;
  study: StudyContent;
};
