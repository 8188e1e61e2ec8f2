import { type DigitGroup, digitGroups, gap } from "./digit-groups.ts";
import { type Found, findIdentityNumbers } from "./identity-numbers.ts";

/**
 * What may point to a person, and may be all right: telephone numbers (Swedish forms) and case numbers. For a warning
 * that can be passed. What `findIdentityNumbers` finds is left out: that is stopped anyway.
 */
export function findWarnings(text: string): Found<"phone" | "case">[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of findIdentityNumbers(text)) taken.fill(1, start, end);
  const warnings: Found<"phone" | "case">[] = [];
  for (const found of [...casesIn(text), ...phonesIn(text)]) {
    if (taken.subarray(found.start, found.end).includes(1)) continue;
    taken.fill(1, found.start, found.end);
    warnings.push(found);
  }
  return warnings.sort((a, b) => a.start - b.start);
}

/** Every quantifier is bounded, so that each place in the text costs at most a constant. */
const caseShapes: readonly RegExp[] = [
  // dnr 2026-123, diarienummer: SN 2026/00123
  /(?<![\p{L}\p{N}])(?:dnr|diarienr|diarienummer|reg\.? ?no)[\s.:#]{0,3}(?:\p{L}{1,6}[ -]?)?\d{1,6}(?:[-/:]\d{1,6}){0,2}/giu,
  // ärende 1234/2026, ärendenummer 12345, akt 1234-26. "ärende 3" and "ärende 2026" count things, so they do not.
  /(?<![\p{L}\p{N}])(?:ärende|akt|case)(?:t|nr|nummer| nr| nummer| no| number)?[\s.:#]{0,3}(?:\p{L}{1,6}[ -]?)?(?:\d{1,6}[-/:]\d{2,6}|\d{5,10})/giu,
  // mål nr T 1234-26, mål T 1234-26. "mål 2" and "mål 50-60 procent" are aims, which this product is full of.
  /(?<![\p{L}\p{N}])mål(?:nr|nummer| nr| nummer)[\s.:#]{0,3}(?:\p{L}{1,3} ?)?\d{1,6}(?:-\d{2,4})?/giu,
  /(?<![\p{L}\p{N}])[Mm]ål \p{Lu}{1,3} ?\d{1,6}-\d{2,4}/gu,
  // SN 2026-00123, IFO-2026/123. Not a date (SN 2026-11-22) and not two years (HT 2026-2027).
  /(?<![\p{L}\p{N}])\p{Lu}{2,6}[ -]?(?:19|20)\d{2}[-/:](?!(?:19|20)\d{2}(?!\d))\d{3,6}(?![\d]|[-/]\d)/gu,
];

function casesIn(text: string): Found<"case">[] {
  return caseShapes.flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: "case" as const,
    })),
  );
}

/** 070-123 45 67, 031-12 34 56, 08-123 456 78, 0701234567, +46 70 123 45 67, +46 (0)31-12 34 56, 0046… */
function phonesIn(text: string): Found<"phone">[] {
  const groups = digitGroups(text);
  const found: Found<"phone">[] = [];
  for (let at = 0; at < groups.length; ) {
    const length = phoneLength(groups, at);
    const first = groups[at];
    const last = groups[at + length - 1];
    if (length > 0 && first && last) {
      found.push({ start: first.plusBefore ? first.start - 1 : first.start, end: last.end, kind: "phone" });
    }
    at += Math.max(1, length);
  }
  return found;
}

/** The longest telephone number there is, and then some: what is written after it is not part of it. */
const mostGroups = 7;

/** How many groups from here on are one telephone number; 0 when none. */
function phoneLength(groups: readonly DigitGroup[], at: number): number {
  const first = groups[at];
  if (!first || (first.gap === gap.dash && first.gapLength === 1)) return 0;
  const abroad = (first.plusBefore && first.digits.startsWith("46")) || first.digits.startsWith("0046");
  if (!abroad && !/^0[1-9]/.test(first.digits)) return 0;
  let digits = "";
  let dashes = 0;
  for (let length = 1; length <= mostGroups; length += 1) {
    const group = groups[at + length - 1];
    if (!group || (length > 1 && !continues(group))) return 0;
    digits += group.digits;
    if (length > 1 && group.gap & gap.dash) dashes += 1;
    const national = abroad ? digits.replace(/^(?:00)?460?/, "") : digits.slice(1);
    const following = groups[at + length];
    const goesOn = following && continues(following) && national.length + following.digits.length <= 9;
    if (goesOn) continue;
    if (national.length < 7 || national.length > 9) return 0;
    return abroad || isNational(groups.slice(at, at + length), dashes) ? length : 0;
  }
  return 0;
}

function continues(group: DigitGroup): boolean {
  return group.gap > 0 && group.gapLength <= 3 && (group.gap & ~(gap.space | gap.dash | gap.bracket)) === 0;
}

/** Tells a number from dates (01-02-2026), times (08-10 12-14) and lists (01 02 03 04). */
function isNational(parts: readonly DigitGroup[], dashes: number): boolean {
  const lengths = parts.map((part) => part.digits.length);
  const [area = 0] = lengths;
  if (lengths.length === 1) return area >= 9;
  if (area > 4 || lengths.slice(1).some((length) => length < 2)) return false;
  if (area === 2 && parts[0]?.digits !== "08") return false;
  if (lengths.join() === "2,2,4") return false;
  const afterArea = parts[1]?.gap ?? 0;
  return lengths.join() !== "2,2,2,2" || (dashes === 1 && (afterArea & gap.dash) > 0);
}
