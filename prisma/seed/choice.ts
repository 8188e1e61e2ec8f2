/**
 * Choices that look random and are not: the same key always gives the same one, whatever was chosen before it. So two
 * demos of the same day are alike, and a cycle added to the content changes no other cycle's life.
 */

/** From 0 up to, not including, 1. */
export function share(key: string): number {
  let hash = 0x811c9dc5; // FNV-1a, then mixed: near keys (…-1, …-2) must not give near numbers.
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** A whole number, both ends included. */
export function between(key: string, from: number, to: number): number {
  return from + Math.floor(share(key) * (to - from + 1));
}

export function oneOf<T>(key: string, list: readonly [T, ...T[]]): T {
  return list[between(key, 0, list.length - 1)] ?? list[0];
}
