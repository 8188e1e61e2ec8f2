import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { FIRST_KEY, hex, keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { participantIn, throughDoor } from "../door.server.ts";
import { interviewsOf, occasionIn } from "../queries/interview.server.ts";
import { decideAnswers } from "../rules/answers.ts";
import { sealInterview } from "../sealed.server.ts";
import { guideOf } from "../stored.server.ts";

type Place = { readonly programmeId: string; readonly participantId: string; readonly occasion: string };
export type SaidInInterview = {
  readonly heldOn: Day;
  /** By the names of the form's fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly notes: string;
  /** How often it had been kept when the page was shown; 0 while there was none. */
  readonly base: number;
  /** The form's: however often it arrives, it counts once. */
  readonly key: string;
};

/** The questions of an interview's form. @throws Refusal missing */
export async function questionsAt(actor: Actor, place: Place, now: Date) {
  const study = await throughDoor(actor, place.programmeId, "interview-material.edit", { now });
  const occasion = occasionIn(study.occasions, place.occasion);
  return (await guideOf(study.id)).filter((question) => question.occasion === occasion);
}

/**
 * Keeps an interview: begins it, under a consent that holds, or writes it further. Nothing of it is kept anywhere else.
 * @throws Refusal missing, invalid, conflict (no consent, she has stopped, somebody else has kept it meanwhile), VaultClosed
 */
export async function keepInterview(actor: Actor, place: Place, said: SaidInInterview, now: Date): Promise<void> {
  const study = await throughDoor(actor, place.programmeId, "interview-material.edit", { now });
  const occasion = occasionIn(study.occasions, place.occasion);
  const questions = (await guideOf(study.id)).filter((question) => question.occasion === occasion);
  if (said.heldOn > dayOf(now))
    throw new Refusal("invalid", "form.invalid", { fields: { heldOn: "interviews.held-later" } });
  const decided = decideAnswers(questions, said.fields, said.notes);
  if (!decided.ok) throw new Refusal("invalid", "form.outdated");
  try {
    await inStore("research", async (tx) => {
      const { code } = await participantIn(tx, study.id, place.participantId);
      const line = { now, by: actor.personId, act: "interview.kept", outcome: "done", code } as const;
      const entry = await nextEntry(tx, study.id, { ...line, more: { occasion } });
      const before = (await interviewsOf(tx, code)).find((one) => one.occasion === occasion);
      if (before?.formKey === said.key) return;
      if (before?.locked) throw new Refusal("conflict", "interviews.locked");
      if ((before?.revision ?? 0) !== said.base) throw new Refusal("conflict", "interviews.changed-meanwhile");
      const row = { id: before?.id ?? randomUUID(), code, keyVersion: FIRST_KEY };
      const key = await keyOf(tx, "research", code, row.keyVersion);
      if (key === null) throw missing();
      const sealed = sealInterview(key, row, decided.value);
      await tx.query("SELECT research.keep_interview($1, $2)", [
        entry,
        {
          ...{ id: row.id, study_id: study.id, code, occasion, key_version: row.keyVersion, held_on: said.heldOn },
          ...{ answers: hex(sealed.answers), words: hex(sealed.words), notes: hex(sealed.notes) },
          ...{ revision: said.base + 1, interviewer_id: actor.personId, kept_by: actor.personId },
          ...{ kept_at: now.toISOString(), form_key: said.key },
        },
      ]);
    });
  } catch (error) {
    throw meant(error);
  }
}

const refusals: Readonly<Record<string, string>> = {
  interview_is_consented: "interviews.no-consent",
  interview_consent: "interviews.no-consent",
  interview_takes_part: "interviews.stopped",
  interview_follows: "interviews.changed-meanwhile",
  interview_once: "interviews.changed-meanwhile",
};

/** What the database refused, since it changed while she wrote. */
function meant(error: unknown): unknown {
  const code = refusals[(error as { constraint?: string }).constraint ?? ""];
  return code === undefined ? error : new Refusal("conflict", code);
}
