import { createContext, type ReactNode, use, useMemo } from "react";
import { sources } from "./catalogue.ts";
import type { Locale } from "./locales.ts";
import { type Messages, type Translate, translator } from "./messages.ts";
import type { Catalogue, Namespace } from "./sets.ts";

/** Where a language's words come from: all at once on the server, file by file in the browser. */
export interface Words {
  readonly locale: Locale;
  /** The messages, or a promise while their file is on its way. */
  get(namespace: Namespace): Messages | Promise<Messages>;
  /** On the server: the names asked for so far. */
  readonly used?: ReadonlySet<Namespace>;
}

export const WordsContext = createContext<Words | null>(null);

export function I18nProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("No I18nProvider above.");
  return words;
}

export function useLocale(): Locale {
  return useWords().locale;
}

/** The words of one slice, in the person's language. Suspends (never on the server) until they have arrived. */
export function useT<N extends Namespace>(namespace: N): Translate<Catalogue[N]> {
  const found = useWords().get(namespace);
  const messages = (found instanceof Promise ? use(found) : found) as Catalogue[N];
  return useMemo(() => translator(messages) as Translate<Catalogue[N]>, [messages]);
}

/** The browser's words. `load` is awaited before hydration with the names the server used. */
export function browserWords(locale: Locale): Words & { load(names: readonly string[]): Promise<void> } {
  const early = new Map<Namespace, Messages>();
  const coming = new Map<Namespace, Promise<Messages>>();
  const fetchOne = (namespace: Namespace): Promise<Messages> => {
    const known = coming.get(namespace);
    if (known) return known;
    const promise = sources[namespace][locale]().then((file) => file.default);
    coming.set(namespace, promise);
    return promise;
  };
  return {
    locale,
    // What a component had to wait for stays a promise for good: React renders a component that waited once more, and
    // takes its hooks for those of another when it does not ask for the same promise then.
    get: (namespace) => early.get(namespace) ?? fetchOne(namespace),
    async load(names) {
      const known = names.filter((name): name is Namespace => name in sources);
      await Promise.all(known.map(async (name) => early.set(name, await fetchOne(name))));
    },
  };
}
