import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./mail.sv.ts";

export default {
  hello: "Hello!",
  when: (d) => `${d.day}, ${d.from}–${d.to}`,
  "subject.time": "Supervision",
  "subject.gone": "Supervision: a time is off",
  "subject.month": "Supervision: a reminder",
  "time.new": "You have a time for supervision:",
  "time.changed": "Something has changed about your time for supervision. This is how it is now:",
  "time.page": "Who is there, and what you will talk about, stands on the page. There you can prepare too.",
  "time.button": "Open the session",
  "gone.called-off": "This time for supervision is called off:",
  "gone.handed-over": "Somebody else has taken over this time for supervision, and you need not come:",
  "gone.calendar": "This mail removes the entry from your calendar.",
  "month.text": (d) => `${d.team} has no supervision booked in ${d.month}, and the month is nearly over.`,
  "month.button": "Find a time",
  "month.else": "If it does not suit this month you can say why on the same page. Then the month is accounted for.",
  "entry.title": "Supervision",
  "entry.video": "Online",
  "entry.text": "Who is there, and what you will talk about, stands in Genombrott.",
} satisfies SameAs<typeof sv>;
