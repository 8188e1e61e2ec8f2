import { type Messages, plural } from "#app/i18n/messages.ts";

type Closed = { name: string; at: string };

export default {
  title: "Anteckningar",
  "of-cycle": "Anteckningar till testet",
  "of-cycle.lead": "Teamets egna. De delas inte när testet delas.",
  "begin.title": "Inga anteckningar än",
  "begin.text": "Här kan teamet skriva tillsammans om testet, samtidigt och från flera skärmar.",
  "begin.text.read": "När teamet börjar skriva syns det här.",
  "begin.do": "Börja anteckna",
  "link.begun": "Läs och skriv teamets anteckningar till testet.",
  "link.none": "Teamet har inte antecknat något till testet än.",
  "link.closed": "Anteckningarna är stängda.",
  "link.do": "Öppna anteckningarna",
  "links.label": "Mer om anteckningarna",
  "links.versions": "Versioner",
  "links.redact": "Ta bort uppgift",
  doing: "Sparar …",

  "closed.title": "Anteckningarna är stängda",
  "closed.by": (d: Closed) => `${d.name} stängde dem ${d.at}. Ingen kan ändra i dem.`,
  "close.title": "Är ni klara?",
  "close.text": "När anteckningarna är stängda ändras de inte mer. Koordinatorn kan öppna dem igen, och det syns.",
  "close.do": "Stäng anteckningarna",
  "reopen.title": "Öppna anteckningarna igen",
  "reopen.text": "Att de har varit stängda, och vem som öppnade dem, står kvar.",
  "reopen.do": "Öppna igen",
  earlier: (d: { n: number }) => `Har varit stängda ${d.n} ${plural("sv", d.n, "gång", "gånger")}`,
  "earlier.one": (d: Closed & { reopenedBy: string; reopenedAt: string }) =>
    `Stängda av ${d.name} ${d.at}, öppnade igen av ${d.reopenedBy} ${d.reopenedAt}`,
  "refused.title": "Det gick inte",
  "refused.back": "Tillbaka till anteckningarna",

  "origin.title": "Kommer från en anteckning",
  "origin.line": (d: { line: string }) => `”${d.line}”`,
} satisfies Messages;
