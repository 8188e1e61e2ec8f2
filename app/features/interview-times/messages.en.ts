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
  "refusal.interview-time.taken": "Somebody has just booked that time. These are free now.",
  "refusal.interview-time.booked-already": "There is a booked time already.",
  "refusal.interview-time.takes-no-part": "The participant is not in the study at present.",
  "refusal.interview-time.study-closed": "The study is closed, so that no times can be booked.",
  "refusal.interview-time.no-interviewer": "The person chosen does not interview in the study.",
} satisfies SameAs<typeof sv>;
