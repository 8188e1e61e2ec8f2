export const locales = ["sv", "en"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(text: unknown): text is Locale {
  return text === "sv" || text === "en";
}
