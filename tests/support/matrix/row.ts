import type { Thing } from "./things.ts";
import type { Visitor } from "./visitors.ts";

/**
 * One line of the matrix: an address, with what stands in it, and what it is to each visitor. Who is named in neither
 * list is told that it does not exist; who is not signed in is led to signing in.
 */
export type Row = {
  /** As `app/routes.ts` says it. */
  readonly route: string;
  /** What stands for its parameters, in their order: names of things, or a word as it is. */
  readonly at?: readonly (Thing | `=${string}`)[];
  readonly search?: Readonly<Record<string, string>>;
  /** For whom it exists, and who may. */
  readonly may: readonly Visitor[];
  /** For whom it exists, and who may not: 403. */
  readonly refused?: readonly Visitor[];
  /** Nobody is led to signing in from there: what is not there is not there for who is signed out either. */
  readonly open?: true;
};

export type Page = Row & {
  /** Where nobody reads at all: the status that all of `may` get instead of a page. */
  readonly nothingToRead?: number;
};

/** Something that is done at an address. Each form is whole, so that nothing but the right stops it before the rules do. */
export type Act = Row & {
  /** The button: `verb` or `verb:argument`. */
  readonly intent?: string;
  /** What the form holds; `@name` is the id of a thing, `@key`, `@id` and `@address` are fresh, `@today` is the day. */
  readonly form?: Readonly<Record<string, string>>;
  /** For what a script asks instead of a form. */
  readonly json?: unknown;
  /** How it is said that it does not exist, where that is not 404. */
  readonly missing?: number;
  /** Ids are made by whoever writes a draft: one that nobody has is free, and a draft is made of it. */
  readonly freeIsMade?: boolean;
};

/** What a row is to a visitor. */
export type Outcome = "may" | "refused" | "missing" | "signs in first";

export function expectedFor(row: Row, visitor: Visitor): Outcome {
  if (row.may.includes(visitor)) return "may";
  if (visitor === "anonymous" && !row.open) return "signs in first";
  return row.refused?.includes(visitor) ? "refused" : "missing";
}

/** Whether what stands in a form names a thing. */
export const isThing = (text: string) => /^@(?!(?:key|id|address|today)$)/.test(text);

/** For a title: the address with the names of what stands in it, and the button. */
export function titleOf(row: Page | Act): string {
  const at = [...(row.at ?? [])];
  const path = row.route.replaceAll(/:\w+/g, () => String(at.shift() ?? "?").replace(/^=/, ""));
  const search = row.search ? `?${new URLSearchParams(row.search)}` : "";
  const given = "form" in row && row.form ? Object.values(row.form).filter(isThing) : [];
  const intent = "intent" in row && row.intent ? ` ${row.intent}` : "";
  return `/${path}${search}${intent}${given.length > 0 ? ` (${given.join(" ")})` : ""}`;
}
