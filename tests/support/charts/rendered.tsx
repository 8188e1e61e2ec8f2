import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import type { Speaker } from "#app/features/charts/drawing/speaker.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords, wordsFor } from "#app/i18n/words.server.ts";

/** A part of a page as the server sends it. */
export const rendered = (part: ReactNode, locale: Locale = "sv"): string =>
  renderToStaticMarkup(
    <MemoryRouter>
      <I18nProvider words={serverWords(locale)}>{part}</I18nProvider>
    </MemoryRouter>,
  );

export const speaker = (locale: Locale = "sv"): Speaker => ({ t: wordsFor(locale, "charts"), locale });

/** What no attribute and no text of a drawing may hold. */
export const wrongNumbers = /NaN|Infinity|undefined|null|e[+-]\d/;
