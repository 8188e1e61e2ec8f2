import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Clock } from "./clock.ts";
import type { TakenOn } from "./content/types.ts";

type Where = {
  readonly place: { programmeId: string; teamId: string };
  readonly meetingId: string;
  readonly noteId: string;
  readonly at: Date;
};
export type MadeAction = {
  readonly text: string;
  readonly action: Prisma.ActionCreateManyInput & { id: string; createdAt: Date; createdById: string };
  readonly origin: Prisma.OriginCreateManyInput;
  readonly notice: Prisma.NoticeCreateManyInput[];
};

/** What somebody took on at a meeting: the action, the line it came of, and that its owner was told. */
export function takenOn(
  text: TakenOn,
  { place, meetingId, noteId, at }: Where,
  clock: Clock,
  person: (key: string) => string,
): MadeAction {
  const { by, ownerKey, dueOffset, ended, endedOffset = 0, why = "" } = text;
  const createdAt = clock.past(at.getTime());
  const id = newId(createdAt.getTime());
  const made = { createdById: person(by), createdAt };
  const ownerId = ownerKey === undefined ? null : person(ownerKey);
  const endedAt = ended ? clock.moment(endedOffset, text.text) : null;
  const action = {
    id,
    ...place,
    ...made,
    meetingId,
    text: text.text,
    ownerId,
    dueOn: dueOffset === undefined ? null : clock.date(dueOffset),
    state: ended ?? ("open" as const),
    endedAt,
    why,
    endedById: ended ? (ownerId ?? made.createdById) : null,
  };
  const origin = { id: newId(createdAt.getTime()), noteId, actionId: id, line: text.text, ...made };
  const notice = {
    id: newId(createdAt.getTime()),
    personId: ownerId ?? "",
    kind: "action" as const,
    actionId: id,
    sourceId: newId(createdAt.getTime()),
    byId: made.createdById,
    at: createdAt,
    readAt: endedAt,
  };
  const told = ownerId !== null && ownerId !== made.createdById;
  return { text: text.text, action, origin, notice: told ? [notice] : [] };
}
