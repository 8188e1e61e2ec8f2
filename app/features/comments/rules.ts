import { type Decision, no, yes } from "#app/core/decision.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten, tidyText } from "#app/core/text.ts";

/** Longest comment, in characters. */
export const commentMax = 4_000;
/** How long one may change one's own words. After that others may have answered them. */
export const editableMs = 15 * 60_000;

/** What a comment is about: a test cycle, a change idea, a passage of a note that is talked about, or a report. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };
export const subjectKinds = ["cycle", "idea", "thread", "report"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** May this be said? Gives the text as it is stored. */
export function decideText(
  text: string,
): Decision<{ readonly text: string }, "field.required" | "field.too-long" | "identity-number"> {
  const tidy = tidyText(text);
  if (!isWritten(tidy)) return no("field.required");
  if (tidy.length > commentMax) return no("field.too-long", { max: commentMax });
  return findIdentityNumbers(tidy).length > 0 ? no("identity-number") : yes({ text: tidy });
}

type Written = { readonly authorId: string; readonly createdAt: Date; readonly deletedAt: Date | null };

/** May the author still change her words? */
export function decideEdit(
  comment: Pick<Written, "createdAt" | "deletedAt">,
  now: Date,
): Decision<null, "comment.deleted" | "comment.too-late"> {
  if (comment.deletedAt !== null) return no("comment.deleted");
  const age = now.getTime() - comment.createdAt.getTime();
  return age > editableMs ? no("comment.too-late", { minutes: editableMs / 60_000 }) : yes(null);
}

/** Whether a comment is new to a person: somebody else's, and later than what she has read. */
export function isUnread(comment: Written, reader: { readonly personId: string; readonly readUntil: Date }): boolean {
  if (comment.authorId === reader.personId || comment.deletedAt !== null) return false;
  return comment.createdAt.getTime() > reader.readUntil.getTime();
}
