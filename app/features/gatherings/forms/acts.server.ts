import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { submissionKey } from "#app/platform/form.server.ts";

/** A button that says all that there is to say. */
export const plainForm = z.object({});
export const cancelForm = z.object({ sure: z.literal("on", "field.required") });
export const copyForm = z.object({
  gatheringId: z.uuid("field.required"),
  firstDay: z.string().min(1, "field.required").refine(isDay, "field.invalid"),
  key: submissionKey,
});
