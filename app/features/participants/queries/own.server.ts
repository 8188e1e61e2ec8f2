import type { Actor } from "#app/access/actor.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type Channel, type LeaveForm, ownListDays } from "../rules/contact.ts";
import { recruiting } from "./recruiting.server.ts";

/** That she handed somebody over, and nothing of whom, or of what became of it. */
export type OwnHandOver = {
  readonly id: string;
  readonly at: string;
  readonly leaveForm: LeaveForm;
  readonly channel: Channel;
};

/** Where she asks parents: whether she may, and whom she handed over of late. @throws Refusal missing */
export async function recruitersPage(actor: Actor, teamId: string, now: Date) {
  const { membershipId, team, study } = await recruiting(actor, teamId);
  const since = new Date(now.getTime() - ownListDays * 86_400_000);
  const { rows } = await inStore("identity", (tx) =>
    tx.query<{ id: string; handed_over_at: Date; leave_form: LeaveForm; channel: Channel }>(
      `SELECT id, handed_over_at, leave_form, channel FROM identity.participant
       WHERE handed_over_by = $1 AND membership_id = $2 AND NOT list_sealed AND handed_over_at > $3 ORDER BY handed_over_at DESC`,
      [actor.personId, membershipId, since],
    ),
  );
  const own = rows.map(
    (row): OwnHandOver => ({
      ...{ id: row.id, at: row.handed_over_at.toISOString(), leaveForm: row.leave_form, channel: row.channel },
    }),
  );
  return { team, study: { open: study?.open ?? false, spoken: study?.spoken ?? [] }, own };
}
