/**
 * Messages are TypeScript: a text, or a function of its data. So the type checker proves that both languages say
 * everything, with the same data, and nothing has to be parsed in the browser.
 */
// biome-ignore lint/suspicious/noExplicitAny: each message has data of its own shape; callers see the exact one.
export type Message = string | ((data: any) => string);
export type Messages = Readonly<Record<string, Message>>;

/** What the other language must hold: the same keys, texts for texts, and functions of the same data. */
export type SameAs<M extends Messages> = {
  readonly [K in keyof M]: M[K] extends (data: infer D) => string ? (data: D) => string : string;
};

export type Translate<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...data: M[K] extends (data: infer D) => string ? [D] : []
) => string;

export function translator<M extends Messages>(messages: M): Translate<M> {
  return (key, ...data) => {
    const message = messages[key] as Message;
    return typeof message === "function" ? message(data[0]) : message;
  };
}

const plurals = { sv: new Intl.PluralRules("sv"), en: new Intl.PluralRules("en") };

/** One of two texts by number: `plural("sv", n, "test", "tester")`. Both languages know just one and other. */
export function plural(locale: "sv" | "en", n: number, one: string, other: string): string {
  return plurals[locale].select(n) === "one" ? one : other;
}
