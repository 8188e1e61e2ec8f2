import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { fileOf } from "../file.server.ts";
import { certificatesWhere } from "./certificates.server.ts";

/**
 * The certificate of a registration whose bearer is known by other means, as by the link of a guest: as a file. Null: she was
 * not there, or it is not over.
 */
export async function certificateFor(registrationId: string, locale: Locale, now: Date): Promise<Response | null> {
  const [certificate] = await certificatesWhere(Prisma.sql`r.id = ${registrationId}::uuid`, now);
  return certificate ? fileOf([certificate], wordsFor(locale, "certificates")("title"), locale, now) : null;
}

/** Whether there is one. */
export async function hasCertificate(registrationId: string, now: Date): Promise<boolean> {
  return (await certificatesWhere(Prisma.sql`r.id = ${registrationId}::uuid`, now)).length > 0;
}

export type CertificateLinks = { readonly own: boolean; readonly all: boolean };

/** Which certificates of a gathering are there for the actor, who may know of it. */
export async function certificateLinks(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  now: Date,
): Promise<CertificateLinks> {
  const { programmeId, gatheringId } = place;
  const here = Prisma.sql`g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid`;
  const takesAll = may(actor, "certificate.take-all", place);
  const which = takesAll ? here : Prisma.sql`${here} AND r.person_id = ${actor.personId}::uuid`;
  const found = await certificatesWhere(which, now);
  return {
    own: found.some(({ personId }) => personId === actor.personId),
    all: takesAll && found.length > 0,
  };
}
