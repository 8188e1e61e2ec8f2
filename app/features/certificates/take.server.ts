import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { fileOf } from "./file.server.ts";
import { type Certificate, certificatesWhere } from "./queries/certificates.server.ts";

/** Where a gathering is: ids from an address, so anything may stand in them. */
type Place = { readonly programmeId: string; readonly gatheringId: string };

/**
 * Somebody's own certificate, as a file. Swedish unless she asks for English.
 * @throws Refusal missing: she was not there, or it is not over; tooMany
 */
export async function ownCertificate(actor: Actor, place: Place, locale: Locale, now: Date): Promise<Response> {
  const [certificate] = await certificatesAt(actor, place, Prisma.sql`r.person_id = ${actor.personId}::uuid`, now);
  if (!certificate) throw missing();
  await noted(actor, place, { action: "certificate.taken" }, now);
  return fileOf([certificate], wordsFor(locale, "certificates")("title"), locale, now);
}

/** The certificates of all who were there, in one file. @throws Refusal missing (also: nobody was), forbidden, tooMany */
export async function allCertificates(actor: Actor, place: Place, locale: Locale, now: Date): Promise<Response> {
  const { programmeId } = place;
  authoriseSee(actor, "registration.see-names", place);
  const certificates = await certificatesAt(actor, place, Prisma.sql`true`, now);
  const [first] = certificates;
  if (!first) throw missing();
  authorise(actor, "certificate.take-all", { programmeId });
  await noted(actor, place, { action: "certificate.all-taken" }, now);
  const title = wordsFor(locale, "certificates")("title.all", { gathering: first.gathering });
  return fileOf(certificates, title, locale, now);
}

/** A file as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, locale: Locale, make: () => Promise<Response>): Promise<Response> {
  return downloading(asked, make, (minutes) => wordsFor(locale, "certificates")("too-often", { minutes }));
}

async function certificatesAt(actor: Actor, place: Place, which: Prisma.Sql, now: Date): Promise<Certificate[]> {
  if (!isId(place.programmeId) || !isId(place.gatheringId)) throw missing();
  return certificatesWhere(
    Prisma.sql`g.id = ${place.gatheringId}::uuid AND g.programme_id = ${place.programmeId}::uuid AND ${gatheringsVisibleSql(actor)} AND ${which}`,
    now,
  );
}

/** Who took out what is noted before the first byte leaves. */
async function noted(actor: Actor, place: Place, did: { readonly action: string }, now: Date): Promise<void> {
  const { programmeId, gatheringId } = place;
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    traces.audit({ ...did, subject: "gathering", subjectId: gatheringId, programmeId });
  });
}
