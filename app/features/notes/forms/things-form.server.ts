import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { requiredText, submissionKey } from "#app/platform/form.server.ts";
import { lineMax } from "../line.ts";

/** The marked line that something is made of. */
export const lineForm = z.object({ line: requiredText(lineMax), key: submissionKey });
/** For an action, whose it is and when it is due; "" is none. */
export const actionLineForm = z.object({
  line: requiredText(lineMax),
  key: submissionKey,
  ownerId: z.union([z.literal(""), z.uuid("field.invalid")]).default(""),
  dueOn: z.union([z.literal(""), z.string().refine(isDay, "field.invalid")]).default(""),
});
