import { z } from "zod";
import { requiredText } from "#app/platform/form.server.ts";
import { reasonMax, sides, stepOf } from "./rules/step.ts";

const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, "form.outdated");
const step = z.string("progress.step-required").transform((text, context) => {
  const found = stepOf(Number(text));
  if (found !== null) return found;
  context.addIssue({ code: "custom", message: "progress.step-required" });
  return z.NEVER;
});

/** `base`: which version was there when she began, as the page said it; empty: none. */
export const scoreForm = z.object({
  side: z.enum(sides, "form.outdated"),
  month,
  step,
  reason: requiredText(reasonMax),
  base: z.union([z.literal(""), z.iso.datetime()], "form.outdated"),
});
