import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Möten",
  "title.of": (d: { team: string }) => `Möten i ${d.team}`,
  lead: "Varje möte har anteckningar som ni skriver tillsammans.",
  new: "Nytt möte",
  actions: "Uppgifter",
  "all-notes": "Alla anteckningar",
  coming: "Kommande",
  "coming.empty": "Inget möte är inlagt.",
  past: "Tidigare",
  "past.empty.title": "Inga möten än",
  "past.empty.text": "När ett möte har varit finns dess anteckningar kvar här.",
  "past.none": (d: { q: string }) => `Inget tidigare möte har ”${d.q}” i sin rubrik.`,
  "past.more": (d: { n: number }) =>
    `Här visas de ${d.n} senaste. Sök efter ett ord i rubriken för att hitta ett äldre möte.`,
  "past.count": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "möte", "möten")} har varit`,
  search: "Sök i rubriker",
  "search.do": "Sök",
  "search.clear": "Visa alla",
  today: "Idag",
  closed: "Stängda anteckningar",

  "new.title": "Nytt möte",
  "new.lead": "Mötet får sina anteckningar direkt.",
  "new.default": "Teammöte",
  "new.do": "Skapa mötet",
  "label.title": "Rubrik",
  "label.day": "Datum",
  sending: "Sparar …",
  edit: "Ändra rubrik och datum",
  "edit.do": "Spara",
  "meeting.day": (d: { day: string }) => `Möte ${d.day}`,
  notes: "Anteckningar",

  "refusal.meeting.changed-meanwhile":
    "Någon annan har ändrat samma sak medan du skrev. Det du skrev står kvar här: titta på mötet och spara igen.",
} satisfies Messages;
