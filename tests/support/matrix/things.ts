import type { World } from "../world.ts";
import { thingsEvaluated } from "./things-evaluated.ts";
import { thingsOfCalendars } from "./things-of-calendars.ts";
import { thingsOfFiles } from "./things-of-files.ts";
import { thingsOfGatherings } from "./things-of-gatherings.ts";
import { thingsOfHandOvers } from "./things-of-hand-overs.ts";
import { thingsOfInterviews } from "./things-of-interviews.ts";
import { thingsOfMaterials } from "./things-of-materials.ts";
import { thingsOfMeasures } from "./things-of-measures.ts";
import { thingsOfNotes } from "./things-of-notes.ts";
import { thingsOfParticipants } from "./things-of-participants.ts";
import { thingsOfPeople } from "./things-of-people.ts";
import { thingsOfPoints } from "./things-of-points.ts";
import { thingsOfReports } from "./things-of-reports.ts";
import { thingsOfSecondFactors } from "./things-of-second-factors.ts";
import { thingsOfStudies } from "./things-of-studies.ts";
import { thingsOfTables } from "./things-of-tables.ts";
import { thingsOfTalks } from "./things-of-talks.ts";
import { thingsOfTime } from "./things-of-time.ts";
import { thingsOfWeeklyLetters } from "./things-of-weekly-letters.ts";
import { thingsOfWork } from "./things-of-work.ts";
import { thingsRegistered } from "./things-registered.ts";
import { thingsTogether } from "./things-together.ts";
import { leaveTraces } from "./traces.ts";

/** Everything that stands in an address or a form of the matrix, by name: A is the team of whom the visitors are named,
 * B another of its programme P, C one of another programme Q. */
export type Things = Awaited<ReturnType<typeof makeThings>>;
export type Thing = keyof Things;

/**
 * Puts things of every kind into each of the three teams and both programmes. Straight into the tables, so that nothing
 * is on its way (no mail waits) when the tests look at what has changed.
 */
export async function makeThings(world: World) {
  const { teamA, teamB, teamC, programmeId: P, otherProgrammeId: Q } = world;
  const work = await thingsOfWork(world);
  const together = await thingsTogether(world, work);
  const notes = await thingsOfNotes(world, together.noteA);
  const people = await thingsOfPeople(world);
  const files = await thingsOfFiles(world, together.noteOfDraftA);
  const calendars = await thingsOfCalendars(world);
  const registered = await thingsRegistered(world);
  const gatherings = await thingsOfGatherings(world);
  const evaluated = await thingsEvaluated(world);
  const places = { teamA, teamB, teamC, P, Q };
  const shared = { ...work, ...together, ...notes, ...files, ...gatherings, ...registered, ...evaluated };
  const studies = await thingsOfStudies(world);
  const onTheDay = {
    ...(await thingsOfMaterials(world)),
    ...(await thingsOfReports(world)),
    ...(await thingsOfTables(world)),
    ...(await thingsOfMeasures(world)),
    ...(await thingsOfTalks(world)),
    ...(await thingsOfHandOvers(world)),
    ...studies,
    ...(await thingsOfSecondFactors(world)),
    ...(await thingsOfParticipants(world)),
    ...(await thingsOfInterviews(world, studies)),
  };
  const time = {
    ...(await thingsOfTime(world)),
    ...(await thingsOfWeeklyLetters(world)),
    ...(await thingsOfPoints(world)),
  };
  const things = { ...world.person, ...places, ...shared, ...onTheDay, ...time, ...people, ...calendars };
  await leaveTraces(world);
  return things;
}
