import { createHash } from "node:crypto";
import { newId } from "#app/core/id.ts";
import type { NoteNode } from "#app/features/notes/document/json.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, HOUR, MINUTE } from "./clock.ts";
import type { Block, Piece } from "./content/minutes.ts";
import type { CycleNote, DemoContent, Meeting, Talk } from "./content/types.ts";
import type { DemoCycle } from "./cycles.ts";
import { type Became, becameOf, documentOf, hex, linesIn, type Snapshot } from "./documents.ts";
import { find } from "./find.ts";
import { seriesOf } from "./meetings.ts";
import type { PackageRows } from "./package.ts";
import type { People } from "./people.ts";
import { boardPicture, boardSize } from "./picture.ts";
import type { ProgrammeRows } from "./programme.ts";
import { type MadeAction, takenOn } from "./taken-on.ts";
import { talkOf } from "./talks.ts";

type Rows = { people: People; programme: ProgrammeRows; package: PackageRows; cycles: DemoCycle[] };
type Place = { readonly programmeId: string; readonly teamId: string };
type Made = { readonly createdAt: Date; readonly createdById: string };
/** A note as it is to be written. `held`: when it was written; null: it is still to be. */
type Written = {
  readonly noteId: string;
  readonly place: Place;
  readonly made: Made;
  readonly about: { readonly meetingId: string } | { readonly cycleId: string };
  readonly blocks: readonly Block[];
  readonly held: Date | null;
  readonly by: string;
  readonly closedBy: string | undefined;
  readonly actions: readonly MadeAction[];
  readonly talk: Talk | undefined;
};

