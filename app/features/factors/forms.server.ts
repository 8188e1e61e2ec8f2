import { z } from "zod";
import { isId } from "#app/core/id.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { factorNameMax, senses, standardPlace } from "./rules.ts";

const ref = z.string().refine((text) => isId(text) || standardPlace(text) !== null, "form.outdated");
const name = requiredText(factorNameMax);

export const addForm = z.object({ name, key: submissionKey });
export const renameForm = z.object({ factor: ref, name, "base.name": optionalText(factorNameMax) });
export const moveForm = z.object({ factor: ref, way: z.enum(["up", "down"], "form.outdated"), past: ref });
export const factorForm = z.object({ factor: ref });

/** `on`: whether it is to be so; said, not switched, so that a second press changes nothing. */
export const codeForm = z.object({
  factor: ref,
  sense: z.enum(senses, "form.outdated"),
  on: z.enum(["yes", "no"], "form.outdated"),
});
