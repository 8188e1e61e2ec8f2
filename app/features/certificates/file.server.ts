import { dayOf } from "#app/core/day.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Certificate } from "./queries/certificates.server.ts";

/** Certificates as a file to download. Its name says what it is and the day, and nobody's name. */
export async function fileOf(
  certificates: readonly Certificate[],
  title: string,
  locale: Locale,
  now: Date,
): Promise<Response> {
  const { certificatesPdf } = await import("./pdf.server.ts");
  const body = await certificatesPdf(certificates, { title, locale, issuedOn: dayOf(now) });
  const name = `${wordsFor(locale, "certificates")("file")}-${certificates[0]?.lastDay}.pdf`;
  return new Response(body, {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` },
  });
}
