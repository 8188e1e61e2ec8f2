import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, HOUR, MINUTE } from "./clock.ts";
import type { Block } from "./content/minutes.ts";
import type { DemoContent } from "./content/types.ts";
import { documentOf, type Snapshot } from "./documents.ts";
import { find } from "./find.ts";
import type { gatheringsOf } from "./gatherings.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";
import type { Met } from "./supervision.ts";

type Written = {
  readonly about: { readonly supervisionId: string } | { readonly interviewId: string };
  readonly begun: Date;
  readonly done: Date;
  /** Who began it, and closed it. */
  readonly byId: string;
  readonly isClosed: boolean;
  readonly said: readonly Block[];
};
export type TalkNote = ReturnType<typeof talkNoteOf>;

/** How many of a series' latest sessions have a note, about half a year of them. */
const WITH_NOTE = 6;
/** How far the notes of one series begin from those of the one before. */
const APART = 5;

/** What was written when they met, of each series; closed, but for the latest one's. */
export function supervisionNotesOf(content: DemoContent, clock: Clock, series: readonly (readonly Met[])[]) {
  const texts = content.supervisionNotes;
  return series.flatMap((sessions, place) => {
    const held = sessions.filter(({ session }) => session.state === "held");
    const latest = held.at(-1);
    const nth = (met: Met) => texts[(place * APART + held.indexOf(met)) % texts.length] ?? texts[0];
    return held.slice(-WITH_NOTE).map((met) => {
      const { session, holderId } = met;
      const when = { begun: after(session.startsAt, 2 * MINUTE), done: session.endsAt };
      const of = { about: { supervisionId: session.id }, byId: holderId, isClosed: met !== latest };
      return talkNoteOf({ ...of, ...when, said: nth(met) }, clock, session.programmeId);
    });
  });
}

type Rows = { people: People; programme: ProgrammeRows; gatherings: ReturnType<typeof gatheringsOf>["gatherings"] };

/** What was written at the teams' group interviews, by whoever supervised the team on the day. */
export function interviewNotesOf(content: DemoContent, clock: Clock, { people, programme, gatherings }: Rows) {
  const texts = new Map(content.gatherings.map((text, at) => [text.key, { text, row: gatherings[at] }]));
  const leadId = find(people.byKey, content.leadKey, "person").id;
  return content.interviewNotes.map(({ gatheringKey, said, open }) => {
    const { text, row } = find(texts, gatheringKey, "gathering");
    if (!row) throw new Error(`The demo's content has no gathering ${gatheringKey}.`);
    const begun = clock.moment(text.days[0]?.offset ?? 0, gatheringKey);
    const on = dayToDate(dayOf(begun));
    const supervised = programme.supervision.find(
      ({ teamId, startedOn, endedOn }) =>
        teamId === row.teamId && startedOn <= on && (endedOn == null || on <= endedOn),
    );
    const of = { about: { interviewId: row.id }, byId: supervised?.researcherId ?? leadId, isClosed: !open };
    const when = { begun, done: clock.past(after(begun, 2 * HOUR).getTime()) };
    return talkNoteOf({ ...of, ...when, said }, clock, programme.programme.id);
  });
}

/** The rows of a note that names nobody, and of whose lines nothing came. */
function talkNoteOf({ about, begun, done, byId, isClosed, said }: Written, clock: Clock, programmeId: string) {
  const noteId = newId(begun.getTime());
  const document = documentOf(said, { person: nobody, thing: nobody, day: clock.day, fileId: "" });
  const made = { createdAt: begun, createdById: byId, epoch: crypto.randomUUID() };
  const closedAt = clock.past(after(done, HOUR).getTime());
  const content = document as Prisma.InputJsonValue;
  const version = { id: newId(closedAt.getTime()), noteId, at: closedAt, content, writerIds: [byId] };
  return {
    note: { id: noteId, programmeId, teamId: null, ...about, ...made, openId: isClosed ? null : noteId },
    snapshot: { noteId, at: done, document } satisfies Snapshot,
    version: { ...version, reason: isClosed ? ("closing" as const) : ("pause" as const) },
    closures: isClosed ? [{ id: newId(closedAt.getTime()), noteId, closedAt, closedById: byId }] : [],
  };
}

/** The notes' rows, table by table. */
export function inTables(notes: readonly TalkNote[]) {
  return {
    notes: notes.map(({ note }) => note),
    snapshots: notes.map(({ snapshot }) => snapshot),
    versions: notes.map(({ version }) => version),
    closures: notes.flatMap(({ closures }) => closures),
  };
}

function nobody(): never {
  throw new Error("What is written when people talk names nobody.");
}
