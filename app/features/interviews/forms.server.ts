import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { figureField, longestAnswer, longestNotes, wordsField } from "./rules/answers.ts";
import { longestReason, longestReference, toldHow } from "./rules/consent.ts";
import { longestLabel, longestWords, mostChoices, type Question, questionKinds } from "./rules/guide.ts";

const id = z.uuid("form.outdated");
const figure = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, "field.invalid")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((value) => value === null || value <= 100, "field.invalid");
const occasion = z
  .string()
  .regex(/^[1-5]$/, "form.outdated")
  .transform(Number);
const asked = {
  kind: z.enum(questionKinds, "field.required"),
  words: requiredText(longestWords),
  choices: optionalText((longestWords / 5 + 1) * mostChoices),
  ...{ from: figure, to: figure },
  ...{ fromLabel: optionalText(longestLabel), toLabel: optionalText(longestLabel) },
};

export const addForm = z.object({ occasion, ...asked, key: submissionKey });
export const rewriteForm = z.object({ questionId: id, ...asked, key: submissionKey });
/** `past`: the neighbour that stood there when the button was pressed. */
export const moveForm = z.object({ questionId: id, way: z.enum(["up", "down"], "form.outdated"), past: id });
/** `on`: whether it is to be asked; said, not switched, so that a second press changes nothing. */
export const useForm = z.object({ questionId: id, on: z.enum(["yes", "no"], "form.outdated") });

/** `base`: how often the interview had been kept when the page was shown; 0 while it is not there. */
const kept = z.object({
  heldOn: z.string().min(1, "field.required").refine(isDay, "field.invalid"),
  notes: optionalText(longestNotes),
  base: z
    .string()
    .regex(/^\d{1,6}$/, "form.outdated")
    .transform(Number),
  key: submissionKey,
});

const told = { channel: z.enum(toldHow, "field.required"), reason: requiredText(longestReason) };
export const consentForm = z.object({
  occasion,
  language: z.string().regex(/^[A-Za-z-]{2,8}$/, "field.required"),
  ...told,
});
export const stopForm = z.object({ ...told, remove: z.enum(["yes", "no"], "field.required") });
export const removalForm = z.object({
  decidedOn: z.string().min(1, "field.required").refine(isDay, "field.invalid"),
  reference: requiredText(longestReference),
});
export const confirmForm = z.object({ sure: z.literal("on", "consents.sure") });

const anyOccasion = z
  .string()
  .regex(/^([1-5]|all)$/, "form.outdated")
  .transform((text) => (text === "all" ? null : Number(text)));
export const askForm = z.object({ purpose: requiredText(300), occasion: anyOccasion, key: submissionKey });
export const releaseForm = z.object({ requestId: id });

/** The form of an interview: with a field or two for each of its questions, by names of their own. */
export function interviewForm(questions: readonly Question[]): typeof kept {
  const answer = z.string().max(20, "form.outdated").optional();
  const of = questions.flatMap((question) => [
    [figureField(question), answer],
    [wordsField(question), optionalText(longestAnswer).optional()],
  ]);
  return kept.extend(Object.fromEntries(of) as object) as unknown as typeof kept;
}
