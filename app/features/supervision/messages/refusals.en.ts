import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./refusals.sv.ts";

type Span = { from: string; to: string };

export default {
  "refusal.supervision.time-taken": "That time is taken: one of you has another session then. Nothing is changed.",
  "refusal.supervision.times-taken": (d: { days: string }) =>
    `These days are taken: ${d.days}. One of you has another session then. Nothing is changed.`,
  "refusal.supervision.time-gone": "That time can no longer be booked. Choose another.",
  "refusal.supervision.changed-meanwhile":
    "The session has changed since this page was shown. See how it is now, and try again.",
  "refusal.supervision.series-changed-meanwhile":
    "Somebody else has changed the series while you wrote. What you wrote is still here: look at it and save again.",
  "refusal.supervision.restore-first": "The session is not booked. Book it again first.",
  "refusal.supervision.not-begun": "That can be said when the session has begun.",
  "refusal.supervision.reason-needed": "Choose why it is called off.",
  "refusal.supervision.groups-by-researcher": "A group's sessions are changed by the researcher who holds them.",
  "refusal.supervision.series-order": "The last day is before the first.",
  "refusal.supervision.day-outside": (d: Span) => `Choose a day within the programme, from ${d.from} to ${d.to}.`,
  "refusal.supervision.ends-after-midnight": "The session is to end on the day it begins.",
  "refusal.supervision.series-empty":
    "There is room for no session: every day is past, or in a month in which nothing is to be.",
  "refusal.supervision.series-too-many": (d: { n: number; most: number }) =>
    `That makes ${d.n} sessions. A series has at most ${d.most}: choose an earlier last day.`,
  "refusal.supervision.series-over": "The series is ended already.",
  "refusal.supervision.group-needs-title": "Write what the group is called.",
  "refusal.supervision.time-invalid": "Write a time of day, such as 09:00.",
  "refusal.supervision.length-range": "The length is between 15 minutes and 8 hours.",
  "refusal.supervision.video-not-https": "The link should begin with https://",
  "refusal.supervision.until-needed": "Write the last day of the series.",
} satisfies SameAs<typeof sv>;
