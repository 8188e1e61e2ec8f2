import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./mail.sv.ts";

export default {
  "subject.registration-confirm": "Confirm your registration",
  "subject.registration-known": "Your registration",
  "subject.registration-seat": "Your registration is complete",
  "subject.registration-waiting": "You are on the waiting list",
  "subject.registration-requested": "Your registration waits for an answer",
  "subject.registration-refused": "An answer to your registration",
  "subject.registration-offer": "There is a seat for you",
  "subject.registration-lapsed": "Your seat has been passed on",
  "subject.registration-cancelled": "Cancelled",
  "subject.registration-moved": "Time or place has changed",
  "subject.registration-change-answered": "An answer to your change",
  "subject.registration-day": "A day for your calendar",
  "subject.registration-day-gone": "Time or place has changed",

  "subject.registration-reminder": "A reminder",
  "subject.gathering-register-by": "A reminder",

  hello: "Hello!",
  when: (d) => `${d.day}, ${d.from}–${d.to}`,
  "entry.video": "By video",
  "entry.last-change": (d) => `You can change your answers until ${d.day}, and cancel until it begins.`,
  sessions: (d) => `You have a seat in: ${d.titles}.`,
  ticket: "This is your ticket. Show it when you arrive, and you are marked at the door.",
  "ticket.alt": "Your ticket, as a code for the camera at the door",
  missed: (d) => `Full, so please choose another session instead of: ${d.titles}.`,
  "queue.next": "You are next.",
  "queue.before": (d) => `${d.n} ${plural("en", d.n, "person is", "people are")} before you.`,
  "queue.full": "All seats are taken at the moment.",
  "queue.party-too-large": (d) =>
    `There are ${d.together} of you who want seats together, and ${d.free} ${plural("en", d.free, "seat is", "seats are")} free. You can choose to take seats one by one.`,
  "queue.kept-for-party": (d) =>
    `${d.free} ${plural("en", d.free, "seat is", "seats are")} kept for a party that stands before you.`,

  confirm: "Somebody, probably you, has registered this address for:",
  "confirm.counts":
    "The registration counts when you have pressed the button on the page. That is also when you see whether there is a seat.",
  "known.registered":
    "Somebody, probably you, has registered this address once more. The registration that exists stands:",
  "known.refused":
    "Somebody, probably you, has registered this address again. The lead has said no to the registration before:",
  seat: "You have a seat:",
  asks: (d) =>
    `Please answer the questions and choose sessions, by ${d.day}. If somebody else registered you, nobody has answered for you.`,
  waiting: "It is full, but you are on the waiting list for:",
  "waiting.then": "When a seat is free and it is your turn you get a mail, and answer whether you want it.",
  requested: "The time to register is over. The lead has your registration and will answer you:",
  refused: "The lead could not give you a seat at:",
  offer: (d) => `A seat is free, and it is yours if you accept by ${d.until}:`,
  lapsed: "The seat you were offered has gone to the next person, since the time to answer is over:",
  cancelled: "Your registration is cancelled:",
  "gathering-cancelled": "This has been called off:",
  moved: "Time or place has changed. This is how it is now:",
  day: "This is the whole programme. This mail puts one of the days into your calendar, or takes it out:",
  "change.yes": "The lead has said yes to your change:",
  "change.no": "The lead could not make your change. What you answered before stands:",
  "reminder.fortnight": "It is in two weeks:",
  "reminder.two-days": "It is the day after tomorrow:",
  "reminder.last-change": (d) => `Until ${d.day} you can change what you answered about food, sessions and the rest:`,
  "register-by": (d) => `The last day to register for ${d.title} is ${d.day}. You are not registered yet.`,
  "register-by.button": "To the gathering",
  "register-by.else": "If you cannot come, you need not do anything.",
  unexpected: "Was it not you? Then you need not answer, and nothing happens.",
  "without-script": (d) => `Does the button not work? Paste this code on the page: ${d.code}`,

  "button.manage": "See or change your registration",
  "button.answer": "Answer the offer",
  "button.confirm": "Confirm the registration",
  "button.register-again": "See your registration",
} satisfies SameAs<typeof sv>;
