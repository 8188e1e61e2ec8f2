/** How long a code of the app's holds, and how many steps of that its clock may be off, either way. */
export const stepMs = 30_000;
export const stepsOff = 1;

/** Ten codes on a paper, for the day on which she has lost her device. */
export const recoveryCodes = 10;

/** Wrong codes of one person in a quarter of an hour. Only she is asked, in her own session: nobody else can use them up. */
export const wrongCodes = { points: 5, seconds: 15 * 60 } as const;

/** The thirty seconds in which a moment lies, counted from 1970. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / stepMs);

/** The six digits as somebody typed or pasted them ("123 456"), or null when they cannot be a code. */
export function digitsIn(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** What recovery codes are written with: each character is five bits, and none is taken for another. */
export const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A recovery code as it was made, however somebody typed it; null when it cannot be one. Sixteen characters, eighty bits. */
export function recoveryCodeIn(text: string): string | null {
  const tidy = text.toUpperCase().replaceAll(/[\s-]/g, "");
  return tidy.length === 16 && [...tidy].every((letter) => letters.includes(letter)) ? tidy : null;
}

/** A text in groups of four: easier to carry across. */
export const inGroups = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** How far a person has come with what she shows beside her mail. */
export type Held = { readonly app: boolean; readonly passkeys: number };

export const hasFactor = ({ app, passkeys }: Held): boolean => app || passkeys > 0;
