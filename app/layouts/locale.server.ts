import type { MiddlewareFunction } from "react-router";
import { isLocale, type Locale } from "#app/i18n/locales.ts";
import { factsContext, localeContext } from "#app/platform/context.server.ts";

export const localeCookie = "__Host-genombrott-language";

function cookieValue(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const [key, value] = part.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
}

/** The language of a page nobody has signed in to: chosen before, else Swedish. Most browsers here ask for English by default. */
export const localeMiddleware: MiddlewareFunction<Response> = ({ context }) => {
  const chosen = cookieValue(context.get(factsContext).cookie, localeCookie);
  context.set(localeContext, (isLocale(chosen) ? chosen : "sv") satisfies Locale);
};
