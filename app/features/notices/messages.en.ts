import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "New for you",
  lead: "When somebody mentions you in a note, gives you an action or agrees on something with you in supervision, when a monthly report is handed in, and reminders of gatherings.",
  empty: "Nothing new just now.",
  "kind.mention": (d) => `${d.name} mentioned you in a note`,
  "kind.action": (d) => `${d.name} gave you an action`,
  "kind.reminder": "Reminder of a gathering",
  "kind.agreed": (d) => `${d.name} wrote down something for you to do in supervision`,
  "kind.report": (d) => `${d.name} handed in a monthly report`,
  "report.of": (d) => `${d.team}, ${d.month}`,
  "action.in": (d) => `${d.text} · ${d.team}`,
  "action.ended": "Ended",
  unread: "New",
  open: "Open",
  "open.of": (d) => `: ${d.text}`,
  opening: "Opening …",
  "read-all": "Mark all as read",
} satisfies SameAs<typeof sv>;
