import type { Locale } from "#app/i18n/locales.ts";
import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";

/** In which language a chart is written: a page has its reader's, a file is made for somebody. */
export type Speaker = { readonly t: Translate<Catalogue["charts"]>; readonly locale: Locale };
