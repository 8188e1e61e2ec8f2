import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  "refusal.interview-time.hours-order": "The time ends before it begins.",
  "refusal.interview-time.hours-short": "An open time is at least 15 minutes.",
  "refusal.interview-time.hours-outside": "Interviews are held between 7 in the morning and 9 in the evening.",
  "refusal.interview-time.weekdays-none": "Choose at least one weekday.",
  "refusal.interview-time.days-order": "The last day is before the first.",
  "refusal.interview-time.days-many": "Choose days within a year.",
  "refusal.interview-time.none": "No time is left: the days are past, or holidays.",
  "refusal.interview-time.too-many": (d: { n: number; most: number }) =>
    `That makes ${d.n} times. Open at most ${d.most} at once: choose an earlier last day.`,
  "refusal.interview-time.not-booked": "The booking is no longer valid.",
  "refusal.interview-time.begun": "The interview has begun. Please call us instead.",
  "refusal.interview-time.not-begun": "The interview has not begun yet.",
} satisfies SameAs<typeof sv>;
