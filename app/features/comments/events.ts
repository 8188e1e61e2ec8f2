import type { Actor } from "#app/access/actor.ts";
import { type NoteToTell, whoReads } from "#app/access/notes.ts";
import { whoMay } from "#app/access/rooms.ts";
import type { Subject } from "./rules.ts";

type Place = {
  kind: Subject["kind"];
  id: string;
  programmeId: string;
  teamId: string | null;
  /** Of a cycle. */
  state: string | null;
  shared: boolean;
} & Partial<Pick<NoteToTell, "of" | "ofDraft" | "readers">> & {
    /** Of a passage that is talked about; with its note's. */
    noteId?: string;
  };

/** Those who may see what the comment is about. */
function audience(place: Place): string[] {
  if (place.kind === "cycle") {
    const team = whoMay(place.state === "draft" ? "cycle.see-draft" : "cycle.see-working", place);
    return place.shared ? [...team, ...whoMay("cycle.see-shared", place)] : team;
  }
  if (place.kind === "thread") {
    const { of = "team", ofDraft = false, readers = [] } = place;
    return whoReads({ ...place, of, ofDraft, readers });
  }
  if (place.kind === "report") return whoMay("report.see", place);
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
  return { name, rooms: audience(place), ids: { commentId, ...idsOf(place) }, by: actor.personId };
}

function idsOf({ kind, id, noteId = "" }: Place): Record<string, string> {
  if (kind === "thread") return { threadId: id, noteId };
  if (kind === "report") return { reportId: id };
  return kind === "cycle" ? { cycleId: id } : { ideaId: id };
}
