import type { Message, Messages } from "./messages.ts";

/** Words in a language that is not ours: a text for each key, with `{day}` where a day comes in. */
export type OwnWords = Readonly<Record<string, string>>;

const hole = /\{([a-z]+)\}/g;

/** Texts as messages: each says its data where its holes are. */
export function messagesFrom(words: OwnWords): Messages {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]): [string, Message] => [
      key,
      text.search(hole) === -1 ? text : (data) => text.replace(hole, (whole, name) => String(data?.[name] ?? whole)),
    ]),
  );
}

/** Messages of ours as texts to translate from, with a hole for each of their data. */
export function textsOf(messages: Messages): OwnWords {
  const holes = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, typeof message === "string" ? message : message(holes)]),
  );
}

/** What holds the place of something in a text, each once: `{when}`. */
export const holesOf = (text: string): string[] => [...new Set(text.match(hole) ?? [])];

const sameHoles = (a: string, b: string) => holesOf(a).toSorted().join() === holesOf(b).toSorted().join();

/** Which keys lack a text, or have one with other holes than ours. Empty: the language can be used. */
export function wrongIn(words: OwnWords, ours: OwnWords): string[] {
  return Object.keys(ours).filter((key) => {
    const text = words[key]?.trim() ?? "";
    return text === "" || !sameHoles(text, ours[key]!);
  });
}

/** Those of `said` that are for a text of ours, trimmed, without the empty ones; in our order. */
export const tidyWords = (said: OwnWords, ours: OwnWords): OwnWords =>
  Object.fromEntries(
    Object.keys(ours).flatMap((key) => {
      const text = said[key]?.trim() ?? "";
      return text === "" ? [] : [[key, text] as const];
    }),
  );

/** Texts that are written and do not hold what ours hold. */
export const unusableIn = (words: OwnWords, ours: OwnWords): string[] =>
  wrongIn(words, ours).filter((key) => words[key] !== undefined);
