import type { Hint } from "./protocol.ts";

/** What a page wants to hear of. */
export type Interest = {
  /** Names of hints, as slices announce them. */
  readonly names: readonly string[];
  /** Only hints about these things. A hint that does not say which thing it is about may be about them. */
  readonly ids?: Readonly<Partial<Record<string, string>>>;
};

/** Whether a hint may change what the page shows. */
export function concerns(hint: Hint, interest: Interest): boolean {
  if (!interest.names.includes(hint.name)) return false;
  return Object.entries(interest.ids ?? {}).every(([key, id]) => {
    const told = hint.ids[key];
    return id === undefined || told === undefined || told === id;
  });
}
