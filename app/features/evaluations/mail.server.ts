import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { type Evaluated, evaluatedColumns } from "./found.server.ts";
import { evaluationLetter } from "./letters.server.ts";
import { lastDayToAnswer, stateOf } from "./rules/state.ts";
import { secretForTurn } from "./turns.server.ts";

type Row = Evaluated & { readonly email: string; readonly locale: Locale };

/**
 * Writes the mail that asks somebody what she thought. Its link is made here and now, and only the hash is kept: sent again,
 * the earlier one is worth nothing. Null: she has answered or is not registered any more, it is not open, or there is no
 * address to write to.
 */
export async function composeEvaluationMail(order: Pick<Order, "recipientId">, now: Date): Promise<Letter | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${evaluatedColumns}, coalesce(p.email, r.guest_email) AS email, coalesce(p.locale, r.guest_locale)::text AS locale
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id LEFT JOIN evaluations e ON e.gathering_id = g.id
    LEFT JOIN people p ON p.id = r.person_id
    WHERE r.id = ${order.recipientId}::uuid AND r.state = 'registered' AND coalesce(p.email, r.guest_email) IS NOT NULL`;
  if (!row?.lastDay || stateOf(row, now) !== "open") return null;
  const secret = await secretForTurn(order.recipientId);
  if (secret === null) return null;
  const day = formatDay(row.locale, lastDayToAnswer(row.lastDay));
  return evaluationLetter.write(row, { gathering: row.title, day, origin: config().origin, secret });
}
