/**
 * What a participant is called wherever she is not to be known: nine characters with nothing in them, the last of which
 * checks the others. Written in threes: `KTR-49P-H7X`.
 */
export type Code = string;

/**
 * No vowels, so that no code is a word; nothing that looks like another (0 and O, 1, I and L) or sounds like one in Swedish
 * (C and Z like S, Q like K, W like V). Twenty-three, which is a prime: that is what lets one character check all the others.
 */
const characters = "23456789BDFGHJKMNPRSTVX";

/** How many numbers, each below `codeBase`, a code is made of. */
export const codeLength = 8;
export const codeBase = characters.length;

/** Each place weighs differently, so that two that changed places show. */
const weighed = (values: readonly number[]) =>
  values.reduce((sum, value, place) => (sum + value * (place + 1)) % codeBase, 0);

/**
 * The code of random numbers.
 * @param numbers `codeLength` whole ones, from 0 to below `codeBase`.
 */
export function codeOf(numbers: readonly number[]): Code {
  if (numbers.length !== codeLength || numbers.some((one) => !(Number.isInteger(one) && one >= 0 && one < codeBase))) {
    throw new RangeError("A code is made of other numbers.");
  }
  const weight = codeLength + 1;
  const check = characters.split("").findIndex((_, value) => (weighed(numbers) + value * weight) % codeBase === 0);
  return [...numbers, check].map((value) => characters[value]).join("");
}

/**
 * Reads a code as somebody writes it: in small letters, with or without spaces and hyphens.
 * @returns null when it is none, or a character is wrong.
 */
export function readCode(written: string): Code | null {
  const code = written.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, "");
  const values = [...code].map((character) => characters.indexOf(character));
  if (values.length !== codeLength + 1 || values.includes(-1)) return null;
  return weighed(values) === 0 ? code : null;
}

/** In threes, as it is said and printed. */
export function writtenCode(code: Code): string {
  return [code.slice(0, 3), code.slice(3, 6), code.slice(6)].join("-");
}
