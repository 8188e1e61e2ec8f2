import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./threads.sv.ts";

export default {
  title: "Comments in the text",
  empty: "No comments in the text yet. Mark some words and choose Comment.",
  thread: (d: { quote: string }) => `Comments on: ${d.quote}`,
  show: "Show in the text",
  "show.of": (d: { quote: string }) => `Show in the text: ${d.quote}`,
  gone: "The words are no longer in the text.",
  "begin.label": "Your comment",
  "begin.hint": "Write so that no family can be recognised.",
  "begin.do": "Send",
  "begin.doing": "Sending …",
  "begin.cancel": "Cancel",
  "begin.done": "The comment is saved.",
  resolve: "Mark as resolved",
  "resolve.of": (d: { quote: string }) => `Mark as resolved: ${d.quote}`,
  reopen: "Take up again",
  "reopen.of": (d: { quote: string }) => `Take up again: ${d.quote}`,
  moving: "Saving …",
  "resolved.by": (d: { by: string; at: string }) => `Resolved, ${d.by} ${d.at}`,
  "resolved.count": (d: { n: number }) => `${d.n} ${plural("en", d.n, "resolved comment", "resolved comments")}`,
} satisfies SameAs<typeof sv>;
