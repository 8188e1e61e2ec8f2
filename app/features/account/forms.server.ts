import { z } from "zod";
import { requiredText } from "#app/platform/form.server.ts";

export const nothing = z.object({});
export const one = z.object({ id: z.uuid() });
export const renaming = one.extend({ label: requiredText(80) });
export const profile = z.object({
  name: requiredText(120),
  locale: z.enum(["sv", "en"]),
  remindedBy: z.enum(["mail", "notice"]),
  weeklyLetter: z.literal("on").optional(),
});
export const languageChoice = z.object({ language: z.enum(["sv", "en"]), back: z.string().max(1000).default("/") });
