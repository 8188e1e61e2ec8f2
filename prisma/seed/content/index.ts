import { buildChains } from "./author.ts";
import { chainTexts } from "./cycles/index.ts";
import { drivers } from "./drivers.ts";
import { evaluations } from "./gatherings/evaluations.ts";
import { materials } from "./gatherings/materials.ts";
import { otherGatherings } from "./gatherings/others.ts";
import { seminars } from "./gatherings/seminars.ts";
import { tables } from "./gatherings/tables.ts";
import { ideas } from "./ideas/index.ts";
import { interviews } from "./interviews.ts";
import { aims, measures } from "./measures.ts";
import { meetings } from "./meetings.ts";
import { municipalities } from "./municipalities.ts";
import { cycleNotes } from "./notes.ts";
import { people } from "./people.ts";
import { followers, programme, regions } from "./programme.ts";
import { progress } from "./progress.ts";
import { leadKey, partners, researchers, unitHeads } from "./roles.ts";
import { decisions, series, usual } from "./series.ts";
import { study } from "./study.ts";
import { supervision } from "./supervision.ts";
import { interviewNotes, supervisionNotes } from "./talk-notes.ts";
import { teams } from "./teams.ts";
import { time } from "./time.ts";
import type { DemoContent } from "./types.ts";

export { dayAt, isWorkingDay } from "./days.ts";
export type * from "./types.ts";

/** The whole demo programme. The same on every call: dates come from the loader's today through `dayAt`. */
export const demoContent: DemoContent = {
  programme,
  regions,
  municipalities,
  followers,
  people,
  leadKey,
  researchers,
  partners,
  teams,
  unitHeads,
  drivers,
  ideas,
  meetings,
  series,
  decisions,
  usual,
  cycleNotes,
  gatherings: [...seminars, ...otherGatherings],
  evaluations,
  materials,
  tables,
  supervision,
  supervisionNotes,
  interviewNotes,
  interviews,
  time,
  aims,
  measures,
  progress,
  study,
  ...buildChains(chainTexts),
};
