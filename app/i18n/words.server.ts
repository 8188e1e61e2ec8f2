import { namespaces, sources } from "./catalogue.ts";
import { type Locale, locales } from "./locales.ts";
import { type Messages, type Translate, translator } from "./messages.ts";
import type { Catalogue, Namespace } from "./sets.ts";
import type { Words } from "./use-t.tsx";

// All words of both languages, once, when the server's code is loaded.
const everything = new Map<string, Messages>(
  await Promise.all(
    locales.flatMap((locale) =>
      namespaces.map(
        async (namespace) => [`${locale}/${namespace}`, (await sources[namespace][locale]()).default] as const,
      ),
    ),
  ),
);

/** Words for one rendering; `used` collects the names asked for, so that the browser can load them before it hydrates. */
export function serverWords(locale: Locale): Words & { readonly used: Set<Namespace> } {
  const used = new Set<Namespace>();
  return {
    locale,
    used,
    get(namespace) {
      used.add(namespace);
      return everything.get(`${locale}/${namespace}`) as Messages;
    },
  };
}

/** A set as it is written: to be translated from. */
export const messagesIn = (locale: Locale, namespace: Namespace): Messages =>
  everything.get(`${locale}/${namespace}`) as Messages;

/** Words outside a page: mails, exports. */
export function wordsFor<N extends Namespace>(locale: Locale, namespace: N): Translate<Catalogue[N]> {
  return translator(everything.get(`${locale}/${namespace}`) as Catalogue[N]) as Translate<Catalogue[N]>;
}
