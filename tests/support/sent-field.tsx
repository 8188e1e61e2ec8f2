import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";

/** What a hidden field of a form holds as the server sends it. */
export function sentField(form: ReactNode, field: string): string | undefined {
  const element = <I18nProvider words={serverWords("sv")}>{form}</I18nProvider>;
  const html = renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
  return new RegExp(`<input type="hidden" name="${field}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll("&quot;", '"');
}
