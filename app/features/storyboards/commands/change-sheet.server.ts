import type { Actor } from "#app/access/actor.ts";
import { kindOfType } from "#app/core/files.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { storyboardsChanged } from "../events.ts";
import { mayHang } from "../rules.ts";
import { heldBoard, type Place, tidyWords, type Words } from "./hang.server.ts";

/** What hung there, and what was said of it, when she began. */
export type Seen = Words & { readonly fileId: string };

/** Changes what is said of a team's storyboard. @throws Refusal missing, forbidden, invalid, conflict (it is another by now) */
export async function editSheet(actor: Actor, place: Place, said: Words, seen: Seen, now: Date): Promise<void> {
  const words = tidyWords(said);
  await act(actor, now, async (tx, traces) => {
    const gathering = await heldBoard(tx, actor, place);
    const sheet = await sheetSeen(tx, place, seen.fileId);
    const kind = kindOfType(sheet.file.type) ?? "pdf";
    const allowed = mayHang(kind, words.alt);
    if (!allowed.ok) throw new Refusal("invalid", allowed.code, { fields: { alt: allowed.code } });
    const fields = (["message", "alt"] as const).filter((name) => sheet[name] !== words[name]);
    if (fields.length === 0) return traces.unchanged();
    if (sheet.message !== seen.message || sheet.alt !== seen.alt) throw changedMeanwhile();
    await tx.storyboard.update({ where: { gatheringId_teamId: place }, data: words });
    const { programmeId } = gathering;
    const subject = { subject: "storyboard", subjectId: sheet.fileId, programmeId, teamId: place.teamId };
    traces.audit({ action: "storyboard.changed", ...subject, fields });
    traces.announce(storyboardsChanged(gathering, actor));
  });
}

/** Takes down what a team has hung up, with its file. @throws Refusal missing, forbidden, conflict (something else hangs there) */
export async function takeDown(actor: Actor, place: Place, fileId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await heldBoard(tx, actor, place);
    await sheetSeen(tx, place, fileId);
    await tx.file.delete({ where: { id: fileId } });
    const { programmeId } = gathering;
    const subject = { subject: "storyboard", subjectId: fileId, programmeId, teamId: place.teamId };
    traces.audit({ action: "storyboard.removed", ...subject });
    traces.announce(storyboardsChanged(gathering, actor));
  });
}

async function sheetSeen(tx: Tx, place: Place, fileId: string) {
  const sheet = await tx.storyboard.findUnique({ where: { gatheringId_teamId: place }, include: { file: true } });
  if (!sheet) throw missing();
  if (sheet.fileId !== fileId) throw changedMeanwhile();
  return sheet;
}

const changedMeanwhile = () => new Refusal("conflict", "storyboard.changed-meanwhile");
