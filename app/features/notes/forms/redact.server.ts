import { z } from "zod";
import { longestPassage } from "#app/features/redaction/rules.ts";
import { submissionKey } from "#app/platform/form.server.ts";

/** What is to be wiped. `sure` is a box to tick: it cannot be undone. */
export const redactForm = z.object({
  passage: z.string().max(longestPassage, "field.too-long"),
  sure: z.literal("on", "field.required"),
  key: submissionKey,
});
