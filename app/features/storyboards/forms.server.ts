import { z } from "zod";
import { optionalText } from "#app/platform/form.server.ts";
import { altMax, messageMax } from "./rules.ts";

/** What is said of a storyboard. */
export const wordsForm = z.object({ message: optionalText(messageMax), alt: optionalText(altMax) });
export const wordsFields = ["message", "alt"] as const;

const teamId = z.uuid("form.outdated");
const fileId = z.uuid("form.outdated");
export const hangForm = wordsForm.extend({ teamId });
/** With what hung there and was said of it when the form was begun. */
export const editForm = hangForm.extend({
  fileId,
  seenMessage: optionalText(messageMax),
  seenAlt: optionalText(altMax),
});
export const removeForm = z.object({ teamId, fileId });
