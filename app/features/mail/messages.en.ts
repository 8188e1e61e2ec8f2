import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Mail",
  lead: "Mail that the programme sends: what did not arrive, what waits and what has gone.",
  sending: "Saving …",
  retried: "The mail is being tried again now.",

  "parked.title": "Did not arrive",
  "parked.lead": "We tried for hours and have stopped. Put right what is wrong, and try again.",
  "parked.detail": (d) => `${plural("en", d.count, "One try", `${d.count} tries`)}, the last one ${d.when}`,
  "parked.retry": "Try again",

  "waiting.title": "Waiting",
  "waiting.count": (d) =>
    d.count === 0
      ? "Nothing waits to be sent."
      : plural("en", d.count, "One mail is on its way.", `${d.count} mails are on their way.`),
  "waiting.now": "Being sent now",
  "waiting.next": (d) => `To be sent ${d.when}`,
  "waiting.why": (d) => `${plural("en", d.count, "One try has", `${d.count} tries have`)} failed. ${d.why}`,
  "waiting.more": (d) => `The ${d.n} that are next are shown.`,

  "lately.title": "The last seven days",
  "lately.none": "Nothing has been sent in the last week.",
  "lately.kind": "Mail",
  "lately.sent": "Sent",
  "lately.dropped": "Not needed",
  "lately.explained":
    "A mail is not needed when what it is about has changed before it could be sent, for example when an invitation has been taken back.",

  "templates.title": "What the mails are like",
  "templates.lead": "Every mail that Genombrott can send, in both languages.",

  "template.sign-in": "Signing in",
  "template.passkey-added": "New passkey",
  "template.second-factor": "Extra step when signing in",
  "template.invitation": "Invitation",
  "template.address-code": "Code to a new e-mail address",
  "template.address-changed": "The e-mail address has been changed",
  "template.evaluation": "Questions about how it was",
  "template.interview-meeting": "Interview: a change of times",
  "template.weekly-letter": "Weekly letter",
  "template.gathering-message": "Message from the lead",
  "template.supervision-time": "Supervision: time",
  "template.supervision-gone": "Supervision: a time that is off",
  "template.supervision-month": "Supervision: reminder",
  "template.registration-confirm": "Confirm registration",
  "template.registration-known": "Registered already",
  "template.registration-seat": "Seat",
  "template.registration-waiting": "Waiting list",
  "template.registration-requested": "Late registration",
  "template.registration-refused": "Registration refused",
  "template.registration-offer": "Offer of a seat",
  "template.registration-lapsed": "The offer has lapsed",
  "template.registration-cancelled": "Cancelled",
  "template.registration-moved": "New time or place",
  "template.registration-change-answered": "Answer to a wish for a change",
  "template.registration-day": "One more day for the calendar",
  "template.registration-day-gone": "A day that is gone from the calendar",
  "template.registration-reminder": "Reminder",
  "template.gathering-register-by": "Reminder to register",

  "to.nobody": "Unknown recipient",

  "why.refused": "The recipient’s mail server did not take the mail. Check that the address is right.",
  "why.busy": "The mail server asked us to try later.",
  "why.unreachable": "The mail server did not answer or did not let us in. Tell whoever runs the system.",
  "why.unwritten": "The mail could not be written. Tell whoever runs the system.",
  "why.cut-off": "The tries were cut off before they were done.",

  "preview.lead": "People, names and links are invented.",
  "preview.language.sv": "In Swedish",
  "preview.language.en": "In English",
  "preview.which": (d) => `Variant ${d.number} of ${d.of}`,
  "preview.html": "As it is shown",
  "preview.text": "As plain text",

  "refusal.mail.not-parked": "The mail is being tried again already.",
} satisfies SameAs<typeof sv>;
