import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { isCode } from "#app/features/studies/rules/languages.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { readCode } from "./rules/code.ts";
import { channels, leaveForms, protections, readEmail, readPhone } from "./rules/contact.ts";
import { longestNote, outcomes, purposes, ways } from "./rules/purposes.ts";
import { isMonth } from "./rules/review.ts";

/** A choice that nobody has made for her. */
const yesNo = z.enum(["yes", "no"], "field.required").transform((value) => value === "yes");

const phone = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : (readPhone(text) ?? undefined)))
  .refine((number) => number !== undefined, "participants.phone")
  .transform((number) => number ?? null);
const email = z
  .string()
  .trim()
  .max(254, "field.email")
  .regex(/^(?:[^@\s]+@[^@\s]+)?$/, "field.email")
  .transform((text) => (text === "" ? null : readEmail(text)));

/** How a parent is reached: the same when she is handed over and when it is corrected. */
const contact = {
  name: requiredText(120),
  phone,
  email,
  language: z.string().min(1, "field.required").refine(isCode, "form.outdated"),
  channel: z.enum(channels, "field.required"),
  safeTimes: requiredText(500),
  mayLeaveMessage: yesNo,
  ownPhone: yesNo,
  protection: z.enum(protections, "field.required"),
  interpreter: yesNo,
};

export const handOverForm = z.object({
  ...contact,
  leaveGivenOn: z.string().min(1, "field.required").refine(isDay, "field.invalid"),
  leaveForm: z.enum(leaveForms, "field.required"),
  key: submissionKey,
});

export const correctForm = z.object(contact);
export const openForm = z.object({ purpose: z.enum(purposes, "field.required") });
export const attemptForm = z.object({
  how: z.enum(ways, "field.required"),
  outcome: z.enum(outcomes, "field.required"),
  note: optionalText(longestNote),
  key: z.uuidv4("form.outdated"),
});
export const pauseForm = z.object({ until: z.string().min(1, "field.required").refine(isDay, "field.invalid") });
const aCode = z
  .string()
  .trim()
  .min(1, "field.required")
  .max(20, "participants.no-code")
  .refine((text) => readCode(text) !== null, "participants.no-code");
export const pairForm = z.object({ code: aCode });
export const findForm = pairForm;
export const signForm = z.object({ month: z.string().refine(isMonth, "form.outdated") });
/** A button with nothing in its form. */
export const pressed = z.object({});

/** What a form says of how she is reached, as it is sealed. */
export function identityIn(read: z.infer<z.ZodObject<typeof contact>>) {
  const { name, safeTimes, mayLeaveMessage, ownPhone, protection, interpreter } = read;
  return {
    ...{ name, phone: read.phone, email: read.email },
    details: { safeTimes, mayLeaveMessage, protection, ownPhone, interpreter },
  };
}
