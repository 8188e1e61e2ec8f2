import type { Act, Page } from "./row.ts";
import { talkingA } from "./talks.ts";
import { but, coordinators, inTeamC, ofProgramme, researchers } from "./visitors.ts";

const ofTeam = "teams/:teamId/supervision";
const edit = "supervision/:sessionId/edit";
const openTimes = "programmes/:programmeId/open-times";

const ofTalk = { may: talkingA } as const;
const bySupervisor = { may: ["supervisor"], refused: coordinators } as const;
const byCoordinators = { may: coordinators, refused: ["supervisor"] } as const;
const byResearchers = { may: researchers, refused: but(ofProgramme, ...researchers) } as const;
const elsewhere = { may: [], refused: inTeamC } as const;

export const pagesOfSupervision: readonly Page[] = [
  { route: ofTeam, at: ["teamA"], ...ofTalk },
  { route: ofTeam, at: ["teamB"], may: [] },
  { route: ofTeam, at: ["teamC"], may: [] },
  { route: `${ofTeam}/new`, at: ["teamA"], ...bySupervisor },
  { route: `${ofTeam}/new`, at: ["teamB"], may: [] },
  { route: edit, at: ["talkA"], ...ofTalk },
  { route: edit, at: ["=x"], may: [] },
  { route: openTimes, at: ["P"], ...byResearchers },
  { route: openTimes, at: ["Q"], ...elsewhere },
];

const [key, where] = ["@key", { place: "", videoUrl: "" }];
const never = "2020-01-01T09:00:00.000Z";
const booked = { researcherId: "@supervisor", startsAt: never, key };
// Over midnight, which the rules say no to.
const late = { from: "23:59", minutes: "60", ...where };
const planned = { day: "@today", ...late, repeat: "once", until: "", title: "", key };
const moved = { day: "@today", ...late, sequence: "0" };
const marked = { from: "held" };
// A series that is ended.
const series = {
  seriesId: "@talkSeriesA",
  repeat: "month-1",
  nth: "1",
  weekday: "1",
  until: "@today",
  seen: "",
  ...late,
};
const opened = { day: "@today", from: "16:00", to: "13:00", until: "", ...where, key };

export const actsOfSupervision: readonly Act[] = [
  { route: ofTeam, at: ["teamA"], intent: "book", form: booked, ...byCoordinators },
  { route: ofTeam, at: ["teamB"], intent: "book", form: booked, may: [] },
  { route: `${ofTeam}/new`, at: ["teamA"], intent: "plan", form: planned, ...bySupervisor },
  { route: `${ofTeam}/new`, at: ["teamB"], intent: "plan", form: planned, may: [] },
  { route: edit, at: ["talkA"], intent: "move", form: moved, ...bySupervisor },
  { route: edit, at: ["talkA"], intent: "to-open", form: { startsAt: never, sequence: "0" }, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "excused", form: { ...marked, reason: "leave" }, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "held", form: marked, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "missed", form: marked, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "cancelled", form: marked, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "booked", form: { from: "booked" }, ...ofTalk },
  { route: edit, at: ["talkA"], intent: "series", form: series, ...bySupervisor },
  { route: edit, at: ["talkA"], intent: "end-series", form: { seriesId: "@talkSeriesA" }, ...bySupervisor },
  { route: openTimes, at: ["P"], intent: "publish", form: opened, ...byResearchers },
  { route: openTimes, at: ["P"], intent: "remove", form: { openTimeId: "@id" }, ...byResearchers },
  { route: openTimes, at: ["P"], intent: "remove-all", ...byResearchers },
  { route: openTimes, at: ["Q"], intent: "remove-all", ...elsewhere },
];
