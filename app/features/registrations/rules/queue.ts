/** Somebody on the waiting list. Those of a party that wants seats together have it in common. */
export type Waiting = {
  readonly id: string;
  /** Lower goes first. */
  readonly number: number;
  /** The party she wants to come together with. */
  readonly togetherWith: string | null;
};

/** Those who go in at the same time: one, or a party that wants seats together. */
type Turn = { readonly number: number; readonly who: readonly Waiting[] };

/** The waiting list in turns, in order: a party stands where its first does. */
export function turnsOf(waiting: readonly Waiting[]): Turn[] {
  const sorted = waiting.toSorted((a, b) => a.number - b.number);
  const turns = new Map<string, Waiting[]>();
  for (const one of sorted) {
    const key = one.togetherWith ?? one.id;
    turns.set(key, [...(turns.get(key) ?? []), one]);
  }
  return [...turns.values()].map((who) => ({ number: who[0]!.number, who }));
}

/**
 * Who is offered the seats that are free, in order (B6, B7). Nobody is passed: when a party that wants to sit together needs
 * more than are free, those after it wait too, so that it is not overtaken until nothing is left for it.
 */
export function nextOffers(waiting: readonly Waiting[], free: number): Waiting[] {
  const offered: Waiting[] = [];
  for (const { who } of turnsOf(waiting)) {
    if (offered.length + who.length > free) break;
    offered.push(...who);
  }
  return offered;
}

/** Why somebody on the waiting list waits. */
export type WhyWaiting =
  /** No seat is free. */
  | "full"
  /** There are free seats, but fewer than her party needs. */
  | "party-too-large"
  /** There are free seats, kept for a party before her that needs more. */
  | "kept-for-party";

export type PlaceInQueue = {
  /** How many people stand before her; 0: she is next. */
  readonly before: number;
  readonly why: WhyWaiting;
  /** How many come together with her, herself counted. */
  readonly together: number;
  readonly free: number;
};

/** Where everybody on the waiting list stands, in its order, and why each waits (B9). */
export function placesInQueue(waiting: readonly Waiting[], free: number): (PlaceInQueue & { readonly id: string })[] {
  const places: (PlaceInQueue & { readonly id: string })[] = [];
  for (const [index, { who }] of turnsOf(waiting).entries()) {
    const before = places.length;
    const why = free <= 0 ? "full" : index === 0 ? "party-too-large" : "kept-for-party";
    for (const { id } of who) places.push({ id, before, why, together: who.length, free: Math.max(0, free) });
  }
  return places;
}

/** Where somebody stands on the waiting list, and why she waits (B9). Null when she is not on it. */
export function placeInQueue(waiting: readonly Waiting[], id: string, free: number): PlaceInQueue | null {
  const found = placesInQueue(waiting, free).find((one) => one.id === id);
  if (!found) return null;
  const { id: _, ...place } = found;
  return place;
}

/**
 * How many of a new party are let in at once, when so many seats are free (B5). Nobody goes past who waits already; those who
 * want to come together come in together or wait together.
 */
export function letIn(count: number, free: number, anyoneWaits: boolean, together: boolean): number {
  if (anyoneWaits) return 0;
  const fit = Math.min(count, Math.max(0, free));
  return together && fit < count ? 0 : fit;
}
