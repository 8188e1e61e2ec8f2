import { z } from "zod";
import { submissionKey } from "#app/platform/form.server.ts";
import { endMaxBytes } from "../rules/passage.ts";

/** An end of a passage: a Yjs relative position. */
const end = z
  .base64("form.outdated")
  .min(1, "form.outdated")
  .max(Math.ceil(endMaxBytes / 3) * 4, "form.outdated");
/** The path of the page the form stands on, to come back to without our script. */
const to = z.string().max(1000);

export const beginForm = z.object({
  starts: end,
  ends: end,
  // Read generously: what is long is cut off, and a text that is too long is told with the rest of what it may not be.
  quote: z.string().max(20_000, "field.too-long"),
  text: z.string().max(16_000, "field.too-long"),
  key: submissionKey,
});
export const moveForm = z.object({ threadId: z.uuid(), to });
