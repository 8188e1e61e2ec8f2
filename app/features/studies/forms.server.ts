import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { anchors, longestWait } from "./rules/facts.ts";
import { directions, isCode, longestText } from "./rules/languages.ts";
import { longestWord, wordField } from "./rules/words.ts";

const id = z.uuid("form.outdated");
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const months = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, "field.invalid")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((value) => value === null || value <= longestWait, "study.window-too-long");
const families = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "field.invalid")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 500, "field.invalid");
const code = z
  .string()
  .trim()
  .min(1, "field.required")
  .transform((text) => text.replace(/^[A-Za-z]{2,3}(?=-|$)/, (letters) => letters.toLowerCase()))
  .refine(isCode, "study.language-code");
const window = { from: months, to: months, anchor: z.enum(anchors, "field.invalid") };

export const beginForm = z.object({ name: requiredText(200), key: submissionKey });
export const factsForm = z.object({
  name: requiredText(200),
  families,
  home: tick,
  office: tick,
  phone: tick,
  video: tick,
  interpreter: tick,
  legalBasis: optionalText(4000),
  secrecy: optionalText(4000),
  ...{ from2: window.from, to2: window.to, anchor2: window.anchor },
  ...{ from3: window.from, to3: window.to, anchor3: window.anchor },
  ...{ from4: window.from, to4: window.to, anchor4: window.anchor },
  ...{ from5: window.from, to5: window.to, anchor5: window.anchor },
  seen: z.string().max(100),
});

/** `on`: whether it is to be so; said, not switched, so that a second press changes nothing. */
export const interviewerForm = z.object({ personId: id, on: z.enum(["yes", "no"], "form.outdated") });
export const addLanguageForm = z.object({
  code,
  name: requiredText(60),
  direction: z.enum(directions, "field.required"),
});
export const removeLanguageForm = z.object({ code: z.string().refine(isCode, "form.outdated") });

/** `base`: the version that the page showed; 0 while there is none. */
export const textForm = z.object({
  text: requiredText(longestText),
  base: z
    .string()
    .regex(/^\d{1,6}$/, "form.outdated")
    .transform(Number),
  key: submissionKey,
});

/** A text for each of `keys`, or none; `seen`: of what the page showed. */
export function wordsForm(keys: readonly string[]) {
  const of = keys.map((key) => [wordField(key), optionalText(longestWord)]);
  return z.object({ seen: z.string().max(100) }).extend(Object.fromEntries(of) as Record<string, z.ZodType<string>>);
}

/** `seen`: the approval that the page showed; none where there is none. */
export const registerForm = z.object({
  reference: requiredText(40),
  decidedOn: z.string().min(1, "field.required").refine(isDay, "field.invalid"),
  consentTextId: z.uuid("field.required"),
  seen: z.union([z.literal(""), id]).transform((value) => value || null),
  key: submissionKey,
});
export const approvalForm = z.object({ approvalId: id });
