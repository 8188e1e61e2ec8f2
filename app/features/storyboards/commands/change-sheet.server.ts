import type { Actor } from "#app/access/actor.ts";
import { kindOfType } from "#app/core/files.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { storyboardsChanged } from "../events.ts";
import { mayHang } from "../rules.ts";
import { boardToHangOn, type Place, tidyWords, type Words } from "./hang.server.ts";

/** Changes what is said of a team's storyboard. @throws Refusal missing, forbidden, invalid */
export async function editSheet(actor: Actor, place: Place, said: Words, now: Date): Promise<void> {
  const gathering = await boardToHangOn(actor, place);
  const words = tidyWords(said);
  await act(actor, now, async (tx, traces) => {
    const sheet = await tx.storyboard.findUnique({ where: { gatheringId_teamId: place }, include: { file: true } });
    if (!sheet) throw missing();
    const kind = kindOfType(sheet.file.type) ?? "pdf";
    const allowed = mayHang(kind, words.alt);
    if (!allowed.ok) throw new Refusal("invalid", allowed.code, { fields: { alt: allowed.code } });
    const fields = (["message", "alt"] as const).filter((name) => sheet[name] !== words[name]);
    if (fields.length === 0) return traces.unchanged();
    await tx.storyboard.update({ where: { gatheringId_teamId: place }, data: words });
    const { programmeId } = gathering;
    const subject = { subject: "storyboard", subjectId: sheet.fileId, programmeId, teamId: place.teamId };
    traces.audit({ action: "storyboard.changed", ...subject, fields });
    traces.announce(storyboardsChanged(gathering, actor));
  });
}

/** Takes down what a team has hung up, with its file. @throws Refusal missing, forbidden */
export async function takeDown(actor: Actor, place: Place, now: Date): Promise<void> {
  const gathering = await boardToHangOn(actor, place);
  await act(actor, now, async (tx, traces) => {
    const sheet = await tx.storyboard.findUnique({ where: { gatheringId_teamId: place } });
    if (!sheet) throw missing();
    // Somebody else took it down in the same moment.
    const { count } = await tx.file.deleteMany({ where: { id: sheet.fileId } });
    if (count === 0) throw missing();
    const { programmeId } = gathering;
    const subject = { subject: "storyboard", subjectId: sheet.fileId, programmeId, teamId: place.teamId };
    traces.audit({ action: "storyboard.removed", ...subject });
    traces.announce(storyboardsChanged(gathering, actor));
  });
}
