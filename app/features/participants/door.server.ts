import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import type { Window } from "#app/features/studies/rules/facts.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
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
  const [study] = await rowsOf<StudyRow>(Prisma.sql`
    SELECT s.id, s.created_by_id = ${actor.personId}::uuid AS owns, json_build_object('id', p.id, 'name', p.name) AS programme,
      (SELECT coalesce(json_agg(json_build_object('countedFrom', o.counted_from, 'fromMonths', o.from_months, 'toMonths', o.to_months)
         ORDER BY o.number), '[]') FROM study_occasions o WHERE o.study_id = s.id AND o.number > 1) AS windows,
      (SELECT coalesce(json_agg(json_build_object('code', l.code, 'name', l.name) ORDER BY l.name), '[]')
         FROM study_languages l WHERE l.study_id = s.id) AS spoken,
      EXISTS (SELECT FROM study_interviewers i WHERE i.study_id = s.id AND i.person_id = ${actor.personId}::uuid) AS interviews
    FROM studies s JOIN programmes p ON p.id = s.programme_id WHERE s.programme_id = ${programmeId}::uuid`);
  if (!study) throw missing();
  return study;
}

type StudyRow = {
  readonly id: string;
  readonly owns: boolean;
  readonly programme: { readonly id: string; readonly name: string };
  readonly windows: readonly Window[];
  readonly spoken: readonly { readonly code: string; readonly name: string }[];
  readonly interviews: boolean;
};
export type Study = Awaited<ReturnType<typeof throughTheDoor>>;
