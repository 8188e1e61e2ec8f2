import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type LetterPart, letterOf, type Reader } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { receiversSql } from "../receivers.server.ts";
import { paragraphsOf, type ToWhom } from "../rules/messages.ts";
import { mintLink } from "./compose.server.ts";
import { mailFacts } from "./facts.server.ts";

/** What every copy of a message says. */
export type Written = {
  readonly text: string;
  readonly title: string;
  /** The first day; null while none is set. */
  readonly day: string | null;
  readonly contact: { readonly name: string; readonly email: string | null };
};

/** The paragraphs of a message's mail: what it is about, what was written, and that an answer gets nowhere. */
export function messageParts(locale: Locale, written: Written): string[] {
  const { text, title, day, contact } = written;
  const { name, email } = contact;
  const t = wordsFor(locale, "registration-messages");
  const what = day === null ? title : `${title}, ${formatDay(locale, day)}`;
  const where = email === null ? t("mail.no-answer.name", { name }) : t("mail.no-answer", { name, email });
  return [t("mail.about", { name }), what, ...paragraphsOf(text), where];
}

type Row = Written & {
  toWhom: ToWhom["to"];
  sessionId: string | null;
  teamId: string | null;
  programmeId: string;
  gatheringId: string;
};

/**
 * A copy of what the lead wrote, as things stand when it is sent. Null: whom it goes to is no longer among those it was written to,
 * or the gathering was called off after it was written.
 */
export async function composeGatheringMessage(order: Order, now: Date): Promise<Letter | null> {
  const { messageId } = order.data as { messageId?: string };
  const [row] = await db().$queryRaw<Row[]>`
    SELECT m.text, m.to_whom::text AS "toWhom", m.session_id AS "sessionId", m.team_id AS "teamId", g.id AS "gatheringId", g.programme_id AS "programmeId",
      g.title, (SELECT min(d.day)::text FROM gathering_days d WHERE d.gathering_id = g.id) AS day,
      json_build_object('name', p.name, 'email', p.email) AS contact
    FROM gathering_messages m JOIN gatherings g ON g.id = m.gathering_id JOIN people p ON p.id = m.sent_by_id
    WHERE m.id = ${messageId ?? null}::uuid AND (g.cancelled_at IS NULL OR g.cancelled_at <= m.sent_at)`;
  const whom = row && whomOf(row);
  if (!whom) return null;
  const [still] = await db().$queryRaw<object[]>`
    SELECT 1 FROM gatherings g WHERE g.id = ${row.gatheringId}::uuid
      AND EXISTS (SELECT 1 FROM (${receiversSql(whom, now)}) x WHERE x.id = ${order.recipientId}::uuid)`;
  if (!still) return null;
  return whom.to === "missing" ? toMissing(row, order.recipientId) : toRegistered(row, order.recipientId, now);
}

function whomOf({ toWhom, sessionId, teamId }: Row): ToWhom | null {
  if (toWhom !== "session" && toWhom !== "missing") return { to: toWhom, id: null };
  const id = toWhom === "session" ? sessionId : teamId;
  return id === null ? null : { to: toWhom, id };
}

async function toRegistered(row: Row, registrationId: string, now: Date): Promise<Letter | null> {
  const facts = await mailFacts(registrationId, now);
  if (!facts) return null;
  return writeMessageMail(facts, row, { who: "registered", href: await mintLink(facts, now) });
}

async function toMissing(row: Row, personId: string): Promise<Letter | null> {
  const where = { id: personId, email: { not: null } };
  const person = await db().person.findFirst({ where, select: { email: true, locale: true } });
  if (!person?.email) return null;
  const href = `${config().origin}/programmes/${row.programmeId}/gatherings/${row.gatheringId}/register`;
  return writeMessageMail({ email: person.email, locale: person.locale }, row, { who: "missing", href });
}

/** A copy of a message, to who is registered or is missing: the way on is another. */
export function writeMessageMail(
  to: Reader,
  written: Written,
  { who, href }: { readonly who: "registered" | "missing"; readonly href: string },
): Letter {
  const t = wordsFor(to.locale, "registration-messages");
  const texts: LetterPart[] = messageParts(to.locale, written).map((text) => ({ text }));
  const hello = { text: t("mail.hello") };
  return letterOf(to, t(`mail.subject.${who}`), [hello, ...texts, { button: t(`mail.button.${who}`), href }]);
}
