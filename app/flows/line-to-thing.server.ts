import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { actionTextMax } from "#app/features/actions/rules.ts";
import { actionStep } from "#app/features/actions/steps.server.ts";
import { packageTextMax } from "#app/features/change-package/rules/types.ts";
import { addIdeaStep } from "#app/features/change-package/steps.server.ts";
import { cycleTextFields } from "#app/features/cycles/rules/fields.ts";
import { draftStep } from "#app/features/cycles/steps.server.ts";
import { partsOfLine } from "#app/features/notes/line.ts";
import { allowedLine, noteOfLine, originStep } from "#app/features/notes/steps.server.ts";
import { noticeStep } from "#app/features/notices/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";

/** What came of the line, and where it is. */
export type MadeThing = {
  readonly kind: "cycle" | "idea" | "action";
  readonly id: string;
  readonly title: string;
  readonly href: string;
};

/** The marked line, and the submission key that makes one thing of it however often it is sent. */
type Line = { readonly line: string; readonly key: string };
type Note = Awaited<ReturnType<typeof noteOfLine>>;
type Making = { tx: Tx; traces: Traces; note: Note; line: string };

/**
 * Makes a draft of a test that tries what the line says. What it has no room for stands in how it is done.
 * @throws Refusal missing, forbidden, invalid
 */
export async function makeCycleOfLine(actor: Actor, noteId: string, input: Line, now: Date): Promise<MadeThing> {
  return made(actor, noteId, "cycle", input, now, async ({ tx, traces, note, line }) => {
    const { title, rest } = partsOfLine(line, cycleTextFields.what.max);
    const [id, questionId] = [newId(now.getTime()), newId(now.getTime())];
    const place = { teamId: note.teamId, cycleId: id, questionId };
    const mine = { what: title, ...(rest ? { planWhat: rest } : {}) };
    const base = { what: "", ...(rest ? { planWhat: "" } : {}) };
    await draftStep(tx, traces, actor, place, { mine, base }, now);
    await originStep(tx, traces, actor, { note, thing: { cycleId: id }, line }, now);
    return { kind: "cycle", id, title, href: `/teams/${note.teamId}/cycles/${id}` };
  });
}

/** Makes an idea of the team's own of the line. @throws Refusal missing, forbidden, invalid */
export async function makeIdeaOfLine(actor: Actor, noteId: string, input: Line, now: Date): Promise<MadeThing> {
  return made(actor, noteId, "idea", input, now, async ({ tx, traces, note, line }) => {
    const { programmeId, teamId } = note;
    const { title, rest: description } = partsOfLine(line, packageTextMax.title);
    const idea = await addIdeaStep(tx, traces, actor, { programmeId, teamId, title, description }, now);
    await originStep(tx, traces, actor, { note, thing: { ideaId: idea.id }, line }, now);
    return { kind: "idea", ...idea, href: `/programmes/${programmeId}/ideas/${idea.id}` };
  });
}

/**
 * Makes an action of the line, for somebody in the team or for nobody yet, and tells her.
 * @throws Refusal missing, forbidden, invalid
 */
export async function makeActionOfLine(
  actor: Actor,
  noteId: string,
  input: Line & { readonly ownerId?: string; readonly dueOn?: string },
  now: Date,
): Promise<MadeThing> {
  return made(actor, noteId, "action", input, now, async ({ tx, traces, note, line }) => {
    const { ownerId = "", dueOn = "" } = input;
    const { title } = partsOfLine(line, actionTextMax);
    // Of the minutes of a meeting: it was agreed there.
    const fields = { teamId: note.teamId, text: title, ownerId, dueOn, meetingId: note.meetingId };
    const { id, text, given } = await actionStep(tx, traces, actor, fields, now);
    await originStep(tx, traces, actor, { note, thing: { actionId: id }, line }, now);
    if (given) await noticeStep(tx, traces, actor, { ...given, kind: "action", actionId: id }, now);
    return { kind: "action", id, title: text, href: `/teams/${note.teamId}/actions` };
  });
}

/** In one act: the note is found, and the thing is made of its line, once. */
function made(
  actor: Actor,
  noteId: string,
  kind: MadeThing["kind"],
  input: Line,
  now: Date,
  make: (making: Making) => Promise<MadeThing>,
): Promise<MadeThing> {
  const { key, ...content } = input;
  return act(actor, now, async (tx, traces) => {
    // Found again when the form comes a second time: an answer of then is not for who may not read the note any more.
    const note = await noteOfLine(tx, actor, noteId);
    return once(
      tx,
      traces,
      { key, personId: actor.personId, action: "note.line", content: [noteId, kind, content], now },
      () => make({ tx, traces, note, line: allowedLine(input.line) }),
    );
  });
}
