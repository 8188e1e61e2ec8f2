import { zone } from "#app/core/day.ts";
import {
  type Clock,
  clockOf,
  lengthInWords,
  placeInWords,
  startInWords,
  type TimeWords,
  type Told,
  whenInWords,
} from "#app/features/interview-times/letters/when.ts";
import { isLocale, type Locale } from "#app/i18n/locales.ts";
import { type Translate, translator } from "#app/i18n/messages.ts";
import { messagesFrom, type OwnWords, textsOf, wrongIn } from "#app/i18n/own-words.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { messagesIn, wordsFor } from "#app/i18n/words.server.ts";
import { db } from "#app/platform/db.server.ts";

/** The language of a parent: its direction, and its words when they are none of ours. */
export type Spoken = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The language of ours that stands in: hers, or the first there is. */
  readonly locale: Locale;
  readonly own: OwnWords | null;
};

/** What is to be translated for a language of its own: the pages' words, and those in which a time is said. */
export const oursToTranslate = (locale: Locale = "sv"): OwnWords => ({
  ...textsOf(messagesIn(locale, "parents")),
  ...textsOf(messagesIn(locale, "interview-words")),
});

/** How a study speaks to somebody. Words that are not whole are as none: she gets Swedish, and the text in her language. */
export async function spokenIn(studyId: string, language: string): Promise<Spoken> {
  const found = await db().studyLanguage.findUnique({
    where: { studyId_code: { studyId, code: language } },
    select: { direction: true, words: true },
  });
  const locale: Locale = isLocale(language) ? language : "sv";
  const words = (found?.words ?? null) as OwnWords | null;
  const own = words !== null && wrongIn(words, oursToTranslate()).length === 0 ? words : null;
  const direction = own !== null || isLocale(language) ? (found?.direction ?? "ltr") : "ltr";
  return { language: own === null ? locale : language, direction, locale, own };
}

export function translateFor({ locale, own }: Spoken): Translate<Catalogue["parents"]> {
  return own === null
    ? wordsFor(locale, "parents")
    : (translator(messagesFrom(own)) as Translate<Catalogue["parents"]>);
}

type InWords = { readonly t: TimeWords; readonly clock: Clock };

/** How times are said in her language. */
function timesFor({ language, locale, own }: Spoken): InWords {
  if (own === null) return { t: wordsFor(locale, "interview-words"), clock: clockOf(locale) };
  const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: zone });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: zone });
  return {
    t: translator(messagesFrom(own)) as TimeWords,
    clock: { day: (at) => day.format(at), time: (at) => time.format(at) },
  };
}

/** When and where a meeting is, in her language. */
export function whenFor(spoken: Spoken, told: Told): string {
  const { t, clock } = timesFor(spoken);
  return whenInWords(t, clock, told);
}

/** A time to choose, in her language: when it begins, where when that is an address, and how long it takes. */
export function offerFor(spoken: Spoken, { startsAt, minutes, kind, address }: Told) {
  const { t, clock } = timesFor(spoken);
  return {
    words: startInWords(t, clock, startsAt),
    where: address === "" ? "" : placeInWords(t, { kind, address }),
    takes: t("takes", { length: lengthInWords(t, minutes) }),
  };
}
