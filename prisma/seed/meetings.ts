import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { type NoteNode, textNode } from "#app/features/notes/document/json.ts";
import { sayIn } from "#app/features/notes/document/yjs.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, HOUR, MINUTE } from "./clock.ts";
import type { DemoContent, Meeting } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Made = { readonly createdAt: Date; readonly createdById: string };
/** As `insertAll` wants bytes: PostgreSQL's own words for them. */
type Snapshot = { readonly noteId: string; readonly state: string; readonly at: Date };

export type MeetingRows = {
  meetings: (Prisma.MeetingCreateManyInput & Made & { id: string })[];
  notes: (Prisma.NoteCreateManyInput & Made & { id: string })[];
  snapshots: Snapshot[];
  noteVersions: Prisma.NoteVersionCreateManyInput[];
  noteClosures: Prisma.NoteClosureCreateManyInput[];
  actions: (Prisma.ActionCreateManyInput & Made & { id: string })[];
  origins: Prisma.OriginCreateManyInput[];
  notices: Prisma.NoticeCreateManyInput[];
};

/** A meeting was put into the calendar so long before it. */
const plannedBefore = 20;

/** Meetings with their minutes, what was taken on at each, and who was told. */
export function meetingsOf(
  content: DemoContent,
  clock: Clock,
  rows: { people: People; programme: ProgrammeRows },
): MeetingRows {
  const person = (key: string) => find(rows.people.byKey, key, "person").id;
  const parts = content.meetings.map(partsOf);
  return {
    meetings: parts.map(({ meeting }) => meeting),
    notes: parts.map(({ note }) => note),
    snapshots: parts.map(({ snapshot }) => snapshot),
    noteVersions: parts.flatMap(({ version }) => version),
    noteClosures: parts.flatMap(({ closure }) => closure),
    actions: parts.flatMap(({ made }) => made.map(({ action }) => action)),
    origins: parts.flatMap(({ made }) => made.map(({ origin }) => origin)),
    notices: parts.flatMap(({ made }) => made.flatMap(({ notice }) => notice)),
  };

  function partsOf(text: Meeting) {
    const createdAt = clock.moment(Math.min(text.offset, 0) - plannedBefore, text.key);
    const teamId = find(rows.programme.teamByKey, text.teamKey, "team").id;
    const place = { programmeId: rows.programme.programme.id, teamId };
    const made = { createdAt, createdById: person(rows.programme.coordinatorOf(text.teamKey)) };
    const [meetingId, noteId] = [newId(createdAt.getTime()), newId(createdAt.getTime())];
    const held = clock.moment(text.offset, `${text.key} is held`);
    const closed = text.closedBy === undefined ? null : clock.past(after(held, 2 * HOUR).getTime());
    const document = documentOf(text);
    return {
      meeting: { id: meetingId, ...place, ...made, title: text.title, heldOn: clock.date(text.offset) },
      note: { id: noteId, ...place, ...made, meetingId, epoch: crypto.randomUUID(), openId: closed ? null : noteId },
      snapshot: { noteId, at: text.said.length > 0 ? held : createdAt, state: stateOf(document) },
      version: closed
        ? [
            {
              id: newId(closed.getTime()),
              noteId,
              at: closed,
              reason: "closing" as const,
              content: document as Prisma.InputJsonValue,
              writerIds: [person(text.closedBy ?? "")],
            },
          ]
        : [],
      closure: closed
        ? [{ id: newId(closed.getTime()), noteId, closedAt: closed, closedById: person(text.closedBy ?? "") }]
        : [],
      made: text.actions.map((action, at) => takenOn(action, { place, noteId, at: after(held, at * MINUTE) })),
    };
  }

  function takenOn(
    { text, by, ownerKey, dueOffset, ended, endedOffset = 0 }: Meeting["actions"][number],
    of: { place: { programmeId: string; teamId: string }; noteId: string; at: Date },
  ) {
    const { place, noteId } = of;
    const createdAt = clock.past(of.at.getTime());
    const id = newId(createdAt.getTime());
    const made = { createdById: person(by), createdAt };
    const ownerId = ownerKey === undefined ? null : person(ownerKey);
    const endedAt = ended ? clock.moment(endedOffset, text) : null;
    const told = ownerId !== null && ownerId !== made.createdById;
    return {
      action: {
        id,
        ...place,
        ...made,
        text,
        ownerId,
        dueOn: dueOffset === undefined ? null : clock.date(dueOffset),
        state: ended ?? ("open" as const),
        endedAt,
        endedById: ended ? (ownerId ?? made.createdById) : null,
      },
      origin: { id: newId(createdAt.getTime()), noteId, actionId: id, line: text, ...made },
      notice: told
        ? [
            {
              id: newId(createdAt.getTime()),
              personId: ownerId,
              kind: "action" as const,
              actionId: id,
              sourceId: newId(createdAt.getTime()),
              byId: made.createdById,
              at: createdAt,
              readAt: endedAt,
            },
          ]
        : [],
    };
  }
}

/** What the minutes of a meeting say: what was said, then what was taken on. */
function documentOf({ said, actions }: Meeting): NoteNode {
  const paragraph = (text: string): NoteNode => ({ type: "paragraph", content: [textNode(text)] });
  const heading = (text: string): NoteNode => ({ type: "heading", attrs: { level: 2 }, content: [textNode(text)] });
  const item = (text: string): NoteNode => ({ type: "listItem", content: [paragraph(text)] });
  const list: NoteNode[] =
    actions.length === 0
      ? []
      : [heading("Uppgifter"), { type: "bulletList", content: actions.map(({ text }) => item(text)) }];
  const content = [heading("Dagordning"), ...said.map(paragraph), ...list];
  return { type: "doc", content: said.length === 0 ? [heading("Dagordning"), { type: "paragraph" }] : content };
}

/** Written by one hand, always the same: the same day gives the same demo. */
function stateOf(document: NoteNode): string {
  const doc = new Y.Doc();
  doc.clientID = 1;
  sayIn(doc, document);
  return `\\x${Buffer.from(Y.encodeStateAsUpdate(doc)).toString("hex")}`;
}
