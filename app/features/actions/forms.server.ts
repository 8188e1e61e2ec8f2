import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { actionStates, actionTextMax, actionWhyMax } from "./rules.ts";

const id = z.uuid();
const noneOr = z.union([z.literal(""), z.uuid("field.invalid")]).default("");
const dayOrNone = z.union([z.literal(""), z.string().refine(isDay, "field.invalid")]).default("");
/** The path of the page the form stands on, to come back to. */
const back = z.string().max(1000).default("");

export const addForm = z.object({
  text: requiredText(actionTextMax),
  ownerId: noneOr,
  dueOn: dayOrNone,
  key: submissionKey,
});
export const editForm = z.object({
  actionId: id,
  text: requiredText(actionTextMax),
  ownerId: noneOr,
  dueOn: dayOrNone,
  "base.text": optionalText(actionTextMax),
  "base.ownerId": noneOr,
  "base.dueOn": dayOrNone,
  back,
});
/** `from`: as the page showed it. */
export const moveForm = z.object({ actionId: id, from: z.enum(actionStates), back });
/** Dropped, with a word why. */
export const dropForm = moveForm.extend({ why: optionalText(actionWhyMax).default("") });
