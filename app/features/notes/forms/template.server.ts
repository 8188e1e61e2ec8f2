import { z } from "zod";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { longestTemplate } from "../document/marked-up.ts";

const isNobody = (text: string) => findIdentityNumbers(text).length === 0;

export const templateForm = z.object({
  // Not trimmed: where lines stand is what it says.
  text: z
    .string()
    .max(longestTemplate, "field.too-long")
    .refine((text) => text.trim() !== "", "field.required")
    .refine(isNobody, "identity-number"),
});

export const resetForm = z.object({});
