import { dayOf } from "#app/core/day.ts";
import { formatTime, formatWeekday } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { lengthKey } from "../rules/words.ts";

type Told = {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly kind: "home" | "office" | "phone" | "video";
  /** Of an office; empty: no address is said. */
  readonly address: string;
};
type Words = Translate<Catalogue["interview-words"]>;

/** When and where an interview is, in words: *tisdag 1 december klockan 14.00, ungefär en och en halv timme, hemma hos dig*. */
export function whenInWords(t: Words, locale: Locale, { startsAt, minutes, kind, address }: Told): string {
  const key = lengthKey(minutes);
  return t("when", {
    day: formatWeekday(locale, dayOf(startsAt)),
    time: formatTime(locale, startsAt),
    length: key === "length.minutes" ? t(key, { n: minutes }) : t(key),
    place: kind === "office" && address !== "" ? t("place.office.at", { address }) : t(`place.${kind}`),
  });
}
