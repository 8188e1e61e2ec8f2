import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { chartKinds, directions, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { longestPassage } from "#app/features/redaction/rules.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { measureTextMax as max, measureKinds, rhythms } from "./rules/types.ts";

const id = z.uuid();
const day = z.string().refine(isDay, "field.invalid");
const dayOrNone = z.union([z.literal(""), day]).default("");
/** A number as it is written; the command reads it. */
const number = optionalText(20).default("");
const whole = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/, "field.number");
/** What was stored when the form was opened: compared, and thrown away. */
const seen = z.string().max(10_000).default("");

const facts = {
  name: requiredText(max.name),
  data: z.enum(kindsOfData, "field.required"),
  kind: z.enum(measureKinds).default("outcome"),
  unit: optionalText(max.unit).default(""),
  per: whole.default("1000"),
  direction: z.enum(directions).default("up"),
  rhythm: z.enum(rhythms).default("month"),
  smallest: whole.default("5"),
};
const words = {
  definition: optionalText(max.definition).default(""),
  numerator: optionalText(max.numerator).default(""),
  denominator: optionalText(max.denominator).default(""),
  exclusions: optionalText(max.exclusions).default(""),
};
const following = { baseline: number, target: number, collector: optionalText(max.collector).default("") };

export const aimForm = z.object({
  what: requiredText(300),
  forWhom: requiredText(200),
  howMuch: requiredText(200),
  byWhen: z.string(),
  /** The aim that held when the form was opened; empty: none. */
  earlier: z.union([z.literal(""), id]),
  key: submissionKey,
});
/** A new measure: a name and what it counts; all else can wait. */
export const addForm = z.object({ ...facts, ...words, key: submissionKey });
/** A team's own, with what it wants to reach. */
export const addOwnForm = addForm.extend(following);
export const factsForm = z.object({ ...facts, seen });
/** `how`: only better words for the latest definition, or another one from a day on. */
export const definitionForm = z.object({
  how: z.enum(["words", "from"]),
  fromDay: dayOrNone,
  ...words,
  definition: requiredText(max.definition),
  seen,
});
export const followingForm = z.object({ ...following, seen });
/** `screening` is a box to tick. `seen`: as the page showed what holds. */
export const chartForm = z.object({
  chart: z.enum(chartKinds),
  rules: z.enum(ruleSets),
  screening: z.literal("on").optional(),
  seen,
});
const answer = z.enum(["yes", "no"], "field.required");
export const centreForm = z.object({
  kind: z.enum(["freeze", "split"], "field.required"),
  day,
  clearlyDifferent: answer,
  causeKnown: answer,
  wanted: answer,
  expectedToLast: answer,
  reason: requiredText(max.reason),
  key: submissionKey,
});
export const decisionForm = z.object({ decision: id });
export const remarkForm = z.object({ day, text: requiredText(max.remark), key: submissionKey });
export const oneRemarkForm = z.object({ remark: id });
/** What is to be wiped. `sure` is a box to tick: it cannot be undone. */
export const redactForm = z.object({
  passage: z.string().max(longestPassage, "field.too-long"),
  sure: z.literal("on", "field.required"),
  key: submissionKey,
});
export const noFields = z.object({});
