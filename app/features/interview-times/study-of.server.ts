import type { Actor } from "#app/access/actor.ts";
import { arrangesInterviews } from "#app/access/interviews.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import { requireWindow } from "#app/platform/vault-window.server.ts";

/**
 * A programme's study, for who arranges its interviews.
 * @throws Refusal missing (also for managers, whatever else they are, and where there is no study), conflict (the vault is closed in her session)
 */
export async function studyOf(actor: Actor, programmeId: string, now: Date) {
  if (!isId(programmeId) || !arrangesInterviews(actor, programmeId)) throw missing();
  await requireWindow(actor, now);
  const study = await db().study.findUnique({
    where: { programmeId },
    select: {
      ...{ id: true, placeKinds: true, programme: { select: { id: true, name: true } } },
      gate: { select: { isOpen: true } },
    },
  });
  if (!study) throw missing();
  const { id, placeKinds, programme, gate } = study;
  return { id, placeKinds, programme, open: gate?.isOpen ?? false, interviewers: await interviewersOf(id, now) };
}

/** Who meets parents in a study: those who are chosen, as long as they are researchers of its programme. */
export async function interviewersOf(
  studyId: string,
  now: Date,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return rowsOf<{ id: string; name: string }>(Prisma.sql`
    SELECT p.id, p.name FROM study_interviewers i JOIN studies s ON s.id = i.study_id JOIN people p ON p.id = i.person_id
    WHERE i.study_id = ${studyId}::uuid AND EXISTS (SELECT 1 FROM programme_roles r WHERE r.programme_id = s.programme_id
      AND r.person_id = i.person_id AND r.role = 'researcher' AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now}))
    ORDER BY p.name`);
}

/** Who acts on a booking: the participant whose link it is, or a researcher. */
export type By = { readonly participant: string } | { readonly actor: Actor };

/** What is asked of the vault's store once a participant is found. */
export type OfParticipant = { readonly code: string; readonly studyId: string };

/**
 * Whoever acts, and may, on what belongs to a code: herself, or who arranges interviews in its study.
 * @throws Refusal missing (also for a code that there is not)
 */
export async function participantOf(tx: StoreTx, by: By, code: string): Promise<OfParticipant> {
  const { rows } = await tx.query<{ study_id: string }>("SELECT study_id FROM research.participant WHERE code = $1", [
    code,
  ]);
  const studyId = rows[0]?.study_id;
  if (studyId === undefined) throw missing();
  if ("participant" in by) {
    if (by.participant !== code) throw missing();
    return { code, studyId };
  }
  const study = await db().study.findUnique({ where: { id: studyId }, select: { programmeId: true } });
  if (!study || !arrangesInterviews(by.actor, study.programmeId)) throw missing();
  return { code, studyId };
}

/** How the chain names who acts, and how a booking does. */
export const namedIn = (by: By) => ("participant" in by ? "participant" : by.actor.personId);
export const personOf = (by: By) => ("participant" in by ? null : by.actor.personId);
