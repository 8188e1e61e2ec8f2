import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import type { InvitationRole } from "#app/features/people/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type InvitationPage = {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly role: InvitationRole;
  readonly expiresAt: Date;
  readonly state: "open" | "expired" | "accepted" | "revoked";
};

/** An invitation, for those who may invite to its place. For all others it does not exist. @throws Refusal missing */
export async function invitationPage(actor: Actor, invitationId: string, now: Date): Promise<InvitationPage> {
  if (!isId(invitationId)) throw missing();
  const [invitation] = await db().$queryRaw<InvitationPage[]>`
    SELECT i.id, i.programme_id AS "programmeId", i.team_id AS "teamId", p.name, p.email, i.role, i.expires_at AS "expiresAt",
      CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.revoked_at IS NOT NULL THEN 'revoked'
        WHEN i.expires_at <= ${now} THEN 'expired' ELSE 'open' END AS state
    FROM invitations i JOIN people p ON p.id = i.person_id WHERE i.id = ${invitationId}::uuid`;
  if (!invitation) throw missing();
  const { programmeId, teamId } = invitation;
  authoriseSee(actor, teamId ? "team.invite" : "people.invite", { programmeId, teamId });
  return invitation;
}
