import type { Actor } from "#app/access/actor.ts";
import { type Action, may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import { requireStepUp, requireWindow } from "#app/platform/vault-window.server.ts";

type WithMaterial = Extract<Action, "interview-material.edit" | "consent.record">;

/** A study, as who has come through its door knows it. */
export type OpenStudy = {
  readonly id: string;
  readonly programme: { readonly id: string; readonly name: string };
  readonly occasions: readonly number[];
  /** Whether she interviews in it, so that what parents say is hers to read. */
  readonly interviews: boolean;
};

/**
 * The one door before what parents say and agree to: every page and act goes through it first. What is said is theirs who
 * interview in the study; of consents every researcher of the programme is let in.
 * @param again what she does asks for her second factor less than a quarter of an hour old.
 * @throws Refusal missing (also for managers, whatever else they are), conflict (the vault is closed in her session)
 */
export async function throughDoor(
  actor: Actor,
  programmeId: string,
  action: WithMaterial,
  { now, again = false }: { readonly now: Date; readonly again?: boolean },
): Promise<OpenStudy> {
  if (!isId(programmeId) || !may(actor, action, { programmeId })) throw missing();
  await (again ? requireStepUp(actor, now) : requireWindow(actor, now));
  const study = await db().study.findUnique({
    where: { programmeId },
    select: {
      id: true,
      programme: { select: { id: true, name: true } },
      occasions: { orderBy: { number: "asc" }, select: { number: true } },
      interviewers: { where: { personId: actor.personId }, select: { personId: true } },
    },
  });
  if (!study) throw missing();
  const interviews = study.interviewers.length > 0;
  if (action === "interview-material.edit" && !interviews) throw missing();
  const { id, programme, occasions } = study;
  return { id, programme, occasions: occasions.map(({ number }) => number), interviews };
}

export type ParticipantState = "in" | "paused" | "dropped-out" | "stopped" | "erased";
/** A participant, by code. */
export type Participant = {
  readonly id: string;
  readonly code: string;
  readonly teamId: string;
  readonly state: ParticipantState;
};

/** A participant of the study, by what stands in her page's address. In a transaction of the store `research`. @throws Refusal missing */
export async function participantIn(tx: StoreTx, studyId: string, participantId: string): Promise<Participant> {
  if (!isId(participantId)) throw missing();
  const { rows } = await tx.query<Participant>(
    `SELECT id, code, team_id AS "teamId", state FROM research.participant WHERE id = $1 AND study_id = $2`,
    [participantId, studyId],
  );
  if (!rows[0]) throw missing();
  return rows[0];
}
