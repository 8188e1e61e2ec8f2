import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Material",
  "title.of": (d: { gathering: string }) => `Material till ${d.gathering}`,
  lead: "Filer till träffen: det som läses inför dagen och det som visades på den.",
  before: "Inför dagen",
  after: "Från dagen",
  none: "Inget material än.",
  "none.before": "Inget att läsa inför dagen.",
  "none.after": "Inget från dagen än.",
  open: "Öppen",
  "open.about": "De som är öppna läses även av gäster, utan konto, på träffens öppna sida.",

  add: "Lägg till material",
  "add.hint":
    "PDF, Word, Excel, PowerPoint eller bild. Inga uppgifter om klienter. Filen får sitt eget namn som rubrik, som du sedan kan ändra.",
  "add.file": "Fil",
  "add.send": "Lägg till",
  "add.sending": (d: { percent: number }) => `Laddar upp, ${d.percent} %`,
  "add.progress": "Uppladdning",
  "add.done": (d: { name: string }) => `${d.name} är sparad.`,

  "label.title": "Rubrik",
  "label.moment": "När läses det?",
  "label.open": "Öppen för gäster",
  "label.open.detail": "Läses även utan konto, av den som har träffens öppna sida.",
  edit: "Ändra…",
  "edit.of": (d: { title: string }) => `Ändra ${d.title}…`,
  "edit.do": "Spara",
  sending: "Sparar …",
  up: (d: { title: string }) => `Flytta upp ${d.title}`,
  down: (d: { title: string }) => `Flytta ner ${d.title}`,
  "remove.sure": (d: { name: string }) => `Filen ${d.name} tas bort för alla och går inte att få tillbaka.`,
  "remove.do": "Ta bort materialet",
  "remove.sending": "Tar bort …",
} satisfies Messages;
