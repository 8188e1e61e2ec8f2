import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import type { Window } from "#app/features/studies/rules/facts.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { requireStepUp, requireWindow } from "#app/platform/vault-window.server.ts";

/**
 * The door through which everything goes that is known of a study's participants.
 * @param opening an identity is to be opened: who she is has been shown a short while ago.
 * @returns the study; `interviews`: whether she meets its parents, and so may know who they are.
 * @throws Refusal missing (also for managers, whatever else they are, and where there is no study), conflict (her second factor is to be shown, first or again)
 */
export async function throughTheDoor(
  actor: Actor,
  programmeId: string,
  { now, opening = false }: { readonly now: Date; readonly opening?: boolean },
) {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "participant.see", { programmeId });
  await (opening ? requireStepUp(actor, now) : requireWindow(actor, now));
  const study = await db().study.findUnique({
    where: { programmeId },
    select: {
      ...{ id: true, createdById: true, programme: { select: { id: true, name: true } } },
      occasions: {
        where: { number: { gt: 1 } },
        orderBy: { number: "asc" },
        select: { countedFrom: true, fromMonths: true, toMonths: true },
      },
      languages: { orderBy: { name: "asc" }, select: { code: true, name: true } },
      interviewers: { where: { personId: actor.personId }, select: { personId: true } },
    },
  });
  if (!study) throw missing();
  const { id, createdById, programme, languages, interviewers } = study;
  const windows = study.occasions.map(
    ({ countedFrom, fromMonths, toMonths }): Window => ({
      ...{ countedFrom: countedFrom ?? "previous", fromMonths: fromMonths ?? 0, toMonths: toMonths ?? 0 },
    }),
  );
  return {
    ...{ id, programme, spoken: languages, windows },
    ...{ interviews: interviewers.length > 0, owns: createdById === actor.personId },
  };
}
export type Study = Awaited<ReturnType<typeof throughTheDoor>>;
