import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  title: "Ta bort uppgift",
  "lead.cycle":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur testet, historiken, kommentarerna och sökningen.",
  "lead.idea":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur idén, kommentarerna och namnen på de testkedjor som fått sitt namn av idén.",
  "lead.note":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur anteckningen, alla tidigare versioner, kommentarerna och sökningen.",
  "lead.measure":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur allt som teamet har skrivit om måttet, nu och förut. Tabeller som någon tittar på innan de sparas läggs undan.",
  "lead.programmes-measure":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur måttets namn, enhet och alla definitioner, för alla team. Det ett team har skrivit om måttet tas bort på teamets egen sida.",
  "lead.aim":
    "Har något skrivits som gör att någon kan kännas igen? Ta bort just de orden, ur teamets mål och de mål som gällde förut.",
  how: "Markera orden i texterna nedanför, eller skriv dem här exakt som de står.",
  passage: "Orden som ska bort",
  "passage.hint": "Varje ställe där samma ord står ändras. Stora och små bokstäver räknas som olika.",
  warning: "Det går inte att ångra. I stället för orden står ▇▇▇. Det syns att du har tagit bort något, men inte vad.",
  sure: "Jag vet att det inte går att ångra.",
  selected: (d: { text: string }) => `Markerat: ”${d.text}”`,
  go: "Gå vidare",
  action: "Ta bort för alltid",
  texts: "Texterna",
  comment: (d: { who: string }) => `Kommentar av ${d.who}`,
  done: "Uppgiften är borttagen",
  "done.text": (d: { n: number }) => `Den stod på ${d.n} ${plural("sv", d.n, "ställe", "ställen")}.`,
  nothing: "Det finns ingen text här.",
  "idea.title": "Står orden i idén också?",
  "idea.text": "Testets idé har en egen sida, som fler kan läsa. Ta bort orden där med.",
  "measures.title": "Står orden i ett mått också?",
  "measures.text":
    "Här tas de bort ur måtten som de såg ut när rapporten lämnades in. Varje mått har en egen sida. Välj måttet och ”Ta bort en uppgift” där med.",
  "measures.link": "Teamets mått",
  "programmes.title": "Står orden i måttets namn eller definition?",
  "programmes.text":
    "De är programmets och läses av alla team. Den som leder programmet tar bort orden på måttets sida där.",
  "programmes.link": "Måttet i programmet",
  "reports.title": "Står orden i en rapport också?",
  "reports.text":
    "Rapporter som är lämnade behåller måttets ord så som de var. Den som samordnar teamet tar bort dem i rapporten.",
  "reports.link": "Rapporterna",

  "refusal.redact.too-short": "Markera minst tre tecken.",
  "refusal.redact.not-found": "De orden finns inte här. Skriv dem exakt som de står.",
  "refusal.redact.is-mark": "Där är det redan borttaget.",
} satisfies Messages;
