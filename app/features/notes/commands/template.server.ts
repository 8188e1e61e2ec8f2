import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { isTemplateKind, type TemplateKind } from "../document/kinds.ts";
import { noteOfLines } from "../document/marked-up.ts";

type Place = { readonly programmeId: string; readonly kind: string };

/** What new notes of a kind begin with from now on. @throws Refusal missing, forbidden */
export async function editTemplate(actor: Actor, place: Place, text: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const where = await placeOf(tx, actor, place);
    const content = noteOfLines(text) as Prisma.InputJsonObject;
    const edited = { content, editedAt: now, editedById: actor.personId };
    await tx.noteTemplate.upsert({
      where: { programmeId_kind: where },
      create: { ...where, ...edited },
      update: edited,
    });
    traces.audit({ action: "template.changed", ...subjectOf(where) });
  });
}

/** New notes of the kind begin with the app's own again. @throws Refusal missing, forbidden */
export async function resetTemplate(actor: Actor, place: Place, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const where = await placeOf(tx, actor, place);
    const { count } = await tx.noteTemplate.deleteMany({ where });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "template.reset", ...subjectOf(where) });
  });
}

const subjectOf = ({ programmeId }: { programmeId: string }) => ({
  subject: "template",
  subjectId: programmeId,
  programmeId,
});

async function placeOf(
  tx: Tx,
  actor: Actor,
  { programmeId, kind }: Place,
): Promise<{ programmeId: string; kind: TemplateKind }> {
  if (!isId(programmeId)) throw missing();
  const programme = await tx.programme.findUnique({ where: { id: programmeId }, select: { id: true } });
  if (!programme) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "template.edit", { programmeId });
  if (!isTemplateKind(kind)) throw missing();
  return { programmeId, kind };
}
