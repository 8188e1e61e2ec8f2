import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";

/** A form as the server sends it, in Swedish. */
export function shownBy(form: ReactNode): string {
  const element = <I18nProvider words={serverWords("sv")}>{form}</I18nProvider>;
  return renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
}

/** What a hidden field of a form holds as the server sends it. */
export function sentField(form: ReactNode, field: string): string | undefined {
  const sent = new RegExp(`<input type="hidden" name="${field}" value="([^"]*)"`).exec(shownBy(form));
  return sent?.[1]?.replaceAll("&quot;", '"');
}
