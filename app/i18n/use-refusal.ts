import { use } from "react";
import type { Message, Messages } from "./messages.ts";
import type { Namespace } from "./sets.ts";
import { WordsContext } from "./use-t.tsx";

type RefusalData = Readonly<Record<string, string | number>>;

/** What an action gives back to its form when it said no (see `acting`). */
type RefusalShown = {
  readonly code: string;
  readonly data: RefusalData;
  readonly fields: Readonly<Record<string, string>>;
};

export type RefusalText = (code: string, data?: RefusalData) => string;

/**
 * The text of a refusal's code, in the person's language: the message `refusal.<code>` of the first of the namespaces
 * that has one, else of the shell. A code without a message (which a test forbids) gives a general text, never the code.
 */
export function useRefusal(...namespaces: readonly Namespace[]): RefusalText {
  const words = use(WordsContext);
  if (!words) throw new Error("No I18nProvider above.");
  const sets: Messages[] = [];
  for (const namespace of new Set<Namespace>([...namespaces, "shell"])) {
    const found = words.get(namespace);
    sets.push(found instanceof Promise ? use(found) : found);
  }
  return (code, data = {}) => textOf(sets, code, data);
}

/**
 * The texts of a whole refused form: what is wrong as one line, and per field. For a form that was not refused, no
 * message and no fields, so that a page can write `errors.fields.title` without asking first.
 */
export function useFormErrors(
  refusal: RefusalShown | undefined,
  ...namespaces: readonly Namespace[]
): { readonly message: string | undefined; readonly fields: Readonly<Record<string, string | undefined>> } {
  const text = useRefusal(...namespaces);
  if (!refusal) return { message: undefined, fields: {} };
  const fields = Object.entries(refusal.fields).map(([name, code]) => [name, text(code, refusal.data)] as const);
  return { message: text(refusal.code, refusal.data), fields: Object.fromEntries(fields) };
}

function textOf(sets: readonly Messages[], code: string, data: RefusalData): string {
  const message = messageIn(sets, `refusal.${code}`) ?? messageIn(sets, "refusal.unknown") ?? "";
  return typeof message === "function" ? message(data) : message;
}

function messageIn(sets: readonly Messages[], key: string): Message | undefined {
  return sets.find((set) => Object.hasOwn(set, key))?.[key];
}
