import type { Actor, ProgrammeStanding, TeamStanding } from "#app/access/actor.ts";
import type { Standing } from "#app/access/policy.ts";

export const programmeId = "programme-1";
/** Where a thing of team 1 is. */
export const thing = { programmeId, teamId: "team-1" };

/** Somebody with just these parts, in programme 1 and team 1 unless they say otherwise. */
export function actorWith(programmes: Partial<ProgrammeStanding>[], teams: Partial<TeamStanding>[]): Actor {
  const no = { lead: false, researcher: false, partner: false, manager: false };
  const none = {
    member: false,
    coordinator: false,
    teamManager: false,
    recruiter: false,
    supervisor: false,
    manager: false,
  };
  return {
    personId: "person-1",
    name: "Asta Lund",
    locale: "sv",
    sessionId: "session-1",
    today: "2026-11-22",
    programmes: programmes.map((standing) => ({ programmeId, ...no, ...standing })),
    teams: teams.map((standing) => ({ ...thing, ...none, ...standing })),
  };
}

/** Somebody who is only this to team 1 of programme 1. */
export const actors: Readonly<Record<Standing, Actor>> = {
  lead: actorWith([{ lead: true }], []),
  researcher: actorWith([{ researcher: true }], []),
  supervisor: actorWith([{ researcher: true }], [{ supervisor: true }]),
  coordinator: actorWith([], [{ member: true, coordinator: true }]),
  member: actorWith([], [{ member: true }]),
  otherMember: actorWith([], [{ member: true, coordinator: true, teamManager: true, teamId: "team-2" }]),
  manager: actorWith([{ manager: true }], [{ manager: true }]),
  otherManager: actorWith([{ manager: true }], [{ manager: true, teamId: "team-2" }]),
  partner: actorWith([{ partner: true }], []),
  // What she may beside what members may.
  recruiter: actorWith([], [{ recruiter: true }]),
};
