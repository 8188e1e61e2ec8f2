import { dayOf } from "#app/core/day.ts";
import { whenInWords } from "#app/features/interview-times/letters/when.ts";
import { lengthKey } from "#app/features/interview-times/rules/words.ts";
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
export const oursToTranslate = (): OwnWords => ({
  ...textsOf(messagesIn("sv", "parents")),
  ...textsOf(messagesIn("sv", "interview-words")),
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

type Told = Parameters<typeof whenInWords>[2];

/** When and where a meeting is, in her language. */
export function whenFor({ language, locale, own }: Spoken, told: Told): string {
  if (own === null) return whenInWords(wordsFor(locale, "interview-words"), locale, told);
  const t = translator(messagesFrom(own));
  const zone = { timeZone: "Europe/Stockholm" } as const;
  const day = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short", ...zone });
  const { startsAt, minutes, kind, address } = told;
  const key = lengthKey(minutes);
  const say = t as (key: string, data?: object) => string;
  return say("when", {
    day: day.format(new Date(`${dayOf(startsAt)}T00:00:00Z`)),
    time: time.format(startsAt),
    length: say(key, { n: minutes }),
    place: kind === "office" && address !== "" ? say("place.office.at", { address }) : say(`place.${kind}`),
  });
}
