import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type IdeaPlace = { id: string; programmeId: string; teamId: string | null; sharedAt: Date | null };

/** The aim, a driver, or the order of things in the package is new. */
export function packageChanged(programmeId: string, actor: Pick<Actor, "personId">) {
  return {
    name: "package.changed",
    rooms: whoMay("package.see", { programmeId }),
    ids: { programmeId },
    by: actor.personId,
  };
}

/** An idea, its state or its sharing is new. A team's own idea is hinted at to nobody who could not find it. */
export function ideaChanged(idea: IdeaPlace, actor: Pick<Actor, "personId">) {
  return {
    name: "idea.changed",
    rooms: ideaAudience(idea),
    ids: { ideaId: idea.id, programmeId: idea.programmeId },
    by: actor.personId,
  };
}

/** Those who may know that the idea exists. */
function ideaAudience(idea: IdeaPlace): string[] {
  const open = idea.teamId === null || idea.sharedAt !== null;
  return [
    ...(idea.teamId === null ? [] : whoMay("idea.see-own", idea)),
    ...(open ? whoMay("idea.see-shared", idea) : []),
  ];
}
