import type { Messages } from "#app/i18n/messages.ts";

type Span = { from: string; to: string };

export default {
  "refusal.supervision.time-taken": "Den tiden är upptagen: någon av er har redan ett samtal då. Inget är ändrat.",
  "refusal.supervision.times-taken": (d: { days: string }) =>
    `De här dagarna är upptagna: ${d.days}. Någon av er har redan ett samtal då. Inget är ändrat.`,
  "refusal.supervision.time-gone": "Den tiden går inte att boka längre. Välj en annan.",
  "refusal.supervision.changed-meanwhile":
    "Samtalet har ändrats sedan sidan visades. Se hur det är nu, och försök igen.",
  "refusal.supervision.series-changed-meanwhile":
    "Någon annan har ändrat serien medan du skrev. Det du skrev står kvar här: titta på den och spara igen.",
  "refusal.supervision.restore-first": "Samtalet är inte bokat. Boka det igen först.",
  "refusal.supervision.not-begun": "Det går att säga först när samtalet har börjat.",
  "refusal.supervision.reason-needed": "Välj varför det ställs in.",
  "refusal.supervision.groups-by-researcher": "En grupps samtal ändras av forskaren som håller i gruppen.",
  "refusal.supervision.series-order": "Sista dagen är före den första.",
  "refusal.supervision.day-outside": (d: Span) => `Välj en dag inom programmet, från ${d.from} till ${d.to}.`,
  "refusal.supervision.ends-after-midnight": "Samtalet ska sluta samma dag som det börjar.",
  "refusal.supervision.series-empty": "Inget samtal ryms: alla dagar är förbi, eller i månader då inget ska ske.",
  "refusal.supervision.series-too-many": (d: { n: number; most: number }) =>
    `Det blir ${d.n} samtal. En serie kan ha högst ${d.most}: välj en tidigare sista dag.`,
  "refusal.supervision.series-over": "Serien är redan avslutad.",
  "refusal.supervision.group-needs-title": "Skriv vad gruppen kallas.",
  "refusal.supervision.time-invalid": "Skriv ett klockslag, till exempel 09:00.",
  "refusal.supervision.length-range": "Längden är mellan 15 minuter och 8 timmar.",
  "refusal.supervision.video-not-https": "Länken ska börja med https://",
  "refusal.supervision.until-needed": "Skriv seriens sista dag.",
} satisfies Messages;
