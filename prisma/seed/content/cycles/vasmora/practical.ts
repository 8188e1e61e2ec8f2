import type { ChainText } from "../../author.ts";

export const practical: ChainText[] = [
  {
    key: "vasmora-hour",
    team: "vasmora",
    idea: "practical-help",
    title: "Högen på hallbordet",
    cycles: [
      {
        by: "gunilla.frisk",
        what: "Sitta en timme hos en förälder och öppna kuvert tillsammans",
        purpose: "test",
        scale: "once",
        days: [-430, -424],
        shared: true,
        questions: [
          ["Hur många kuvert?", "Tio.", "41.", "no"],
          [
            "Hur mycket hinner vi?",
            "Halva högen, på sin höjd.",
            "Alla sorterade, sex lösta, resten i datumordning.",
            "partly",
          ],
        ],
        plan: {
          who: "Gunilla och Hanna",
          where: "Hemma i köket",
          when: "En eftermiddag",
          recordWhat: "Öppnade, lösta, kvar",
        },
        did: {
          asPlanned: "yes",
          observations: "Vi började med det översta, inte med det viktigaste. Föräldern fick hålla i brevkniven.",
        },
        study: {
          learned:
            "Att få börja med något lätt gjorde att vi kom till hyran efter en halvtimme. Hade jag börjat där hade dörren stängts.",
          better: "yes",
        },
        act: { decision: "extend", why: "En timme sparade en vräkningsprocess.", next: "Tre hem, två av oss." },
        comments: [["tomas.bergvall", -420, "Jag står för tiden. Säg till om någon ifrågasätter den."]],
      },
      {
        by: "gunilla.frisk",
        what: "Tre hembesök för kuvert, första veckan efter placering",
        purpose: "test",
        scale: "few",
        days: [-402, -362],
        shared: true,
        questions: [
          ["Släpps vi in?", "Av två.", "Av alla tre. En bad oss komma tillbaka nästa dag.", "partly"],
          ["Vilka ärenden brinner?", "Hyra och el.", "Barnbidraget som ska betalas tillbaka, i alla tre hemmen.", "no"],
        ],
        plan: {
          who: "Gunilla, Hanna, Joel",
          when: "Sex veckor",
          recordWhat: "Frågor per hem",
          recordHow: "Kategorilista",
        },
        did: { asPlanned: "yes" },
        study: {
          learned:
            "Återkravet av barnbidraget kommer som en överraskning för alla. Det går att förebygga med ett samtal dag tre.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Hembesök till alla ryms inte, men samtalet gör det.",
          next: "Ett telefonsamtal dag tre om vad som ändras i ekonomin.",
        },
      },
      {
        by: "gunilla.frisk",
        what: "Samtal om ekonomin på tredje dagen i alla nya placeringar",
        purpose: "test",
        scale: "unit",
        days: [-340, -255],
        shared: true,
        questions: [
          ["Nås föräldern?", "Sju av tio redan första försöket.", "Åtta av tio.", "yes"],
          ["Hur många återkrav blir det?", "Högst två.", "Ett.", "yes"],
        ],
        plan: {
          who: "Gunilla",
          what: "Femton minuter: vad ändras, när, vem anmäler",
          when: "Tre månader",
          recordWhat: "Nådda, återkrav",
        },
        did: { asPlanned: "yes", observations: "Två föräldrar ville hellre komma hit än prata i telefon." },
        study: {
          learned: "Försörjningsenheten måste få veta om placeringen samma dag. Det är hela hemligheten.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Mindre skuld, mindre skam.",
          next: "Skriva in signalen mellan enheterna i rutinen.",
        },
      },
      {
        by: "gunilla.frisk",
        what: "Signal till försörjningsenheten samma dag som ett barn placeras",
        purpose: "implement",
        scale: "severalUnits",
        days: [-215, -140],
        shared: true,
        questions: [
          [
            "Kommer signalen samma dag?",
            "Alltid, det är ju bara ett knapptryck.",
            "I 11 av 15. Nya kollegor visste inte om knappen.",
            "partly",
          ],
        ],
        plan: { who: "Barnenheten och försörjningsenheten", when: "Tio veckor", recordWhat: "Dagar till signal" },
        did: { asPlanned: "yes" },
        study: {
          learned: "En knapp som ingen berättar om finns inte. Den står nu överst i introduktionen.",
          better: "yes",
        },
        act: { decision: "implement", why: "Rutinen är beslutad av båda cheferna.", next: "Ny mätning om ett halvår." },
        measure: "Dagar från placering till samtal om ekonomin",
      },
    ],
  },
];
