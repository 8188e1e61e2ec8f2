import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Berättelsetavla",
  "title.of": (d: { team: string }) => `${d.team}: berättelsetavla`,
  lead: "Teamets berättelse på en sida, för de andra. Den visar bara det ni har delat, likadant för alla som öppnar den.",
  big: "Visa på stor skärm",
  pdf: "Ladda ner som A3 (PDF)",
  aim: "Det vi vill nå",
  "aim.said": (d: { howMuch: string; day: string }) => `${d.howMuch}, senast ${d.day}`,
  "aim.programmes": "Programmets mål. Teamet har inte satt något eget än.",
  charts: "Så går det",
  "charts.none": "Inget mått är delat än.",
  learnt: "Det vi har provat och lärt oss",
  "learnt.none": "Inget avslutat test är delat än.",
  "learnt.on": (d: { n: number; day: string }) => `Test ${d.n}, avslutat ${d.day}`,
  next: "Det vi gör nu och härnäst",
  "next.none": "Inget test som pågår eller är planerat är delat just nu.",
  counts: (d: { doing: number; closed: number }) =>
    `${d.doing} ${d.doing === 1 ? "delat test" : "delade tester"} pågår, ${d.closed} är ${d.closed === 1 ? "avslutat" : "avslutade"}`,
  "file.name": "berattelsetavla",
  "file.as-of": (d: { day: string }) => `Hämtad ${d.day}. Bara det teamet har delat.`,
} satisfies Messages;
