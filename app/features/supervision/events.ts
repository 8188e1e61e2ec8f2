import type { Actor } from "#app/access/actor.ts";
import { whoMay, whoTalks } from "#app/access/rooms.ts";

type By = Pick<Actor, "personId">;
type Session = {
  readonly id: string;
  readonly programmeId: string;
  /** Everybody who is to be there, and who was until this act. */
  readonly people: readonly string[];
};

/** A session is booked, moved, called off, held or handed over: that it is, when and how it went is seen by the programme too. */
export function supervisionChanged({ id, programmeId, people }: Session, actor: By) {
  return {
    name: "supervision.changed",
    rooms: [...whoMay("supervision.see-states", { programmeId }), ...whoTalks(people)],
    ids: { sessionId: id },
    by: actor.personId,
  };
}
