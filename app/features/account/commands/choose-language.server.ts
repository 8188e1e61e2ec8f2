import type { Locale } from "#app/i18n/locales.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, sessionState } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/** Remembers the language of whoever is signed in behind the cookie's secret; of nobody when nobody is. */
export async function chooseLanguage(secret: string | null, locale: Locale, now: Date): Promise<void> {
  if (!secret) return;
  const session = await db().session.findUnique({
    where: { secretHash: hashSecret(secret) },
    include: { person: { select: { locale: true } } },
  });
  if (!session || sessionState(session, now) === "over" || session.person.locale === locale) return;
  const { personId } = session;
  await act({ personId }, now, async (tx, traces) => {
    await tx.person.update({ where: { id: personId }, data: { locale } });
    traces.audit({ action: "person.changed", subject: "person", subjectId: personId, fields: ["locale"] });
  });
}
