import { z } from "zod";
import { optionalText } from "#app/platform/form.server.ts";
import { altMax, messageMax } from "./rules.ts";

/** What is said of a storyboard. */
export const wordsForm = z.object({ message: optionalText(messageMax), alt: optionalText(altMax) });
export const wordsFields = ["message", "alt"] as const;

const teamId = z.uuid("form.outdated");
export const editForm = wordsForm.extend({ teamId });
export const removeForm = z.object({ teamId });
