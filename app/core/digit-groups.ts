/** What may stand between two groups of digits that belong together. Flags, since several may stand there: " – ". */
export const gap = { space: 1, dash: 2, plus: 4, dot: 8, bracket: 16 } as const;

/** Digits that stand together, and what stands before them. Positions are UTF-16 units of the text. */
export type DigitGroup = {
  readonly start: number;
  readonly end: number;
  /** The digits as 0–9, whatever script or width they were typed in. */
  readonly digits: string;
  /** Flags of what stands between this group and the one before; -1 when something else does, or nothing. */
  readonly gap: number;
  /** How many characters stand there. */
  readonly gapLength: number;
  /** A plus sign right before: an international telephone number, perhaps. */
  readonly plusBefore: boolean;
};

/** More than this between two groups is a new column or sentence, not one number. */
const longestGap = 5;

/** Where decades of digits begin: ASCII, Arabic, Persian, full width, and the five mathematical alphabets. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];

function digitOf(point: number): number {
  if (point < 0x30) return -1;
  for (const zero of zeros) if (point >= zero && point < zero + 10) return point - zero;
  return -1;
}

const flags = new Map<number, number>();
for (const [text, flag] of [
  [" \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", gap.space],
  ["-\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\ufe58\ufe63\uff0d~", gap.dash],
  ["+\ufe62\uff0b", gap.plus],
  ["._/\u00b7\u2024\uff0e\uff0f", gap.dot],
  ["()", gap.bracket],
  // Nothing to see: soft hyphen, zero-width characters, byte order mark. They separate nothing.
  ["\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", 0],
] as const) {
  for (const character of text) flags.set(character.charCodeAt(0), flag);
}

/** Every group of digits in the text, in one pass: the time grows with the length, whatever the text holds. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits = "";
  let start = 0;
  let end = 0;
  let between = -1;
  let gapLength = 0;
  let plusBefore = false;
  const finish = () => {
    if (digits === "") return;
    groups.push({ start, end, digits, gap: between, gapLength, plusBefore });
    digits = "";
    between = 0;
    gapLength = 0;
    plusBefore = false;
  };
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    const digit = digitOf(point);
    const flag = digit < 0 ? flags.get(point) : undefined;
    if (digit >= 0) {
      if (digits === "") start = at;
      digits += digit;
      end = at + size;
    } else if (flag !== 0) {
      finish();
      plusBefore = flag === gap.plus;
      gapLength += 1;
      between = flag === undefined || between < 0 || gapLength > longestGap ? -1 : between | flag;
    }
    at += size;
  }
  finish();
  return groups;
}
