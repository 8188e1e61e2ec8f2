import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

type Who = { name: string };

export default {
  title: "Door list",
  "title.of": (d: { title: string }) => `Door list – ${d.title}`,
  back: "To the gathering",
  "day.label": "Day",
  search: "Search for name, team or municipality",
  "show.label": "Show",
  "show.all": (d: { n: number }) => `All ${d.n}`,
  "show.unmarked": (d: { n: number }) => `Not marked ${d.n}`,
  "show.present": (d: { n: number }) => `Inside ${d.n}`,
  inside: (d: { n: number; capacity: number }) => `Inside ${d.n} of ${d.capacity} seats`,
  "inside.full": "Every seat is taken. Who is let in now has no chair that was counted.",
  "list.label": "Registered",
  "list.empty": "Nobody is registered for this day.",
  "list.none": (d: { q: string }) => `Nobody is called, or works at, “${d.q}”.`,
  "list.nobody": "Everybody is marked.",
  "do.present": "Here",
  "do.excused": "Excused",
  "do.absent": "Absent",
  "do.cleared": "Undo",
  "do.of": (d: Who) => `– ${d.name}`,
  "is.present": "here",
  "is.excused": "excused",
  "is.absent": "absent",
  "is.cleared": "not marked",
  said: (d: { name: string; word: string }) => `${d.name}: ${d.word}`,
  "chip.walked-in": "Came without registering",
  waits: "Waits for a network",

  "state.works": "Everything is saved. The list works without a network too.",
  "state.gone": "The door list is no longer yours to see.",
  "state.online": "Everything is saved",
  "state.sending": (d: { n: number }) => `Saving ${d.n} ${plural("en", d.n, "mark", "marks")} …`,
  "state.offline": "Offline – the list can be used",
  "state.offline.waiting": (d: { n: number }) => `Offline – ${d.n} ${plural("en", d.n, "mark waits", "marks wait")}`,
  "state.signed-out": "You have been signed out – sign in to get the list",
  "state.signed-out.waiting": (d: { n: number }) =>
    `You have been signed out – sign in to send ${d.n} ${plural("en", d.n, "mark", "marks")}`,
  "state.sign-in": "Sign in in a new tab",
  "state.not-kept":
    "The browser cannot keep the list on this device. Do not load the page again until everything is saved.",
  "loading.text":
    "The list is not on this device. Open it once with a network, and it can be used without one afterwards.",
  loading: "Getting the list …",

  refused: (d: { n: number }) => `${d.n} ${plural("en", d.n, "mark", "marks")} could not be taken`,
  "refused.line": (d: { name: string; why: string }) => `${d.name}: ${d.why}`,
  "refused.somebody": "Somebody",
  "refused.close": "I have seen it",

  "ticket.title": (d: Who) => `Ticket: ${d.name}`,
  "ticket.do": (d: Who) => `Mark ${d.name} as here`,
  "ticket.already": (d: Who) => `${d.name} is marked as here already.`,
  "ticket.unknown": "The ticket is not for this gathering, or the registration is cancelled.",
  "ticket.close": "Close",

  "scan.do": "Read a ticket",
  "scan.title": "Point the camera at the ticket’s code",
  "scan.label": "The camera’s picture",
  "scan.stop": "Stop reading",
  "scan.denied":
    "The camera cannot be used. Search for the name instead, or read the code with the phone’s own camera.",

  "walk-in": "Came without registering",
  "walk-in.lead": "Choose a person of the programme, or write the name of a guest.",
  "walk-in.who": "Person of the programme",
  "walk-in.guest": "A guest",
  "walk-in.name": "The guest’s name",
  "walk-in.organisation": "Comes from",
  "walk-in.email": "E-mail",
  optional: "optional",
  "walk-in.do": "Let in",
  "walk-in.person": (d: { name: string; under: string }) => (d.under ? `${d.name}, ${d.under}` : `${d.name}`),

  "refusal.door.unknown": "What was marked is no longer at the gathering.",
  "refusal.door.no-seat": "The person has no seat, and can only be marked as here.",

  "neutral.title": "This is a ticket",
  "neutral.text": "Show it when you arrive. Whoever stands at the door reads it.",
  "neutral.sign-in": "Are you at the door? Sign in",
} satisfies SameAs<typeof sv>;
