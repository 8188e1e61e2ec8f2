import type { Actor } from "#app/access/actor.ts";
import { authoriseInNote } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten, tidyText } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { noteUsed } from "../events.ts";
import { lineMax } from "../line.ts";
import type { FoundNote } from "../queries/found-note.server.ts";
import { foundNote } from "./locked-note.server.ts";

export type NoteOfTeam = FoundNote & { readonly teamId: string };

/**
 * The note whose line something is made of, for somebody who may write in it. Tests, ideas and actions are a team's: of a
 * table's note nothing is made.
 * @throws Refusal missing, forbidden
 */
export async function noteOfLine(tx: Tx, actor: Actor, noteId: string): Promise<NoteOfTeam> {
  const note = await foundNote(tx, actor, noteId);
  authoriseInNote(actor, "write", note);
  const { teamId } = note;
  if (teamId === null) throw forbidden();
  return { ...note, teamId };
}

/** A marked line as something may be made of it: who a client is stands in nothing that comes of it. @throws Refusal invalid */
export function allowedLine(line: string): string {
  const tidy = tidyText(line);
  const wrong = !isWritten(tidy)
    ? "field.required"
    : tidy.length > lineMax
      ? "field.too-long"
      : findIdentityNumbers(tidy).length > 0
        ? "identity-number"
        : null;
  if (wrong) throw new Refusal("invalid", "form.invalid", { fields: { line: wrong } });
  return tidy;
}

type Thing = { readonly cycleId: string } | { readonly ideaId: string } | { readonly actionId: string };

/** Remembers of which line a thing was made, inside a given act that has made it. */
export async function originStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { note, thing, line }: { note: FoundNote; thing: Thing; line: string },
  now: Date,
): Promise<void> {
  await tx.origin.create({
    data: { id: newId(now.getTime()), noteId: note.id, ...thing, line, createdById: actor.personId, createdAt: now },
  });
  traces.announce(noteUsed(note, actor));
}
