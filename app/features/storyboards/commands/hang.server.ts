import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import type { FoundGathering } from "#app/features/materials/queries/gathering.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { storyboardsChanged } from "../events.ts";
import { placeOnBoard } from "../queries/board.server.ts";

/** A team's place on the board of a gathering. */
export type Place = { readonly gatheringId: string; readonly teamId: string };
export type Words = { readonly message: string; readonly alt: string };

export const tidyWords = ({ message, alt }: Words): Words => ({ message: tidyLine(message), alt: tidyText(alt) });

/** The gathering, when the actor may hang up something in that team's place. @throws Refusal missing, forbidden */
export async function boardToHangOn(actor: Actor, place: Place, tx?: Tx): Promise<FoundGathering> {
  const gathering = await placeOnBoard(actor, place, tx);
  authorise(actor, "storyboard.edit", { programmeId: gathering.programmeId, teamId: place.teamId });
  return gathering;
}

/** The same within an act, with the place held until its end: of two of a team who do something there the second waits. */
export async function heldBoard(tx: Tx, actor: Actor, place: Place): Promise<FoundGathering> {
  const gathering = await boardToHangOn(actor, place, tx);
  const name = `storyboard ${place.gatheringId} ${place.teamId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  return gathering;
}

/** Hangs up a stored file in the team's place; what hung there is gone, with its file. @throws Refusal missing, forbidden */
export async function hangStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: Place,
  { fileId, words, now }: { readonly fileId: string; readonly words: Words; readonly now: Date },
): Promise<void> {
  const gathering = await heldBoard(tx, actor, place);
  const { gatheringId, teamId } = place;
  const key = { gatheringId_teamId: { gatheringId, teamId } };
  const before = await tx.storyboard.findUnique({ where: key });
  const sheet = { fileId, ...tidyWords(words), hungById: actor.personId, hungAt: now };
  await tx.storyboard.upsert({ where: key, create: { gatheringId, teamId, ...sheet }, update: sheet });
  if (before) await tx.file.delete({ where: { id: before.fileId } });
  const { programmeId } = gathering;
  traces.audit({ action: "storyboard.hung", subject: "storyboard", subjectId: fileId, programmeId, teamId });
  traces.announce(storyboardsChanged(gathering, actor));
}
