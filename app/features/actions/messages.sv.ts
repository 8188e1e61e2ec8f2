import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Uppgifter",
  "title.of": (d: { team: string }) => `Uppgifter i ${d.team}`,
  lead: "Det som någon i teamet ska göra, vem det är och när det ska vara klart.",
  views: "Visa uppgifter",
  "view.all": "Alla öppna",
  "view.mine": "Mina",
  "view.done": "Avslutade",

  "empty.all.title": "Inga öppna uppgifter",
  "empty.all.text": "Skriv upp det ni kommer överens om här, eller gör en rad i en anteckning till en uppgift.",
  "empty.mine.title": "Du har inga öppna uppgifter här",
  "empty.mine.text": "När någon ger dig en uppgift får du veta det under klockan.",
  "empty.done.title": "Inget är avslutat än",
  "empty.done.text": "Det ni har gjort, eller låtit vara, samlas här.",

  "add.title": "Ny uppgift",
  "add.do": "Lägg till",
  added: "Uppgiften är sparad.",
  "label.text": "Vad ska göras?",
  "label.owner": "Vem gör det?",
  "label.owner.none": "Ingen än",
  "label.owner.gone": (d: { name: string }) => `${d.name} (inte kvar i teamet)`,
  "label.due": "Klart senast",
  optional: "frivilligt",
  sending: "Sparar …",

  "owner.none": "Ingen har tagit den",
  "due.overdue": (d: { day: string; days: number }) =>
    `Försenad: skulle vara klar ${d.day}, för ${d.days} ${plural("sv", d.days, "dag", "dagar")} sedan`,
  "due.today": "Ska vara klar idag",
  "due.soon": (d: { day: string }) => `Ska vara klar ${d.day}`,
  "due.later": (d: { day: string }) => `Klar senast ${d.day}`,
  "state.done": (d: { name: string; day: string }) => `Klar ${d.day}, ${d.name}`,
  "state.dropped": (d: { name: string; day: string }) => `Struken ${d.day}, ${d.name}`,
  "chip.overdue": "Försenad",
  "chip.done": "Klar",
  "chip.dropped": "Struken",
  from: "Från",
  "from.line": (d: { line: string }) => `”${d.line}”`,

  "do.done": "Klar",
  "do.dropped": "Stryk",
  "do.open": "Öppna igen",
  "do.done.of": (d: { text: string }) => `: ${d.text}`,
  edit: "Ändra",
  "edit.do": "Spara",

  "refusal.action.moved": "Någon annan har flyttat uppgiften. Titta på den igen.",
  "refusal.action.not-open": "Uppgiften är redan avslutad. Öppna den igen först.",
  "refusal.action.changed-meanwhile":
    "Någon annan har ändrat samma sak medan du skrev. Det du skrev står kvar här: titta på uppgiften och spara igen.",
  "refusal.action.not-in-team": "Välj någon som är med i teamet.",
} satisfies Messages;
