import type { ChainText } from "../../author.ts";

export const screen: ChainText[] = [
  {
    key: "myrvalla-screen",
    team: "myrvalla",
    idea: "screen-visit",
    title: "En stund på skärm",
    cycles: [
      {
        by: "maja.lindmark",
        what: "En kvart på skärm på tisdagar: kvällssaga",
        purpose: "test",
        scale: "once",
        days: [-436, -410],
        shared: true,
        questions: [
          ["Räcker en kvart?", "Den är för kort.", "Den var för lång. Sagan var slut efter sju minuter.", "no"],
          ["Håller tekniken?", "Nej, uppkopplingen i dalen är vad den är.", "Två av fyra gånger.", "yes"],
        ],
        plan: {
          who: "Maja, en förälder, ett familjehem",
          what: "Föräldern läser, barnet lyssnar i sängen",
          when: "Fyra tisdagar kl. 19",
          recordWhat: "Minuter, tekniska fel",
        },
        did: { asPlanned: "partly", differed: "Ett samtal gick bara med ljud. Det var det bästa av dem." },
        study: { learned: "Utan bild lyssnade barnet. Med bild tittade det på sig självt.", better: "unclear" },
        act: { decision: "adapt", why: "Bilden stör sagan.", next: "Bara ljud. Gammal hederlig telefon på högtalare." },
      },
      {
        by: "maja.lindmark",
        what: "Kvällssaga på högtalartelefon, tre familjer",
        purpose: "test",
        scale: "few",
        days: [-396, -350],
        shared: true,
        questions: [
          ["Blir det av varje vecka?", "Tre av fyra veckor.", "14 av 18 kvällar.", "yes"],
          ["Passar det äldre barn?", "Nej, inte över nio år.", "Nej. En tioåring ville göra läxan i stället.", "yes"],
        ],
        plan: { who: "Maja", when: "Sex veckor", recordWhat: "Kvällar, vad de gjorde" },
        did: {
          asPlanned: "yes",
          observations: "Boken låg i två exemplar, ett hos var och en. Biblioteket ordnade det.",
        },
        study: { learned: "Samma bok på båda ställena. Det är tekniken som behövdes.", better: "yes" },
        act: {
          decision: "extend",
          why: "78 procent, och ingen support.",
          next: "Läxa för de större, saga för de små. Hela enheten.",
        },
        comments: [
          ["helen.marsh", -346, "”Det är tekniken som behövdes” – jag tar den till nästa seminarium, om jag får."],
        ],
      },
      {
        by: "maja.lindmark",
        what: "Saga eller läxa en fast kväll i veckan i alla placeringar längre bort än fem mil",
        purpose: "test",
        scale: "unit",
        days: [-320, -230],
        shared: true,
        questions: [["Hur många familjer håller i efter tre månader?", "Sex av nio.", "Fem av nio.", "partly"]],
        plan: {
          who: "Barn, unga och familj",
          when: "Tre månader",
          recordWhat: "Kvällar per familj",
          recordHow: "Familjehemmen skickar en siffra i månaden",
        },
        did: { asPlanned: "yes", observations: "De fyra som slutade gjorde det när förälderns arbetstid ändrades." },
        study: {
          learned: "Fast kväll är bra tills livet ändras. Vi måste fråga om kvällen varje månad.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Mer än hälften, och vi vet vad som stoppar.",
          next: "Månadssamtalet får frågan: stämmer kvällen fortfarande?",
        },
      },
      {
        by: "maja.lindmark",
        what: "Frågan ”stämmer kvällen fortfarande?” i varje månadssamtal",
        purpose: "implement",
        scale: "unit",
        days: [-190, -105],
        questions: [["Blir det fler än fem av nio?", "Sju.", "Sju av nio.", "yes"]],
        plan: { who: "Alla", when: "Tre månader", recordWhat: "Familjer som håller i" },
        did: { asPlanned: "yes" },
        study: { learned: "En fråga i månaden gav tillbaka två familjer deras kväll.", better: "yes" },
        act: { decision: "implement", why: "Sju av nio.", next: "Ingen ny cykel. Vi gör så här nu." },
      },
    ],
  },
];
