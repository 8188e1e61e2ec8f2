import { z } from "zod";
import { submissionKey } from "#app/platform/form.server.ts";

const id = z.uuid("form.outdated");
const number = z
  .string()
  .regex(/^[1-9]\d?$/, "form.outdated")
  .transform(Number);
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A link's secret, the whole link, or the code beside it. */
export const passForm = z.object({ pass: z.string().trim().min(1, "field.required").max(500, "parents.link-gone") });
export const plainForm = z.object({});
export const digitsForm = z.object({
  digits: z.string().trim().min(1, "field.required").max(20, "parents.digits-wrong"),
});
export const consentForm = z.object({ textId: id, occasion: number });
export const stopForm = z.object({ remove: tick });
export const bookingForm = z.object({ bookingId: id });
export const timeForm = z.object({
  /** Which interviewer, and when. */
  time: z.string().regex(/^[0-9a-f-]{36} \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "form.outdated"),
  kind: z.enum(["home", "office", "phone", "video"], "form.outdated"),
  occasion: number,
  instead: z.union([z.literal(""), id]).transform((value) => value || null),
  key: submissionKey,
});
