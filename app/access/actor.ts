import type { Day } from "#app/core/day.ts";
import type { Action } from "./policy.ts";

/** The person who asks, with every role she has now. Built once per request, socket check or job; never kept. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
  readonly locale: "sv" | "en";
  readonly sessionId: string;
  /** The day in Stockholm for which the roles below were looked up. */
  readonly today: Day;
  readonly programmes: readonly ProgrammeStanding[];
  readonly teams: readonly TeamStanding[];
  /** Who is let in by something narrower than herself may these things in this team, as far as she may, and nothing else. */
  readonly only?: { readonly teamId: string; readonly actions: readonly Action[] };
};

/** What she is in a programme, apart from any team. */
export type ProgrammeStanding = {
  readonly programmeId: string;
  readonly lead: boolean;
  readonly researcher: boolean;
  readonly partner: boolean;
  /** Named by this programme as head of units (outside the teams) in a municipality that has a team in it. */
  readonly manager: boolean;
};

/** What she is to one team. At least one of the flags is true. */
export type TeamStanding = {
  readonly programmeId: string;
  readonly teamId: string;
  readonly member: boolean;
  /** Acting today, or deputy today. */
  readonly coordinator: boolean;
  readonly teamManager: boolean;
  /** Asks parents to take part in the study. */
  readonly recruiter: boolean;
  /** Supervises the team today. */
  readonly supervisor: boolean;
  /** Outside the team, heads a unit that has staff in it, named by the team's programme. */
  readonly manager: boolean;
};

export type NamedPlace = { id: string; name: string };

/** The places somebody can go to, by name. */
export type Places = {
  /** Teams one works in, supervises or heads staff of. `together`: their meetings and actions are hers to see; `follows`: her staff are in it. */
  teams: (NamedPlace & { programmeId: string; mine: boolean; together: boolean; follows: boolean })[];
  programmes: NamedPlace[];
  /** How many notices wait for her to read. */
  unread: number;
};