/** Meetings and tests with what was written at them, what came of it, and who was told. */
export function minutesOf(content: DemoContent, clock: Clock, rows: Rows) {
  const person = (key: string) => find(rows.people.byKey, key, "person");
  const cycleByKey = new Map(rows.cycles.map((cycle) => [cycle.text.key, cycle]));
  const teamOf = (key: string): Place => {
    const { id } = find(rows.programme.teamByKey, key, "team");
    return { programmeId: rows.programme.programme.id, teamId: id };
  };
  const meetings = content.meetings.map(heldMeeting);
  const series = seriesOf(content, clock, rows, meetings);
  const parts = [...meetings.map(({ written }) => written), ...content.cycleNotes.map(besideTest)].map(noteOf);
  return {
    ...series,
    notes: parts.map(({ note }) => note),
    snapshots: parts.map(({ snapshot }) => snapshot),
    noteVersions: parts.flatMap(({ versions }) => versions),
    noteClosures: parts.flatMap(({ closure }) => closure),
    files: parts.flatMap(({ file }) => file.map(({ row }) => row)),
    fileParts: parts.flatMap(({ file }) => file.map(({ part }) => part)),
    actions: meetings.flatMap(({ written }) => written.actions.map(({ action }) => action)),
    threads: parts.flatMap(({ talks }) => talks.map(({ thread }) => thread)),
    threadComments: parts.flatMap(({ talks }) => talks.flatMap(({ comments }) => comments)),
    origins: parts.flatMap(({ origins }) => origins),
    notices: meetings.flatMap(({ written }) => written.actions.flatMap(({ notice }) => notice)),
  };

  function heldMeeting(text: Meeting) {
    // It was put into the calendar twenty days before.
    const createdAt = clock.moment(Math.min(text.offset, 0) - 20, text.key);
    const place = teamOf(text.teamKey);
    const by = rows.programme.coordinatorOf(text.teamKey);
    const made = { createdAt, createdById: person(by).id };
    const [meetingId, noteId] = [newId(createdAt.getTime()), newId(createdAt.getTime())];
    const held = clock.moment(text.offset, `${text.key} is held`);
    const actions = text.actions.map((action, at) =>
      takenOn(action, { place, meetingId, noteId, at: after(held, at * MINUTE) }, clock, (key) => person(key).id),
    );
    const written: Written = {
      noteId,
      place,
      made,
      about: { meetingId },
      blocks: blocksOf(text),
      held: text.said.length > 0 ? held : null,
      by: text.closedBy ?? by,
      closedBy: text.closedBy,
      actions,
      talk: text.talk,
    };
    return {
      text,
      meeting: { id: meetingId, ...place, ...made, title: text.title, heldOn: clock.date(text.offset) },
      written,
    };
  }

  function besideTest({ cycleKey, by, offset, said }: CycleNote): Written {
    const { row, teamKey } = find(cycleByKey, cycleKey, "cycle");
    const held = clock.past(Math.max(clock.moment(offset, cycleKey).getTime(), row.createdAt.getTime() + MINUTE));
    const made = { createdAt: held, createdById: person(by).id };
    const about = { cycleId: row.id };
    const noteId = newId(held.getTime());
    return {
      noteId,
      place: teamOf(teamKey),
      made,
      about,
      blocks: said,
      held,
      by,
      closedBy: undefined,
      actions: [],
      talk: undefined,
    };
  }

  function noteOf({ noteId, place, made, about, blocks, held, by, closedBy, actions, talk }: Written) {
    const closed = held && closedBy !== undefined ? clock.past(after(held, 2 * HOUR).getTime()) : null;
    const fileId = crypto.randomUUID();
    const thing = ({ kind, key }: Became): string => {
      if (kind === "cycle") return find(cycleByKey, key, "cycle").row.id;
      if (kind === "idea") return find(rows.package.ideaByKey, key, "idea").id;
      return find(new Map(actions.map(({ text, action }) => [text, action])), key, "action").id;
    };
    const document = documentOf(blocks, { person, thing, day: clock.day, fileId });
    const writerIds = [...new Set([person(by).id, ...actions.map(({ action }) => action.createdById)])];
    const version = (at: Date, reason: "pause" | "closing", says: NoteNode) => ({
      id: newId(at.getTime()),
      noteId,
      at,
      reason,
      content: says as Prisma.InputJsonValue,
      writerIds,
    });
    const half: NoteNode = { ...document, content: (document.content ?? []).slice(0, Math.ceil(blocks.length / 2)) };
    const later = held && clock.past(after(held, HOUR).getTime());
    const file = blocks.some((block) => typeof block === "object" && "picture" in block) ? [board()] : [];

    function board() {
      const data = boardPicture();
      const sha256 = hex(createHash("sha256").update(data).digest());
      const of = { ...place, noteId, ...boardSize, uploadedById: person(by).id, uploadedAt: held ?? made.createdAt };
      const row = { id: fileId, ...of, name: "Tavlan.png", type: "image/png", bytes: data.length, sha256 };
      return { row, part: { fileId, part: 0, data: hex(data) } };
    }

    return {
      note: { id: noteId, ...place, ...made, ...about, epoch: crypto.randomUUID(), openId: closed ? null : noteId },
      snapshot: { noteId, at: held ?? made.createdAt, document } satisfies Snapshot,
      versions: [
        ...(held && blocks.length > 5 ? [version(held, "pause", half)] : []),
        ...(later && !closed ? [version(later, "pause", document)] : []),
        ...(closed ? [version(closed, "closing", document)] : []),
      ],
      closure: closed
        ? [{ id: newId(closed.getTime()), noteId, closedAt: closed, closedById: person(closedBy ?? "").id }]
        : [],
      file,
      talks: talk ? [talkOf(noteId, document, talk, { clock, person: (key) => person(key).id })] : [],
      origins: [...actions.map(({ origin }) => origin), ...linesIn(blocks).flatMap((line) => originsOf(line))],
    };

    /** Of the tests and ideas that a line has become; actions have their own. */
    function originsOf(line: readonly Piece[]): Prisma.OriginCreateManyInput[] {
      const words = line
        .map((piece) => (typeof piece === "string" ? piece : ""))
        .join("")
        .trim();
      return line.flatMap((piece) => {
        if (typeof piece === "string" || "named" in piece || "action" in piece) return [];
        const became = becameOf(piece);
        const at = held ?? made.createdAt;
        const of = became.kind === "cycle" ? { cycleId: thing(became) } : { ideaId: thing(became) };
        return [{ id: newId(at.getTime()), noteId, ...of, line: words, createdAt: at, createdById: person(by).id }];
      });
    }
  }
}

/** What was taken on stands last, as tasks, unless the minutes have tasks of their own. */
function blocksOf({ said, actions }: Meeting): Block[] {
  if (said.length === 0) return [{ heading: "Dagordning" }, ""];
  if (actions.length === 0 || said.some((block) => typeof block === "object" && "tasks" in block)) return said;
  const tasks = actions.map(({ text, ownerKey, dueOffset, ended }) => ({
    text: [`${text} `, { action: text }],
    ...(ownerKey === undefined ? {} : { personKey: ownerKey }),
    ...(dueOffset === undefined ? {} : { dueOffset }),
    ...(ended === "done" ? { done: true as const } : {}),
  }));
  return [...said, { heading: "Att göra" }, { tasks }];
}
