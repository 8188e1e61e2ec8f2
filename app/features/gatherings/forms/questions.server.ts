import { z } from "zod";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import {
  eraseAfterRange,
  labelMax,
  mostOptions,
  optionMax,
  optionsIn,
  type Question,
  questionKinds,
} from "../rules/questions.ts";
import { wholeNumberOrNone } from "./numbers.server.ts";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const questionId = z.uuid("form.outdated");
const question = {
  label: requiredText(labelMax),
  kind: z.enum(questionKinds, "field.invalid"),
  options: optionalText((optionMax + 2) * (mostOptions + 10)).transform(optionsIn),
  required: ticked,
  eraseAfterDays: wholeNumberOrNone(eraseAfterRange, "question.erase-range"),
};

export const addQuestionForm = z.object({ ...question, key: submissionKey });
export const editQuestionForm = z.object({ ...question, questionId, seen: z.string().max(20_000, "form.outdated") });
export const raiseQuestionForm = z.object({ questionId });
export const removeQuestionForm = z.object({ questionId, sure: ticked });

/** A form's question. */
export function questionIn(form: Question): Question {
  const { label, kind, options, required, eraseAfterDays } = form;
  return { label, kind, options, required, eraseAfterDays };
}
