import type { ChainText } from "../../author.ts";

export const smallTries: ChainText[] = [
  {
    key: "vasmora-box",
    team: "vasmora",
    title: "Frågelådan",
    cycles: [
      {
        by: "mattias.ohrn",
        what: "En låda i väntrummet där föräldrar kan lägga frågor utan namn",
        purpose: "test",
        scale: "few",
        days: [-270, -252],
        questions: [["Hur många lappar på två veckor?", "Tio, om lådan är snygg.", "Två. En var ett kvitto.", "no"]],
        plan: { who: "Mattias tömmer", where: "Väntrummet", when: "Två veckor", recordWhat: "Lappar" },
        did: { asPlanned: "yes", observations: "Lådan stod mitt emot receptionen. Alla såg vem som lade i något." },
        study: {
          learned: "Anonymt blir det först när ingen ser en. Det ser man om man själv sitter i stolen.",
          better: "no",
        },
        act: { decision: "adapt", why: "Fel plats.", next: "Pröva på toaletten, där är man ensam." },
      },
      {
        by: "mattias.ohrn",
        what: "Frågelådan på toaletten i stället",
        purpose: "test",
        scale: "few",
        days: [-245, -222],
        questions: [
          [
            "Fler lappar?",
            "Ja, kanske åtta.",
            "Fyra, varav en riktig fråga. Svaret hade föräldern behövt samma dag.",
            "no",
          ],
        ],
        plan: { who: "Mattias", when: "Tre veckor", recordWhat: "Lappar, dagar till svar" },
        did: { asPlanned: "yes" },
        study: {
          learned:
            "En fråga utan avsändare går inte att svara på. Det vi sökte var en människa att fråga, inte en låda.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "En riktig fråga på fem veckor, och den fick inget svar.",
          next: "Hellre kvarten efter umgänget.",
        },
        comments: [
          ["erik.tallvik", -219, "Bra att ni gav den två försök med olika förutsättningar innan ni släppte den."],
        ],
      },
    ],
  },
  {
    key: "vasmora-welcome",
    team: "vasmora",
    idea: "first-14-days",
    title: "Två veckor i taget",
    cycles: [
      {
        by: "karin.lidman",
        what: "Skriva de två första veckorna på ett vanligt väggblad med en förälder",
        purpose: "test",
        scale: "once",
        days: [-82, -66],
        shared: true,
        questions: [
          [
            "Vad vill föräldern ha med?",
            "Mötena.",
            "När barnet brukar ha simskola. Det hade jag inte ens vetat om.",
            "no",
          ],
        ],
        plan: {
          who: "Karin",
          where: "Hemma hos föräldern",
          when: "Dag tre",
          recordWhat: "Rader som föräldern lägger till",
        },
        did: { asPlanned: "yes", observations: "Vi ringde familjehemmet därifrån. Simskolan fortsatte." },
        study: {
          learned:
            "Barnets egna tider är det första som försvinner vid en flytt. Föräldern är den enda som kan hela schemat.",
          better: "yes",
        },
        act: { decision: "extend", why: "En simskola räddad.", next: "Tre familjer, börja med barnets vecka." },
        comments: [
          [
            "erik.tallvik",
            -62,
            "Fint, Karin. Låt barnets vecka stå överst på bladet nästa gång och se om det ändrar samtalet.",
          ],
        ],
      },
      {
        by: "karin.lidman",
        what: "Väggbladet börjar med barnets vecka, tre familjer",
        purpose: "test",
        scale: "few",
        days: [17, 55],
        state: "planned",
        questions: [["Hur många av barnets aktiviteter blir kvar?", "Två av tre, om vi ringer samma dag."]],
        plan: {
          who: "Karin och Hanna",
          when: "De tre närmaste placeringarna",
          recordWhat: "Aktiviteter före och efter",
        },
      },
    ],
  },
];
