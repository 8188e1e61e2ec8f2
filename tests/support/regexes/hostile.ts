/** Characters of many sorts, of which some fit any class. */
const alphabet = [..."a0 \n-@._é/:=,;<>\"'()[]{}+*?!%&#|\\~^$ZbÅxq9\t\r\u00a0\u200b😀"];

/** The single things a pattern is made of, in their order: letters, escapes, classes. */
function atomsOf(pattern: string): string[] {
  const bare = pattern.replaceAll(/\(\?(?:<?[=!]|:|<\w+>)/g, "(");
  const atom =
    /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\[(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}[?+]?|[^()|*+?^$]/gsu;
  return (bare.match(atom) ?? []).filter((text) => !/^\{\d/.test(text) && !/^\\[bBk]/.test(text));
}

/** Characters that an atom accepts, the first few. */
function acceptedBy(atom: string, flags: string, candidates: readonly string[]): string[] {
  try {
    const whole = new RegExp(`^(?:${atom})$`, flags.replaceAll(/[gy]/g, ""));
    return candidates.filter((character) => whole.test(character)).slice(0, 3);
  } catch {
    return []; // A piece of something that means nothing alone.
  }
}

/** An input is `prefix`, then `pump` again and again, then `suffix`. */
export type Recipe = { readonly prefix: string; readonly pump: string; readonly suffix: string };

export function inputOf({ prefix, pump, suffix }: Recipe, length: number): string {
  return prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
}

/**
 * Ways to make a pattern work hard: what begins like a match, goes on for ever with what its parts accept, and ends with
 * what none of them does.
 */
export function hostileTo(pattern: string, flags: string): Recipe[] {
  const atoms = atomsOf(pattern);
  const written = [...new Set(atoms.filter((atom) => [...atom].length === 1))];
  const candidates = [...new Set([...written, ...alphabet])];
  const accepted = atoms.map((atom) => acceptedBy(atom, flags, candidates)).filter((some) => some.length > 0);
  const firsts = accepted.map(([first]) => first as string);
  const singles = [...new Set(accepted.flat())].slice(0, 24);
  const pumps = new Set(singles);
  for (let from = 0; from < firsts.length && pumps.size < 60; from += 1) {
    for (let size = 2; size <= 4 && from + size <= firsts.length; size += 1) {
      pumps.add(firsts.slice(from, from + size).join(""));
    }
  }
  for (const one of singles.slice(0, 6)) for (const other of singles.slice(0, 6)) pumps.add(one + other);
  const prefixes = new Set([""]);
  for (let size = 1; size <= Math.min(firsts.length, 8); size += 1) prefixes.add(firsts.slice(0, size).join(""));
  return [...pumps].flatMap((pump) =>
    [...prefixes].flatMap((prefix) => ["", "\u0000", "!\n"].map((suffix) => ({ prefix, pump, suffix }))),
  );
}
