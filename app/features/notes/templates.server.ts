import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { maskIdentities } from "./document/found.ts";
import { type NoteNode, readNote } from "./document/json.ts";
import type { TemplateKind } from "./document/kinds.ts";
import { noteOfLines } from "./document/marked-up.ts";
import { updateOf } from "./document/yjs.server.ts";

/** The app's own template: what a note begins with where the programme has none. */
export function standardTemplate(kind: TemplateKind, locale: Locale): NoteNode {
  return noteOfLines(wordsFor(locale, "note-templates")(`start.${kind}`));
}

/** What a new note of a kind begins with in a programme, as the update that makes it. */
export async function startOf(tx: Tx, programmeId: string, kind: TemplateKind, locale: Locale): Promise<Uint8Array> {
  const own = await tx.noteTemplate.findUnique({ where: { programmeId_kind: { programmeId, kind } } });
  return updateOf(own ? maskIdentities(readNote(own.content)) : standardTemplate(kind, locale));
}
