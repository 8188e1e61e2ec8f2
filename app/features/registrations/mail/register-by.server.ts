import { dayOf } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";

export type RegisterBy = {
  readonly email: string;
  readonly locale: Locale;
  readonly title: string;
  readonly closesOn: string;
  readonly programmeId: string;
  readonly gatheringId: string;
};

/** Reminds somebody who has not registered that the last day comes. It leads to a page that asks who she is: no secret is in it. */
export function writeRegisterBy(facts: RegisterBy, origin: string): Letter {
  const { locale, title, closesOn, programmeId, gatheringId } = facts;
  const t = wordsFor(locale, "registration-mail");
  return letterOf(facts, t("subject.gathering-register-by"), [
    { text: t("hello") },
    { text: t("register-by", { title, day: formatDay(locale, closesOn) }) },
    { button: t("register-by.button"), href: `${origin}/programmes/${programmeId}/gatherings/${gatheringId}` },
    { text: t("register-by.else") },
  ]);
}

/** Null: she has answered meanwhile, the day is over, or it is called off. */
export async function composeRegisterBy(order: Order, now: Date): Promise<Letter | null> {
  const { gatheringId } = order.data as { gatheringId?: string };
  const [facts] = await db().$queryRaw<RegisterBy[]>`
    SELECT p.email, p.locale::text AS locale, g.title, g.closes_on::text AS "closesOn", g.programme_id AS "programmeId", g.id AS "gatheringId"
    FROM people p, gatherings g WHERE p.id = ${order.recipientId}::uuid AND p.email IS NOT NULL AND g.id = ${gatheringId ?? null}::uuid
      AND g.cancelled_at IS NULL AND g.closes_on >= ${dayOf(now)}::date
      AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.gathering_id = g.id AND r.person_id = p.id)`;
  return facts ? writeRegisterBy(facts, config().origin) : null;
}
