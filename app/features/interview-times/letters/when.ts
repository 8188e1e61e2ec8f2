import { dayOf } from "#app/core/day.ts";
import { formatTime, formatWeekday } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { lengthKey } from "../rules/words.ts";

export type Place = {
  readonly kind: "home" | "office" | "phone" | "video";
  /** Of an office; empty: no address is said. */
  readonly address: string;
};
export type Told = Place & { readonly startsAt: Date; readonly minutes: number };
export type TimeWords = Translate<Catalogue["interview-words"]>;

/** How a language writes the day and the hour of a moment, by Stockholm's clock. */
export type Clock = { readonly day: (at: Date) => string; readonly time: (at: Date) => string };

export const clockOf = (locale: Locale): Clock => ({
  day: (at) => formatWeekday(locale, dayOf(at)),
  time: (at) => formatTime(locale, at),
});

/** When an interview begins: *tisdag 1 december klockan 14.00*. */
export const startInWords = (t: TimeWords, clock: Clock, startsAt: Date): string =>
  t("start", { day: clock.day(startsAt), time: clock.time(startsAt) });

export function lengthInWords(t: TimeWords, minutes: number): string {
  const key = lengthKey(minutes);
  return key === "length.minutes" ? t(key, { n: minutes }) : t(key);
}

export const placeInWords = (t: TimeWords, { kind, address }: Place): string =>
  kind === "office" && address !== "" ? t("place.office.at", { address }) : t(`place.${kind}`);

/** When and where an interview is: *tisdag 1 december klockan 14.00, ungefär en och en halv timme, hemma hos dig*. */
export const whenInWords = (t: TimeWords, clock: Clock, told: Told): string =>
  t("when", {
    start: startInWords(t, clock, told.startsAt),
    length: lengthInWords(t, told.minutes),
    place: placeInWords(t, told),
  });
