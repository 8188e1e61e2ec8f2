import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten, tidyLine, tidyText } from "#app/core/text.ts";
import { packageTextMax } from "./types.ts";

type Limits = { readonly max: number; readonly required?: true; readonly line?: true };

/** The texts of each kind of thing in the package: what a form sends, and what two people's changes are compared by. */
export const ideaTexts = {
  title: { max: packageTextMax.title, required: true, line: true },
  description: { max: packageTextMax.description },
  howToTry: { max: packageTextMax.howToTry },
  source: { max: packageTextMax.source },
} as const satisfies Record<string, Limits>;

export const driverTexts = {
  title: { max: packageTextMax.title, required: true, line: true },
  description: { max: packageTextMax.description },
} as const satisfies Record<string, Limits>;

export const aimTexts = {
  aimWhat: { max: 300, required: true, line: true },
  aimForWhom: { max: 300, required: true, line: true },
  aimHowMuch: { max: 300, required: true, line: true },
} as const satisfies Record<string, Limits>;

export type TextProblem = "field.required" | "field.too-long" | "identity-number";

/** What a person wants a thing's texts to be, and what they were when she began. */
export type Changes<Field extends string> = {
  readonly mine: Readonly<Record<Field, string>>;
  readonly base: Readonly<Record<Field, string>>;
};

/**
 * The texts as they are stored, and what is wrong with them by field. What has no limits here (a chosen driver, a day) is
 * passed through.
 */
export function deriveTexts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  limits: Readonly<Record<string, Limits>>,
): { readonly tidy: Record<Field, string>; readonly problems: Partial<Record<Field, TextProblem>> } {
  const tidy: Record<string, string> = {};
  const problems: Record<string, TextProblem> = {};
  for (const [field, text] of Object.entries<string>(texts)) {
    const limit = Object.hasOwn(limits, field) ? limits[field] : undefined;
    tidy[field] = limit?.line ? tidyLine(text) : tidyText(text);
    const problem = limit && problemOf(tidy[field], limit);
    if (problem) problems[field] = problem;
  }
  return { tidy: tidy as Record<Field, string>, problems: problems as Partial<Record<Field, TextProblem>> };
}

function problemOf(text: string, { max, required }: Limits): TextProblem | null {
  if (required && !isWritten(text)) return "field.required";
  if (text.length > max) return "field.too-long";
  // Who a client is must never stand here: not saved, not for a second.
  return findIdentityNumbers(text).length > 0 ? "identity-number" : null;
}
