import { type Translate, translator } from "#app/i18n/messages.ts";
import { messagesFrom, type OwnWords } from "#app/i18n/own-words.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { useT } from "#app/i18n/use-t.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";

/** The pages' words: ours, or those of her language where it is none of ours. */
export function useWords(own: OwnWords | null): Translate<Catalogue["parents"]> {
  const ours = useT("parents");
  return own === null ? ours : (translator(messagesFrom(own)) as Translate<Catalogue["parents"]>);
}

/** What a refused form is told, in her language: by its code where there are words for it, else that it did not work. */
export function refusedIn(
  t: Translate<Catalogue["parents"]>,
  refusal: RefusedForm | undefined,
): { readonly message: string | undefined; field(name: string): string | undefined } {
  const words = t as (key: string) => string | undefined;
  const said = (code: string) => words(`refusal.${code}`) ?? t("broken");
  return {
    message: refusal === undefined || Object.keys(refusal.fields).length > 0 ? undefined : said(refusal.code),
    field: (name) => (refusal?.fields[name] === undefined ? undefined : said(refusal.fields[name])),
  };
}
