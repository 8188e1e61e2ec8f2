import { actsOfNotes } from "./acts-of-notes.ts";
import { actsOfPackages } from "./acts-of-packages.ts";
import { actsOfProgrammes } from "./acts-of-programmes.ts";
import { actsOfTeams } from "./acts-of-teams.ts";
import { openActs } from "./acts-open.ts";
import { actsInSessions, pagesOfSessions } from "./agreed.ts";
import { actsAtDoor, pagesOfDoor } from "./door.ts";
import { actsOfEvaluations, pagesOfEvaluations } from "./evaluations.ts";
import { actsOnFiles, pagesOfFiles } from "./files.ts";
import { actsOfGatherings, pagesOfGatherings } from "./gatherings.ts";
import { actsOfHandOvers, pagesOfHandOvers } from "./hand-overs.ts";
import { actsOfInterviews, pagesOfInterviews } from "./interviews.ts";
import { actsOnMaterials, pagesOfMaterials } from "./materials.ts";
import { actsOfMeasures, pagesOfMeasures } from "./measures.ts";
import { pagesOfNotes } from "./pages-of-notes.ts";
import { pagesOfProgrammes } from "./pages-of-programmes.ts";
import { pagesOfTeams } from "./pages-of-teams.ts";
import { openPages } from "./pages-open.ts";
import { actsOfParents, pagesOfParents } from "./parents.ts";
import { actsOnParticipants, pagesOfParticipants } from "./participants.ts";
import { actsOfPoints, pagesOfPoints } from "./points.ts";
import { actsOfProgress, pagesOfProgress } from "./progress.ts";
import { actsOfRegistrations, pagesOfRegistrations } from "./registrations.ts";
import { actsOfReports, pagesOfReports } from "./reports.ts";
import type { Act, Page } from "./row.ts";
import { actsOfSecondFactors, pagesOfSecondFactors } from "./second-factor.ts";
import { actsInStudies, pagesOfStudies } from "./studies.ts";
import { actsOfSupervision, pagesOfSupervision } from "./supervision.ts";
import { actsAtTables, pagesOfTables } from "./table-rows.ts";
import { actsInTalks, pagesOfTalks } from "./talks.ts";
import { actsOfTime, pagesOfTime } from "./time.ts";
import { actsTogether, pagesTogether } from "./together.ts";

/** Everything that can be read. */
export const pages: readonly Page[] = [
  ...openPages,
  ...pagesOfTeams,
  ...pagesTogether,
  ...pagesOfReports,
  ...pagesOfProgrammes,
  ...pagesOfNotes,
  ...pagesOfGatherings,
  ...pagesOfFiles,
  ...pagesOfRegistrations,
  ...pagesOfDoor,
  ...pagesOfEvaluations,
  ...pagesOfMaterials,
  ...pagesOfTables,
  ...pagesOfTalks,
  ...pagesOfSupervision,
  ...pagesOfSessions,
  ...pagesOfPoints,
  ...pagesOfTime,
  ...pagesOfMeasures,
  ...pagesOfProgress,
  ...pagesOfStudies,
  ...pagesOfInterviews,
  ...pagesOfParents,
  ...pagesOfParticipants,
  ...pagesOfSecondFactors,
  ...pagesOfHandOvers,
];

/** Everything that can be done. The doors are last, since what is done there ends sessions. */
export const acts: readonly Act[] = [
  ...actsOfTeams,
  ...actsTogether,
  ...actsOfReports,
  ...actsOfProgrammes,
  ...actsOfPackages,
  ...actsOfNotes,
  ...actsOnFiles,
  ...actsOfRegistrations,
  ...actsOfGatherings,
  ...actsAtDoor,
  ...actsOfEvaluations,
  ...actsOnMaterials,
  ...actsAtTables,
  ...actsInTalks,
  ...actsOfSupervision,
  ...actsInSessions,
  ...actsOfPoints,
  ...actsOfTime,
  ...actsOfMeasures,
  ...actsOfProgress,
  ...actsOnParticipants,
  ...actsInStudies,
  ...actsOfInterviews,
  ...actsOfParents,
  ...actsOfSecondFactors,
  ...actsOfHandOvers,
  ...openActs,
];
