import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Comments",
  "title.count": (d: { n: number }) => `${d.n} ${plural("en", d.n, "comment", "comments")}`,
  "unread.count": (d: { n: number }) => `${d.n} new`,
  unread: "New",
  edited: "edited",
  deleted: "This comment was removed.",
  "role.researcher": "researcher",
  "role.lead": "programme lead",
  "role.partner": "service user representative",
  empty: "No comments yet.",
  "empty.write": "No comments yet. A question is enough to get going.",
  "write.label": "Write a comment",
  "answer.label": "Answer",
  "write.hint": "Ask, encourage or tell what you saw. Write so that no family can be recognised.",
  "write.send": "Send",
  "write.sending": "Sending …",
  "write.sent": "The comment is saved.",
  "mine.change": "Edit or remove",
  "mine.remove": "Remove …",
  "edit.label": "Your comment",
  "edit.hint": "You can edit it for a quarter of an hour after writing it.",
  "edit.save": "Save the change",
  "delete.text": "The text disappears. It still shows that a comment was removed.",
  delete: "Remove the comment",
  elsewhere: "Comments stand on the page of the test or the idea that they are about.",
  "refused.title": "The comment is not saved",
  "refused.back": "Back without saving",

  "refusal.comment.deleted": "The comment has been removed already.",
  "refusal.comment.too-late": (d: { minutes: number }) =>
    `More than ${d.minutes} minutes have passed, so the text can no longer be edited. Write a new comment instead.`,
  "refusal.comment.not-yours": "Only the person who wrote the comment can change it.",
} satisfies SameAs<typeof sv>;
