import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Storyboards",
  "title.of": (d) => `Storyboards at ${d.gathering}`,
  lead: "A place for each team: a picture or a page that shows what the team is doing now and what it has learnt.",
  made: (d: { team: string }) => `${d.team}: the page that what the team has shared makes`,
  empty: "Nothing hung up yet",
  by: (d) => `${d.who}, ${d.when}`,
  document: (d) => `${d.name} (PDF)`,
  "hang.of": (d) => `Hang up the storyboard of ${d.team}`,
  "hang.again": "Replace it by a newer…",
  "hang.file": "Picture or PDF",
  "hang.hint": "What hangs there is replaced. Nothing about clients. Where and when a picture was taken is removed.",
  "hang.do": "Hang it up",
  "hang.sending": (d) => `Uploading, ${d.percent} %`,
  "hang.progress": "Upload",
  "hang.done": "Your storyboard hangs on the board.",
  "label.message": "A line to those who stop at it",
  "label.message.hint": "For example what you would like help to think about.",
  "label.alt": "What the picture shows",
  "label.alt.hint": "For those who do not see it. A PDF needs none.",
  edit: "Change the words…",
  "edit.do": "Save",
  sending: "Saving …",
  down: "Take it down…",
  "down.sure": "The storyboard is removed for everybody and cannot be brought back.",
  "down.do": "Take it down",
  "down.sending": "Taking it down …",

  "refusal.storyboard.kind":
    "A picture or a PDF hangs on the board. Save your storyboard as one of those and try again.",
  "refusal.storyboard.changed-meanwhile":
    "Somebody else in the team has changed something here since you opened the page. See what hangs there now, and try again.",
  "refusal.storyboard.alt-missing": "Write what the picture shows, for those who do not see it.",
} satisfies SameAs<typeof sv>;
