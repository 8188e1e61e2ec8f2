import { z } from "zod";
import { optionalText } from "#app/platform/form.server.ts";
import { fieldOf, labelMax, mostQuestions, type Question, questionKinds, scale, textMax } from "./rules/questions.ts";

/** The secret of a mailed link, or the code that was copied from the mail: the link itself will do. */
export const openForm = z.object({
  secret: z
    .string()
    .max(300)
    .transform((text) => text.trim().replace(/^.*#/, "")),
});

const score = z.enum(["", ...scale.map(String)]).default("");
const text = optionalText(textMax).default("");

/** The answers to these questions; each may be left out. A statement that nobody chose a step of is not sent. */
export function answersForm(questions: readonly Question[]) {
  return z.object(
    Object.fromEntries(questions.map((question) => [fieldOf(question), question.kind === "scale" ? score : text])),
  );
}

const lines = Array.from({ length: mostQuestions }, (_, i) => i + 1);

/** The lead's questions, line by line; an empty line asks nothing. */
export const questionsForm = z.object(
  Object.fromEntries(
    lines.flatMap((line): [string, z.ZodType<string>][] => [
      [`label${line}`, optionalText(labelMax)],
      [`kind${line}`, z.enum(questionKinds)],
    ]),
  ),
);
