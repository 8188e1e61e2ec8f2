import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Meetings",
  "title.of": (d) => `Meetings of ${d.team}`,
  lead: "Every meeting has notes that you write together.",
  new: "New meeting",
  actions: "Actions",
  "all-notes": "All notes",
  coming: "To come",
  "coming.empty": "No meeting is planned.",
  past: "Earlier",
  "past.empty.title": "No meetings yet",
  "past.empty.text": "Once a meeting has been held, its notes stay here.",
  "past.none": (d) => `No earlier meeting has “${d.q}” in its title.`,
  "past.more": (d) => `The latest ${d.n} are shown. Look for a word of its title to find an older one.`,
  "past.count": (d) => `${d.n} ${plural("en", d.n, "meeting has", "meetings have")} been held`,
  search: "Search titles",
  "search.do": "Search",
  "search.clear": "Show all",
  today: "Today",
  closed: "Closed notes",

  "new.title": "New meeting",
  "new.lead": "The meeting gets its notes at once.",
  "new.default": "Team meeting",
  "new.do": "Make the meeting",
  "label.title": "Title",
  "label.day": "Date",
  sending: "Saving …",
  edit: "Change title and date",
  "edit.do": "Save",
  "meeting.day": (d) => `Meeting ${d.day}`,
  notes: "Notes",

  "refusal.meeting.changed-meanwhile":
    "Somebody else has changed the same thing while you wrote. What you wrote is still here: look at the meeting and save again.",
} satisfies SameAs<typeof sv>;
