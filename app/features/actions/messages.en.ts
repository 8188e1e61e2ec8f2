import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Actions",
  "title.of": (d) => `Actions in ${d.team}`,
  lead: "What somebody in the team is to do, who it is, and by when.",
  views: "Show actions",
  "view.all": "All open",
  "view.mine": "Mine",
  "view.done": "Ended",

  "empty.all.title": "No open actions",
  "empty.all.text": "Write down here what you agree on, or make a line of a note an action.",
  "empty.mine.title": "You have no open actions here",
  "empty.mine.text": "When somebody gives you an action, the bell tells you.",
  "empty.done.title": "Nothing has ended yet",
  "empty.done.text": "What you have done, or dropped, is gathered here.",

  "add.title": "New action",
  "add.do": "Add",
  added: "The action is saved.",
  "label.text": "What is to be done?",
  "label.owner": "Who does it?",
  "label.owner.none": "Nobody yet",
  "label.owner.gone": (d) => `${d.name} (no longer in the team)`,
  "label.due": "Done by",
  optional: "optional",
  sending: "Saving …",

  "owner.none": "Nobody has taken it",
  "due.overdue": (d) => `Overdue: was to be done ${d.day}, ${d.days} ${plural("en", d.days, "day", "days")} ago`,
  "due.today": "To be done today",
  "due.soon": (d) => `To be done ${d.day}`,
  "due.later": (d) => `By ${d.day}`,
  "state.done": (d) => `Done ${d.day}, ${d.name}`,
  "state.dropped": (d) => `Dropped ${d.day}, ${d.name}`,
  "chip.overdue": "Overdue",
  "chip.done": "Done",
  "chip.dropped": "Dropped",
  from: "From",
  "from.line": (d) => `“${d.line}”`,

  "do.done": "Done",
  "do.dropped": "Drop",
  "do.open": "Open again",
  "do.done.of": (d) => `: ${d.text}`,
  edit: "Change",
  "edit.do": "Save",

  "refusal.action.moved": "Somebody else has moved the action. Look at it again.",
  "refusal.action.not-open": "The action has ended already. Open it again first.",
  "refusal.action.changed-meanwhile":
    "Somebody else has changed the same thing while you wrote. What you wrote is still here: look at the action and save again.",
  "refusal.action.not-in-team": "Choose somebody who is in the team.",
} satisfies SameAs<typeof sv>;
