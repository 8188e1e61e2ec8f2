import type { Messages } from "#app/i18n/messages.ts";

type Span = { from: string; to: string };

export default {
  title: "Dina öppna tider",
  lead: "Tider då koordinatorerna i de team du handleder kan boka ett samtal. De ser bara det som är ledigt för er båda.",
  "add.title": "Öppna tider",
  "label.day": "Dag",
  "label.from": "Från",
  "label.to": "Till",
  "label.until": "Varje vecka till och med",
  "label.until.hint": "Lämna tomt för bara den dagen. Helgdagar, dagar före helgdag och månader med paus hoppas över.",
  "label.place": "Plats",
  "label.video": "Länk till videomöte",
  optional: "frivilligt",
  "add.do": "Öppna",
  sending: "Skickar …",
  added: (d: { n: number }) => (d.n === 1 ? "En tid är öppen." : `${d.n} tider är öppna.`),
  removed: "Borttaget.",
  list: "Kommande tider",
  "list.none": "Du har inga öppna tider.",
  week: (d: { week: number }) => `Vecka ${d.week}`,
  video: "videomöte",
  free: "Ledig",
  taken: (d: { when: string; teams: string }) => `${d.when} ${d.teams}`,
  remove: "Ta bort",
  "remove.of": (d: { when: string }) => `tiden ${d.when}`,
  "remove.all": "Ta bort alla kommande tider",
  "remove.all.lead": "Det som är bokat ligger kvar.",
  "remove.all.do": "Ta bort alla",
  "refusal.open-times.time-invalid": "Skriv ett klockslag, till exempel 13:00.",
  "refusal.open-times.video-not-https": "Länken ska börja med https://",
  "refusal.open-times.hours-order": "Tiden slutar innan den börjar.",
  "refusal.open-times.hours-range": "En öppen tid är mellan 15 minuter och 12 timmar.",
  "refusal.open-times.until-order": "Sista dagen är före den första.",
  "refusal.open-times.day-outside": (d: Span) => `Välj dagar inom programmet, från ${d.from} till ${d.to}.`,
  "refusal.open-times.none": "Ingen tid är kvar: dagarna är förbi, eller helgdagar och månader med paus.",
  "refusal.open-times.too-many": (d: { n: number; most: number }) =>
    `Det blir ${d.n} tider. Öppna högst ${d.most} åt gången: välj en tidigare sista dag.`,
  "refusal.open-times.opened-already": (d: { days: string }) =>
    `Du har redan öppna tider då: ${d.days}. Inget är ändrat.`,
  "refusal.open-times.overlaps": "Du har redan öppna tider då. Inget är ändrat.",
} satisfies Messages;
