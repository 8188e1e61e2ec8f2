import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Kommentarer i texten",
  empty: "Inga kommentarer i texten än. Markera några ord och välj Kommentera.",
  thread: (d: { quote: string }) => `Kommentarer om: ${d.quote}`,
  show: "Visa i texten",
  "show.of": (d: { quote: string }) => `Visa i texten: ${d.quote}`,
  gone: "Orden finns inte längre i texten.",
  "begin.label": "Din kommentar",
  "begin.hint": "Skriv så att ingen familj kan kännas igen.",
  "begin.do": "Skicka",
  "begin.doing": "Skickar …",
  "begin.cancel": "Avbryt",
  "begin.done": "Kommentaren är sparad.",
  resolve: "Markera som klar",
  "resolve.of": (d: { quote: string }) => `Markera som klar: ${d.quote}`,
  reopen: "Ta upp igen",
  "reopen.of": (d: { quote: string }) => `Ta upp igen: ${d.quote}`,
  moving: "Sparar …",
  "resolved.by": (d: { by: string; at: string }) => `Klar, ${d.by} ${d.at}`,
  "resolved.count": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "klar kommentar", "klara kommentarer")}`,
} satisfies Messages;
