import type { Actor } from "./actor.ts";
import { type Action, programmesWhere, teamsWhere } from "./policy.ts";

/**
 * Rooms of the live end. A room is a right in a place: everybody who may see such things there, nobody else. What
 * announces names the right under which the thing is found, so a hint cannot reach somebody whose page would say 404.
 */

/** The rights under which things are announced. */
export const announced = [
  "programme.see",
  "programme.at-a-glance",
  "people.see",
  "team.see-members",
  "team.see-counts",
  "package.see",
  "idea.see-shared",
  "idea.see-own",
  "cycle.see-shared",
  "cycle.see-working",
  "cycle.see-draft",
  "aim.see",
  "measure.see",
  "measure.see-shared",
  "note.see",
  "table-note.see",
  "meeting.see",
  "action.see",
  "report.write",
  "report.see",
  "gathering.see",
  "gathering.see-draft",
  "gathering.see-interview",
  "registration.see-names",
  "supervision.see-states",
  "interview-note.see",
  "interview.hold",
  "score.see",
  "score.see-handed-in",
  "factor.see-of-cycle",
  "time.see-team",
  "recruiter.see",
  "study.see",
  "study.see-gate",
] as const satisfies readonly Action[];
export type Announced = (typeof announced)[number];

const ofProgramme = (programmeId: string, right: Announced) => `programme:${programmeId}:${right}`;
const ofTeam = (teamId: string, right: Announced) => `team:${teamId}:${right}`;

/** A person on all her screens. */
export const personRoom = (personId: string) => `person:${personId}`;
/** One browser of hers. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;

/** The rooms of everybody who has the right to things of that programme or, when given, of that team. */
export function whoMay(right: Announced, where: { programmeId: string; teamId?: string | null }): string[] {
  const programme = ofProgramme(where.programmeId, right);
  return where.teamId ? [programme, ofTeam(where.teamId, right)] : [programme];
}

/** The rooms of everybody who may know of a gathering: of one that is not published, who plans it. */
export function whoKnowsOf(gathering: {
  readonly programmeId: string;
  /** Whose group interview it is. */
  readonly teamId: string | null;
  readonly published: boolean;
}): string[] {
  const { programmeId, teamId, published } = gathering;
  if (!published) return whoMay("gathering.see-draft", { programmeId });
  return whoMay(teamId ? "gathering.see-interview" : "gathering.see", { programmeId, teamId });
}

/** The rooms of everybody who reads a measure as a team follows it: the programme's is shown to the other teams too. */
export function whoReadsMeasure(of: {
  readonly programmeId: string;
  readonly teamId: string;
  /** The programme's own, or one that the team shows to the others. */
  readonly shown: boolean;
}): string[] {
  const { programmeId, teamId, shown } = of;
  const place = { programmeId, teamId };
  return [...whoMay("measure.see", place), ...(shown ? whoMay("measure.see-shared", place) : [])];
}

/** The rooms of those who talk: what is in it is told to nobody else. */
export const whoTalks = (people: readonly string[]): string[] => [...new Set(people)].map(personRoom);

/** Every room the actor is in, by the policy alone. */
export function roomsOf(actor: Actor): string[] {
  const places = announced.flatMap((right) => [
    ...programmesWhere(actor, right).map((programmeId) => ofProgramme(programmeId, right)),
    ...teamsWhere(actor, right).map((teamId) => ofTeam(teamId, right)),
  ]);
  return [personRoom(actor.personId), sessionRoom(actor.sessionId), ...places];
}

/** To announce in every act that gives or takes a role: her open pages get their rooms anew, and ask again. */
export const accessChanged = (personId: string) => ({ name: "access.changed", rooms: [], ids: { personId } }) as const;

/** To announce in every act that ends a session: its open pages are cut off. */
export const sessionEnded = (sessionId: string) => ({ name: "session.ended", rooms: [], ids: { sessionId } }) as const;
