import { z } from "zod";
import { submissionKey } from "#app/platform/form.server.ts";
import { commentMax, subjectKinds } from "./rules.ts";

/** The path of the page the form stands on, to come back to. */
const to = z.string().max(1000);
/** Read generously here: what is too long is told with the rest of what the text may not be. */
const text = z.string().max(commentMax * 4, "field.too-long");
const subject = { kind: z.enum(subjectKinds), subjectId: z.uuid() };

export const addForm = z.object({ ...subject, text, key: submissionKey, to });
export const editForm = z.object({ commentId: z.uuid(), text, to });
export const deleteForm = z.object({ commentId: z.uuid(), to });
export const readForm = z.object({ ...subject, until: z.iso.datetime(), to });
