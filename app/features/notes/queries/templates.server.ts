import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { maskIdentities } from "../document/found.ts";
import { type NoteNode, readNote } from "../document/json.ts";
import { isTemplateKind, type TemplateKind, templateKinds } from "../document/kinds.ts";
import { linesOfNote } from "../document/marked-up.ts";
import { standardTemplate } from "../templates.server.ts";

/** `own`: whose the programme's own is, and since when (ISO text); null: the app's is used. */
export type ListedTemplate = { kind: TemplateKind; own: { by: string; at: string } | null };

type Programme = { id: string; name: string };

/** The templates of a programme, for the one who may change them. @throws Refusal missing, forbidden */
export async function templatesOf(
  actor: Actor,
  programmeId: string,
): Promise<{ programme: Programme; templates: ListedTemplate[] }> {
  const programme = await programmeToEdit(actor, programmeId);
  const rows = await db().noteTemplate.findMany({
    where: { programmeId },
    select: { kind: true, editedAt: true, editedBy: { select: { name: true } } },
  });
  const templates = templateKinds.map((kind) => {
    const own = rows.find((row) => row.kind === kind);
    return { kind, own: own ? { by: own.editedBy.name, at: own.editedAt.toISOString() } : null };
  });
  return { programme, templates };
}

export type TemplatePage = { programme: Programme; kind: TemplateKind; isOwn: boolean; lines: string; note: NoteNode };

/** One template, as lines to be changed and as a note begins with it. @throws Refusal missing, forbidden */
export async function templateOf(actor: Actor, programmeId: string, kind: string): Promise<TemplatePage> {
  const programme = await programmeToEdit(actor, programmeId);
  if (!isTemplateKind(kind)) throw missing();
  const own = await db().noteTemplate.findUnique({ where: { programmeId_kind: { programmeId, kind } } });
  const note = own ? maskIdentities(readNote(own.content)) : standardTemplate(kind, actor.locale);
  return { programme, kind, isOwn: own !== null, lines: linesOfNote(note), note };
}

async function programmeToEdit(actor: Actor, programmeId: string): Promise<Programme> {
  if (!isId(programmeId)) throw missing();
  const programme = await db().programme.findUnique({ where: { id: programmeId }, select: { id: true, name: true } });
  if (!programme) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "template.edit", { programmeId });
  return programme;
}
