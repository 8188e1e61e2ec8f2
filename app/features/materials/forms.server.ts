import { z } from "zod";
import { requiredText } from "#app/platform/form.server.ts";
import { materialTitleMax, moments, ways } from "./rules.ts";

const fileId = z.uuid("form.outdated");
const moment = z.enum(moments, "field.required");
/** A box that is ticked, or not sent at all. */
const ticked = z
  .literal("on")
  .optional()
  .transform((sent) => sent === "on");

/** What is said with a file when it is added. */
export const addForm = z.object({ moment, open: ticked });
export const addFields = ["moment", "open"] as const;

export const editForm = z.object({ fileId, title: requiredText(materialTitleMax), moment, open: ticked });
export const moveForm = z.object({ fileId, way: z.enum(ways), past: z.uuid("form.outdated") });
export const removeForm = z.object({ fileId });
