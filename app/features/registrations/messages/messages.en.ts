import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const people = (n: number) => plural("en", n, "person", "people");

export default {
  title: "Write to them",
  lead: "Each gets a mail of her own and does not see who else got it.",
  to: "To whom",
  "to.everybody": "Everybody who has a seat or waits",
  "to.seated": "Everybody who has a seat",
  "to.waiting": "The waiting list",
  "to.session": (d) => `The session “${d.name}”`,
  "to.missing": (d) => `Those who are missing from ${d.name}`,
  "to.session.gone": "A session that was removed",
  "to.missing.gone": "Those who are missing from a team",
  "to.n": (d) => (d.n === 0 ? "nobody" : `${d.n} ${people(d.n)}`),
  nobody: "There is nobody to write to yet.",
  text: "What you want to say",
  "text.hint": "Plain text. An empty line begins a new paragraph. Write nothing about any one person.",
  preview: "Preview",
  "preview.title": "This is what the mail looks like",
  "preview.to": (d) => `Goes to ${d.n} ${people(d.n)}.`,
  "preview.subject": "Subject",
  "preview.again": "Change the text above and preview again if something should be different.",
  send: (d) => `Send to ${d.n} ${people(d.n)}`,
  sending: "Sending …",
  "sent.done": (d) => `The message is on its way to ${d.n} ${people(d.n)}.`,
  "sent.title": "Sent",
  "sent.none": "You have not written to them yet.",
  "sent.line": (d) => `${d.when} by ${d.by}, to ${d.n} ${people(d.n)}`,

  "mail.subject.registered": "A message about your registration",
  "mail.subject.missing": "A message to you",
  "mail.hello": "Hello!",
  "mail.about": (d) => `${d.name} has written to you about:`,
  "mail.no-answer": (d) =>
    `This mail cannot be answered. Write to ${d.name}, ${d.email}, if you wonder about something.`,
  "mail.no-answer.name": (d) =>
    `This mail cannot be answered. Get in touch with ${d.name} if you wonder about something.`,
  "mail.button.registered": "See or change your registration",
  "mail.button.missing": "Read more and register",

  "refusal.message.nobody": "There is nobody to send it to. Choose others.",
  "refusal.message.others-now": (d) =>
    `Nothing has been sent: it is ${d.n} ${people(d.n)} now, not ${d.was}. Preview again.`,
  "refusal.message.enough-today": (d) =>
    `${d.most} messages about the gathering have gone out in the last day and night. Wait until tomorrow with the next.`,
} satisfies SameAs<typeof sv>;
