/** The digits of a code as somebody typed or pasted it ("123 456"), or null when it cannot be one. */
export function codeIn(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** A code as it is written in a mail: in two groups, easier to carry across. */
export function codeForReading(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The address as people mean it. PostgreSQL compares it without regard to case. */
export function tidyEmail(text: string): string {
  return text.trim().toLowerCase();
}
