import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isLocale } from "./i18n/locales.ts";
import { browserWords, I18nProvider } from "./i18n/use-t.tsx";
import { DemoContext } from "./layouts/demo.ts";

const locale = document.documentElement.lang;
const words = browserWords(isLocale(locale) ? locale : "sv");

await words.load((document.getElementById("words")?.dataset.names ?? "").split(" "));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider words={words}>
        <DemoContext value={document.documentElement.dataset.demo !== undefined}>
          <HydratedRouter />
        </DemoContext>
      </I18nProvider>
    </StrictMode>,
  );
});
