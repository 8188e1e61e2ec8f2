import type { Messages } from "#app/i18n/messages.ts";

export default {
  "refusal.interview-time.hours-order": "Tiden slutar innan den börjar.",
  "refusal.interview-time.hours-short": "En öppen tid är minst 15 minuter.",
  "refusal.interview-time.hours-outside": "Intervjuer ligger mellan klockan 7 och klockan 21.",
  "refusal.interview-time.weekdays-none": "Välj minst en veckodag.",
  "refusal.interview-time.days-order": "Sista dagen är före den första.",
  "refusal.interview-time.days-many": "Välj dagar inom ett år.",
  "refusal.interview-time.none": "Ingen tid är kvar: dagarna är förbi, eller helgdagar.",
  "refusal.interview-time.too-many": (d: { n: number; most: number }) =>
    `Det blir ${d.n} tider. Öppna högst ${d.most} åt gången: välj en tidigare sista dag.`,
  "refusal.interview-time.not-booked": "Bokningen gäller inte längre.",
  "refusal.interview-time.begun": "Intervjun har redan börjat. Ring oss i stället.",
  "refusal.interview-time.not-begun": "Intervjun har inte börjat än.",
  "refusal.interview-time.taken": "Tiden hann tyvärr bli bokad. Här är de tider som är lediga nu.",
  "refusal.interview-time.booked-already": "Det finns redan en bokad tid.",
  "refusal.interview-time.takes-no-part": "Deltagaren är inte med i studien just nu.",
  "refusal.interview-time.study-closed": "Studien är stängd, så inga tider kan bokas.",
  "refusal.interview-time.no-interviewer": "Den som är vald intervjuar inte i studien.",
} satisfies Messages;
