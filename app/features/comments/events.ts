import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = {
  kind: "cycle" | "idea";
  id: string;
  programmeId: string;
  teamId: string | null;
  /** Of a cycle. */
  state: string | null;
  shared: boolean;
};

/** Those who may see what the comment is about. */
function audience(place: Place): string[] {
  if (place.kind === "cycle") {
    const team = whoMay(place.state === "draft" ? "cycle.see-draft" : "cycle.see-working", place);
    return place.shared ? [...team, ...whoMay("cycle.see-shared", place)] : team;
  }
  const open = place.teamId === null || place.shared;
  return [
    ...(place.teamId === null ? [] : whoMay("idea.see-own", place)),
    ...(open ? whoMay("idea.see-shared", place) : []),
  ];
}

/** Names of what is announced about comments, for pages that show them. */
export const commentNews = ["comment.added", "comment.changed"] as const;

/** Somebody has said something, or changed or taken back what she said. */
export function commentNewsOf(
  name: (typeof commentNews)[number],
  place: Place,
  commentId: string,
  actor: Pick<Actor, "personId">,
) {
  const about: Record<string, string> = place.kind === "cycle" ? { cycleId: place.id } : { ideaId: place.id };
  return { name, rooms: audience(place), ids: { commentId, ...about }, by: actor.personId };
}
