/** What a key of the content became. @throws Error that names the key: content that points at nothing is a slip. */
export function find<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo's content names a ${what} that is not in it: ${key}`);
  return found;
}
