import type { Actor } from "#app/access/actor.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { participantIn, throughDoor } from "../door.server.ts";
import { type Kept, nothingKept, questionsOf } from "../rules/answers.ts";
import type { Question } from "../rules/guide.ts";
import { openInterview, type SealedInterview } from "../sealed.server.ts";
import { guideOf } from "../stored.server.ts";
import { consentsOf } from "./consents.server.ts";

/** An interview without what was said in it. */
export type InterviewLine = {
  readonly id: string;
  readonly occasion: number;
  readonly interviewerId: string;
  readonly heldOn: string;
  readonly revision: number;
  readonly keptAt: string;
  readonly keptById: string;
  /** Her consent has ended: nobody reads it. */
  readonly locked: boolean;
};

export type InterviewPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly participant: { readonly id: string; readonly code: string };
  readonly occasion: number;
  readonly questions: readonly Question[];
  /** `consent`: she has not agreed to this occasion, or to older words. `locked`, `stopped`: she has stopped. */
  readonly closed: "consent" | "consent-older" | "locked" | "stopped" | null;
  readonly interview: (InterviewLine & { readonly kept: Kept }) | null;
};

type Place = { readonly programmeId: string; readonly participantId: string; readonly occasion: string };

/**
 * An interview, opened: what was said stands in it, and that it was opened stands in the chain first. `from`: where the request
 * came from.
 * @throws Refusal missing, VaultClosed
 */
export async function interviewPage(actor: Actor, place: Place, now: Date): Promise<InterviewPage> {
  const study = await throughDoor(actor, place.programmeId, "interview-material.edit", { now, again: true });
  const occasion = occasionIn(study.occasions, place.occasion);
  const guide = await guideOf(study.id);
  const { participant, interview } = await inStore("research", async (tx) => {
    const found = await participantIn(tx, study.id, place.participantId);
    const line = (await interviewsOf(tx, found.code)).find((one) => one.occasion === occasion);
    if (!line || line.locked) return { participant: found, interview: line && { ...line, kept: nothingKept } };
    const said = { now, by: actor.personId, act: "interview.opened", outcome: "done" } as const;
    const entry = await nextEntry(tx, study.id, {
      ...said,
      code: found.code,
      purpose: "interview",
      more: { occasion },
    });
    return { participant: found, interview: { ...line, kept: await openedBy(tx, entry, line.id, found.code) } };
  });
  const { id, code, state } = participant;
  const consent = (await consentsOf(study.id, code)).find((one) => one.occasion === occasion);
  return {
    ...{ programme: study.programme, participant: { id, code }, occasion },
    questions: questionsOf(guide, occasion, interview?.kept ?? nothingKept),
    closed: closedBy(state, interview, consent),
    interview: interview ?? null,
  };
}

function closedBy(
  state: string,
  interview: InterviewLine | undefined,
  consent: { readonly newest: boolean } | undefined,
): InterviewPage["closed"] {
  if (interview?.locked) return "locked";
  if (state === "stopped" || state === "erased") return "stopped";
  if (interview) return null;
  if (!consent) return "consent";
  return consent.newest ? null : "consent-older";
}

/** @throws Refusal missing */
export function occasionIn(occasions: readonly number[], text: string): number {
  const found = occasions.find((number) => String(number) === text);
  if (found === undefined) throw missing();
  return found;
}

/** A participant's interviews, without what was said. */
export async function interviewsOf(tx: StoreTx, code: string): Promise<(InterviewLine & { formKey: string })[]> {
  const { rows } = await tx.query<InterviewLine & { keptAt: Date; formKey: string }>(
    `SELECT id, occasion, interviewer_id AS "interviewerId", held_on::text AS "heldOn", revision, kept_at AS "keptAt",
       kept_by AS "keptById", NOT consent_valid AS locked, form_key AS "formKey"
     FROM research.interview WHERE code = $1 ORDER BY occasion`,
    [code],
  );
  return rows.map((row) => ({ ...row, keptAt: row.keptAt.toISOString() }));
}

/** What was said, given out by the database under its row in the chain. @throws Refusal missing (she has been erased) */
export async function openedBy(tx: StoreTx, entry: object, id: string, code: string): Promise<Kept> {
  const { rows } = await tx.query<SealedInterview & { key_version: number }>(
    "SELECT * FROM research.read_interview($1, $2)",
    [entry, id],
  );
  const row = rows[0];
  const key = row && (await keyOf(tx, "research", code, row.key_version));
  if (!key) throw missing();
  return openInterview(key, { id, code, keyVersion: row.key_version }, row);
}
