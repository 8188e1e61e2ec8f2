import type { Actor } from "#app/access/actor.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type NeedsPage, type NeedsPlace, needsPage } from "./queries/needs.server.ts";

/**
 * What is said of food and accessibility, for paper. That it was taken out is noted and it is not done often, as with files: on the
 * screen it is read where nobody else sees it, and paper is not. @throws Refusal missing, forbidden, tooMany
 */
export async function needsOnPaper(actor: Actor, place: NeedsPlace, now: Date): Promise<NeedsPage> {
  const page = await needsPage(actor, place);
  const { programmeId, gatheringId } = place;
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    traces.audit({ action: "needs.exported-print", subject: "gathering", subjectId: gatheringId, programmeId });
  });
  return page;
}
