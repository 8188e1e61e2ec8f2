import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { InvitationRole } from "../people/rules.ts";
import { invitationLetter } from "./letters.server.ts";

type Row = {
  email: string;
  locale: "sv" | "en";
  role: InvitationRole;
  inviter: string;
  byHerself: boolean;
  programme: string;
  team: string | null;
};

/**
 * Writes the mail of an invitation. Its link is made here and now, and only the hash is kept: sent again, the earlier one
 * is worth nothing. Null: it was accepted, taken back or too old meanwhile, or there is no address to write to.
 */
export async function composeInvitationMail(order: Pick<Order, "recipientId">, now: Date): Promise<Letter | null> {
  const secret = newSecret();
  const [row] = await db().$queryRaw<Row[]>`
    UPDATE invitations i SET link_hash = ${hashSecret(secret)}
    FROM people p, people inviter, programmes g
    WHERE i.id = ${order.recipientId}::uuid AND p.id = i.person_id AND p.email IS NOT NULL AND inviter.id = i.invited_by_id
      AND g.id = i.programme_id AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${now}
    RETURNING p.email, p.locale, i.role, inviter.name AS inviter, inviter.id = p.id AS "byHerself", g.name AS programme,
      (SELECT t.name FROM teams t WHERE t.id = i.team_id) AS team`;
  if (!row) return null;
  // After #: that part never leaves the browser, so it stands in no log of a server, a proxy or a mail filter.
  return invitationLetter.write(row, { ...row, link: `${config().origin}/invitation#${secret}` });
}
