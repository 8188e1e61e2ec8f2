import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { tidyText } from "#app/core/text.ts";
import { decidePassage, deriveWipes } from "#app/features/redaction/rules.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { recordRedactions, roughly } from "#app/platform/redactions.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { type Find, markedNote, type Place, passageIn } from "../document/found.ts";
import { readNote } from "../document/json.ts";
import { type NoteToRewrite, noteToRewrite, rewrite } from "../document/locked-note.server.ts";
import { wipePassage } from "../document/wipe.server.ts";
import { noteIn } from "../document/yjs.server.ts";
import { noteChanged, reportWiped } from "../events.ts";
import { type NoteSideText, textsBesideNote } from "../texts.server.ts";

type Wiped = {
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string;
  readonly positions: readonly number[];
};

/**
 * Wipes a passage from everything that is kept of a note: what it says, down to the letters it was typed by, its versions,
 * the passages that are talked about and what is said there, the lines that something came of, the words of the measures that
 * are kept of a report that was handed in, and search. Closed minutes too. That it was done is kept: who, when, where and how long; never the text.
 * @returns how many times the passage stood there.
 * @throws Refusal missing, forbidden, invalid (too short, or nowhere in the note)
 */
export async function redactNote(
  actor: Actor,
  noteId: string,
  input: { readonly passage: string; readonly key: string },
  now: Date,
): Promise<{ count: number }> {
  const passage = tidyText(input.passage);
  return act(actor, now, async (tx, traces) => {
    const content = [noteId, roughly(passage)];
    const submission = { key: input.key, personId: actor.personId, action: "note.redact", content, now };
    return once(tx, traces, submission, async () => {
      const note = await noteToRewrite(tx, actor, noteId);
      authoriseInNote(actor, "redact", note);
      const decided = decidePassage(passage);
      if (!decided.ok) throw new Refusal("invalid", decided.code, { fields: { passage: decided.code } });
      const find = passageIn(passage);
      const wipes = [
        ...(await wipeText(tx, note, passage, now)),
        ...(await wipeVersions(tx, note, find)),
        ...(await wipeBeside(tx, note, passage)),
      ];
      if (wipes.length === 0)
        throw new Refusal("invalid", "redact.not-found", { fields: { passage: "redact.not-found" } });
      const { id: subjectId, programmeId, teamId } = note;
      const fields = [...new Set(wipes.map(({ subject }) => subject))];
      traces.audit({ action: "note.redacted", subject: "note", subjectId, programmeId, teamId, fields });
      traces.announce(noteChanged(note, actor));
      if (await tx.reportHandIn.findFirst({ where: { noteId }, select: { noteId: true } }))
        traces.announce(reportWiped(note, actor));
      await recordRedactions(tx, wipes, { personId: actor.personId, length: passage.length, now });
      return { count: wipes.reduce((sum, { positions }) => sum + positions.length, 0) };
    });
  });
}

async function wipeText(tx: Tx, note: NoteToRewrite, passage: string, now: Date): Promise<Wiped[]> {
  const update = wipePassage(note.doc, passage);
  if (!update) return [];
  const { places } = markedNote(noteIn(note.doc), passageIn(passage));
  await rewrite(tx, note, update, passageIn(passage), now);
  const where = { subject: "note.text", subjectId: note.id };
  // It may have stood where no reader sees it.
  return places.length > 0 ? placesIn(where, places) : [{ ...where, field: "hidden", positions: [0] }];
}

/** A document's places, by block: in which it is counts from its beginning. */
function placesIn(where: Pick<Wiped, "subject" | "subjectId">, places: readonly Place[]): Wiped[] {
  const blocks = Map.groupBy(places, ({ block }) => block);
  return [...blocks].map(([block, held]) => ({
    ...where,
    field: `block-${block}`,
    positions: held.map(({ start }) => start),
  }));
}

async function wipeVersions(tx: Tx, note: NoteToRewrite, find: Find): Promise<Wiped[]> {
  const versions = await tx.noteVersion.findMany({ where: { noteId: note.id }, select: { id: true, content: true } });
  const wiped: Wiped[] = [];
  for (const { id, content } of versions) {
    const { note: without, places } = markedNote(readNote(content), find);
    if (places.length === 0) continue;
    await tx.noteVersion.update({ where: { id }, data: { content: without as Prisma.InputJsonObject } });
    wiped.push(...placesIn({ subject: "note.version", subjectId: id }, places));
  }
  return wiped;
}

async function wipeBeside(tx: Tx, note: NoteToRewrite, passage: string): Promise<Wiped[]> {
  const wipes = deriveWipes(await tx.$queryRaw<NoteSideText[]>(textsBesideNote(note.id)), passage);
  for (const wiped of wipes) await writeBeside(tx, wiped);
  return wipes.map((wiped) => ({ ...wiped, subject: `note.${wiped.subject}` }));
}

async function writeBeside(
  tx: Tx,
  { subject, subjectId: id, field, text }: Omit<NoteSideText, "who">,
): Promise<unknown> {
  switch (subject) {
    case "meeting":
      return tx.meeting.update({ where: { id }, data: { title: text } });
    case "thread":
      return tx.noteThread.update({ where: { id }, data: { quote: text } });
    case "comment":
      return tx.comment.update({ where: { id }, data: { text } });
    case "origin":
      return tx.origin.update({ where: { id }, data: { line: text } });
    case "action":
      return tx.action.update({ where: { id }, data: { text } });
    case "measure":
      return tx.$executeRaw`
        UPDATE report_hand_ins SET measures = jsonb_set(measures, string_to_array(${field}, '.'), to_jsonb(${text}::text), false)
        WHERE closure_id = ${id}::uuid`;
  }
}
