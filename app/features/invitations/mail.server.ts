import { wordsFor } from "#app/i18n/words.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { InvitationRole } from "../people/rules.ts";

type Row = {
  email: string;
  locale: "sv" | "en";
  role: InvitationRole;
  inviter: string;
  /** Setup invites the first lead in her own name, since there is nobody else yet. */
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
  const t = wordsFor(row.locale, "invitations");
  const { inviter, programme, team } = row;
  return letterOf(row, t("mail.subject"), [
    { text: t("mail.hello") },
    {
      text: team
        ? t(`mail.to-team.${row.role === "coordinator" ? "coordinator" : "member"}`, { inviter, team, programme })
        : row.byHerself
          ? t("mail.first-lead", { programme })
          : t(`mail.to-programme.${programmeRole(row.role)}`, { inviter, programme }),
    },
    { text: t("mail.what") },
    // After #: that part never leaves the browser, so it stands in no log of a server, a proxy or a mail filter.
    { button: t("mail.button"), href: `${config().origin}/invitation#${secret}` },
    { text: t("mail.valid") },
    { text: t("mail.unexpected") },
  ]);
}

function programmeRole(role: InvitationRole): "manager" | "partner" | "lead" | "researcher" {
  return role === "member" || role === "coordinator" ? "partner" : role;
}
