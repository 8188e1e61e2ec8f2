import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./minutes.sv.ts";

export default {
  title: "Notes",
  "of-cycle": "Notes on the test",
  "of-cycle.lead": "The team's own. They are not shared when the test is.",
  "begin.title": "No notes yet",
  "begin.text": "Here the team can write about the test together, at the same time and on several screens.",
  "begin.text.read": "When the team begins to write, it is shown here.",
  "begin.do": "Begin to write",
  "link.begun": "Read and write the team's notes on the test.",
  "link.none": "The team has not written any notes on the test yet.",
  "link.closed": "The notes are closed.",
  "link.do": "Open the notes",
  "links.label": "More about the notes",
  "links.versions": "Versions",
  "links.redact": "Remove a detail",
  doing: "Saving …",

  "closed.title": "The notes are closed",
  "closed.by": (d) => `${d.name} closed them ${d.at}. Nobody can change them.`,
  "close.title": "Are you done?",
  "close.text": "Once the notes are closed they do not change. The coordinator can open them again, and that is shown.",
  "close.do": "Close the notes",
  "reopen.title": "Open the notes again",
  "reopen.text": "That they were closed, and who opened them, stays.",
  "reopen.do": "Open again",
  earlier: (d) => `Have been closed ${d.n} ${plural("en", d.n, "time", "times")}`,
  "earlier.one": (d) => `Closed by ${d.name} ${d.at}, opened again by ${d.reopenedBy} ${d.reopenedAt}`,
  "refused.title": "It could not be done",
  "refused.back": "Back to the notes",

  "origin.title": "Comes from a note",
  "origin.line": (d) => `“${d.line}”`,
} satisfies SameAs<typeof sv>;
