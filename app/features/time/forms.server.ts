import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText, submissionKey } from "#app/platform/form.server.ts";
import { ownKinds, wordMax } from "./rules/kinds.ts";
import { parseMinutes } from "./rules/minutes.ts";

const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const kind = z.enum(ownKinds, "field.required");
/** Hours as people write them; minutes afterwards. */
const hours = z
  .string()
  .trim()
  .min(1, "field.required")
  .max(30, "time.unclear")
  .transform((text, context) => {
    const parsed = parseMinutes(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.code });
    return z.NEVER;
  });
const line = { kind, day, hours, word: optionalText(wordMax) };

export const addForm = z.object({ ...line, key: submissionKey });
export const editForm = z.object({
  ...line,
  "base.kind": kind,
  "base.day": day,
  "base.hours": hours,
  "base.word": optionalText(wordMax),
});
export const removeForm = z.object({});

const count = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, "field.invalid")
  .transform(Number);
/** Hours of a promise: none is one too. */
const promisedHours = z
  .string()
  .trim()
  .min(1, "field.required")
  .transform((text, context) => {
    if (/^0+$/.test(text)) return 0;
    const parsed = parseMinutes(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.code });
    return z.NEVER;
  });
const numbers = {
  meetingMinutesMin: promisedHours,
  meetingMinutesMax: promisedHours,
  seminarDaysMin: count,
  seminarDaysMax: count,
  dayMinutes: promisedHours,
  interviewMinutes: promisedHours,
  conferenceDays: count,
  supervisionMinutes: promisedHours,
};
export const promiseForm = z.object({
  ...numbers,
  ...(Object.fromEntries(Object.entries(numbers).map(([name, field]) => [`base.${name}`, field])) as {
    [Name in keyof typeof numbers as `base.${Name}`]: (typeof numbers)[Name];
  }),
});
