import type { Actor } from "#app/access/actor.ts";
import { whoMay, whoTalks } from "#app/access/rooms.ts";

type Session = {
  readonly id: string;
  /** Everybody who is to be there. */
  readonly people: readonly string[];
};

/** Something is to be talked about at a session, was agreed there, or became something: theirs who talk. */
export function talked({ id, people }: Session, actor: Pick<Actor, "personId">) {
  return { name: "supervision.talked", rooms: whoTalks(people), ids: { sessionId: id }, by: actor.personId };
}

type Talk = Session & { readonly programmeId: string; readonly isInterview: boolean };

/** The same where it may be a group interview: theirs who read what is said there. */
export function talkedAt(talk: Talk, actor: Pick<Actor, "personId">) {
  if (!talk.isInterview) return talked(talk, actor);
  const rooms = [...whoMay("interview-note.see", { programmeId: talk.programmeId }), ...whoTalks(talk.people)];
  return { name: "interview.talked", rooms, ids: { gatheringId: talk.id }, by: actor.personId };
}
