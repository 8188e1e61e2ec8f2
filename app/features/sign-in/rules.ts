/** The digits of a code as somebody typed or pasted it ("123 456"), or null when it cannot be one. */
export function codeIn(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * Wrong codes for one person in a day and a night, from wherever they come, before codes stop being hers: her mails then
 * carry the link only, which cannot be guessed. Somebody who asks for four codes and writes each of them wrong five times
 * comes so far; who guesses has twenty chances in a million a day, however many addresses of origin he has.
 */
export const wrongCodesADay = 20;
export const wrongCodesCountMs = 24 * 3_600_000;

/** So long after a button was pressed, the same browser's next press on it is the same press. */
const samePressMs = 30_000;

/** Whether what happened at `at` may be the first press of a double one. */
export function isSamePress(at: Date | null, now: Date): at is Date {
  return at !== null && now.getTime() - at.getTime() < samePressMs;
}

/** A code as it is written in a mail: in two groups, easier to carry across. */
export function codeForReading(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The address as people mean it. PostgreSQL compares it without regard to case. */
export function tidyEmail(text: string): string {
  return text.trim().toLowerCase();
}
