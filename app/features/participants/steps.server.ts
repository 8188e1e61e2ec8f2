import { type KeyObject, randomUUID } from "node:crypto";
import { afterQuietHours } from "#app/core/quiet-hours.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { FIRST_KEY, hex, newKeysOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore, type StoreTx, vaultSecrets } from "#app/platform/vault/vault.server.ts";
import { newCode } from "./new-code.server.ts";
import { type Channel, type Identity, type LeaveForm, mayMessage } from "./rules/contact.ts";
import { type IdentityRow, lookUps, ownMarks, sealIdentity } from "./sealed.server.ts";

/** A parent as she comes into the vault. */
export type HandedOver = {
  readonly studyId: string;
  readonly identity: Identity;
  /** One of the study's. */
  readonly language: string;
  readonly channel: Channel;
  readonly leave: { readonly givenOn: string; readonly form: LeaveForm };
  /** Who recruits, and as a member of which team. */
  readonly by: { readonly personId: string; readonly membershipId: string };
  /** The form's. */
  readonly key: string;
  readonly now: Date;
};

/** An identity as its people's words are stored: no white space too many, and one form of å, ä, ö. */
export const tidied = ({ name, phone, email, details }: Identity): Identity => ({
  ...{ name: tidyLine(name), phone, email },
  details: { ...details, safeTimes: tidyText(details.safeTimes) },
});

const bytes = (value: Buffer | null) => (value === null ? null : hex(value));

/**
 * Puts a parent into the vault: her identity sealed, a key in each store, a code with nothing in it. One transaction, and the
 * chain's row first in it.
 * @returns the participant's id and code.
 * @throws the database's, when the study is closed or the recruiter recruits no more.
 */
export async function putInVault(tx: StoreTx, given: HandedOver): Promise<{ id: string; code: string }> {
  const row = { id: randomUUID(), code: newCode(), keyVersion: FIRST_KEY };
  const { identity, by, now } = given;
  const entry = await nextEntry(tx, given.studyId, {
    ...{ now, by: by.personId, act: "participant.handed-over", outcome: "done", code: row.code },
  });
  const { keys, rows } = await newKeysOf(tx, row.code);
  const participant = {
    ...{ id: row.id, code: row.code, key_version: row.keyVersion, study_id: given.studyId, form_key: given.key },
    ...asStored(keys.identity, row, identity),
    ...ownMarksOf(by.personId, identity),
    ...{ language: given.language, channel: given.channel },
    ...{ leave_given_on: given.leave.givenOn, leave_form: given.leave.form, leave_to: by.personId },
    ...{ handed_over_by: by.personId, handed_over_at: now.toISOString(), membership_id: by.membershipId },
  };
  await tx.query("SELECT identity.hand_over($1, $2, $3)", [entry, participant, rows]);
  if (participant.may_message && given.channel !== "call") await inviteByMessage(tx, row.code, 1, now);
  return { id: row.id, code: row.code };
}

/** So long an invitation is worth sending. */
const inviteWithinMs = 7 * 86_400_000;

/** Orders the message that invites her to an occasion, in the transaction that makes it due. Nobody is written to at night. */
export async function inviteByMessage(tx: StoreTx, code: string, occasion: number, now: Date): Promise<void> {
  const dueAt = afterQuietHours(now);
  await tx.query(
    "INSERT INTO identity.message (id, code, kind, occasion, due_at, until) VALUES ($1, $2, 'invitation', $3, $4, $5)",
    [randomUUID(), code, occasion, dueAt, new Date(dueAt.getTime() + inviteWithinMs)],
  );
}

function ownMarksOf(personId: string, identity: Identity) {
  const { phone, email } = ownMarks(vaultSecrets()["look-up"], personId, identity);
  return { own_phone: bytes(phone), own_email: bytes(email) };
}

/** An identity as the acts take it: sealed, with what it is found by, and whether she may get messages. */
export function asStored(key: KeyObject, row: IdentityRow, identity: Identity) {
  const { name, phone, email, details } = sealIdentity(key, row, identity);
  const lookUp = lookUps(vaultSecrets()["look-up"], identity);
  return {
    ...{ name: hex(name), phone: bytes(phone), email: bytes(email), details: hex(details) },
    ...{ phone_look_up: bytes(lookUp.phone), email_look_up: bytes(lookUp.email) },
    may_message: mayMessage(identity.details),
  };
}

/** The same, by itself: for the demo. */
export const handedOver = (given: HandedOver) => inStore("identity", (tx) => putInVault(tx, given));
