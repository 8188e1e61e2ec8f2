import { z } from "zod";

const plain = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What a form was made from: values by field, as JSON in one hidden field. Only the page itself writes it. */
export const baseIn = z
  .string()
  .max(60_000, "form.outdated")
  .transform((text, context) => {
    const read = plain.safeParse(parsed(text));
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: "form.outdated" });
    return z.NEVER;
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
