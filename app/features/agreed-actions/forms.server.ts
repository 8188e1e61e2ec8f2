import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { actionStates } from "#app/features/actions/rules.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { agreedTextMax } from "./rules.ts";

const id = z.uuid("field.invalid");
const dayOrNone = z.union([z.literal(""), z.string().refine(isDay, "field.invalid")]).default("");
const text = requiredText(agreedTextMax);

export const agreeForm = z.object({ text, ownerId: id, dueOn: dayOrNone, key: submissionKey });
export const editAgreedForm = z.object({
  actionId: id,
  text,
  ownerId: id,
  dueOn: dayOrNone,
  "base.text": optionalText(agreedTextMax),
  "base.ownerId": id,
  "base.dueOn": dayOrNone,
});
/** `from`: as the page showed it. `back`: the path of the page the form stands on, to come back to. */
export const moveAgreedForm = z.object({
  actionId: id,
  "from.state": z.enum(actionStates),
  "from.dueOn": dayOrNone,
  why: optionalText(agreedTextMax).default(""),
  dueOn: dayOrNone,
  back: z.string().max(1000).default(""),
});
export const addPointForm = z.object({ text, key: submissionKey });
export const editPointForm = z.object({ pointId: id, text, "base.text": optionalText(agreedTextMax) });
/** A point that is left from an earlier session is ticked off where it stands. */
export const pointForm = z.object({ pointId: id, of: id });
