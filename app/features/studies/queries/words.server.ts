import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { type OwnWords, wrongIn } from "#app/i18n/own-words.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { fingerprintOfWords } from "../fingerprint.server.ts";
import type { Language } from "../rules/languages.ts";
import type { Named } from "../types.ts";

export type WordsPlace = { readonly programmeId: string; readonly language: string };

/** The study's own words for a language that is none of ours, so far. @throws Refusal missing (also for a language of ours) */
export async function wordsPage(actor: Actor, { programmeId, language: code }: WordsPlace, ours: OwnWords) {
  if (!isId(programmeId) || isLocale(code)) throw missing();
  authoriseSee(actor, "study.edit", { programmeId });
  const found = await db().studyLanguage.findFirst({
    where: { code, study: { programmeId } },
    select: {
      ...{ code: true, name: true, direction: true, words: true },
      study: { select: { programme: { select: { id: true, name: true } } } },
    },
  });
  if (!found) throw missing();
  const { study, words: stored, ...language } = found;
  const words = (stored ?? {}) as OwnWords;
  const programme: Named = study.programme;
  return {
    ...{ programme, words, language: language as Language },
    ...{ left: wrongIn(words, ours).length, seen: fingerprintOfWords(words) },
  };
}
