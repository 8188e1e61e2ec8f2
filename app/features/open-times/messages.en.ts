import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

type Span = { from: string; to: string };

export default {
  title: "Your open times",
  lead: "Times at which the coordinators of the teams you supervise can book a session. They see only what is free for both of you.",
  "add.title": "Open times",
  "label.day": "Day",
  "label.from": "From",
  "label.to": "To",
  "label.until": "Every week until",
  "label.until.hint": "Leave it empty for that day alone. Holidays, their eves and pauses are left out.",
  "label.place": "Place",
  "label.video": "Link to a video meeting",
  optional: "optional",
  "add.do": "Open",
  sending: "Sending …",
  added: (d: { n: number }) => (d.n === 1 ? "One time is open." : `${d.n} times are open.`),
  removed: "Taken away.",
  list: "Coming times",
  "list.none": "You have no open times.",
  week: (d: { week: number }) => `Week ${d.week}`,
  video: "video meeting",
  free: "Free",
  taken: (d: { when: string; teams: string }) => `${d.when} ${d.teams}`,
  remove: "Take away",
  "remove.of": (d: { when: string }) => `the time ${d.when}`,
  "remove.all": "Take away all coming times",
  "remove.all.lead": "What is booked stays.",
  "remove.all.do": "Take all away",
  "refusal.open-times.time-invalid": "Write a time of day, such as 13:00.",
  "refusal.open-times.video-not-https": "The link should begin with https://",
  "refusal.open-times.hours-order": "The time ends before it begins.",
  "refusal.open-times.hours-range": "An open time is between 15 minutes and 12 hours.",
  "refusal.open-times.until-order": "The last day is before the first.",
  "refusal.open-times.day-outside": (d: Span) => `Choose days within the programme, from ${d.from} to ${d.to}.`,
  "refusal.open-times.none": "No time is left: the days are past, or holidays and pauses.",
  "refusal.open-times.too-many": (d: { n: number; most: number }) =>
    `That makes ${d.n} times. Open at most ${d.most} at once: choose an earlier last day.`,
  "refusal.open-times.opened-already": (d: { days: string }) =>
    `You have open times then: ${d.days}. Nothing is changed.`,
  "refusal.open-times.overlaps": "You have open times then. Nothing is changed.",
} satisfies SameAs<typeof sv>;
