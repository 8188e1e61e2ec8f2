import type { Actor } from "#app/access/actor.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type LeaveForm, ownListDays } from "../rules/contact.ts";
import { recruiting } from "./recruiting.server.ts";

/**
 * That she handed somebody over, and nothing of whom, or of what became of it: only what nobody changes afterwards. Not by
 * what channel either, which researchers correct.
 */
export type OwnHandOver = {
  /** Her form's: by nothing else is she called here. */
  readonly id: string;
  readonly at: string;
  readonly leaveForm: LeaveForm;
};

/** Where she asks parents: whether she may, and whom she handed over of late. @throws Refusal missing */
export async function recruitersPage(actor: Actor, teamId: string, now: Date) {
  const { membershipId, team, study } = await recruiting(actor, teamId);
  const since = new Date(now.getTime() - ownListDays * 86_400_000);
  const { rows } = await inStore("identity", (tx) =>
    tx.query<{ form_key: string; handed_over_at: Date; leave_form: LeaveForm }>(
      `SELECT form_key, handed_over_at, leave_form FROM identity.participant
       WHERE handed_over_by = $1 AND membership_id = $2 AND NOT list_sealed AND handed_over_at > $3 ORDER BY handed_over_at DESC`,
      [actor.personId, membershipId, since],
    ),
  );
  const own = rows.map(
    (row): OwnHandOver => ({ id: row.form_key, at: row.handed_over_at.toISOString(), leaveForm: row.leave_form }),
  );
  return { team, study: { open: study?.open ?? false, spoken: study?.spoken ?? [] }, own };
}
