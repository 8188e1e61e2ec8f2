import type { ChainText } from "../../author.ts";

export const distance: ChainText[] = [
  {
    key: "myrvalla-travel",
    team: "myrvalla",
    idea: "travel-talk",
    title: "Restiden blir samtalstid",
    cycles: [
      {
        by: "rebin.aziz",
        what: "Köra en förälder till umgänget i stället för att skicka en bussbiljett",
        purpose: "test",
        scale: "once",
        days: [-458, -454],
        shared: true,
        questions: [
          ["Pratar vi?", "Ja, mest på vägen dit.", "Tyst dit. Från milstolpe tre hem pratade vi oavbrutet.", "no"],
          ["Hinner jag med resten av dagen?", "Nej, och jag har inte sagt det till Cecilia än.", "Nej.", "yes"],
        ],
        plan: {
          who: "Rebin",
          what: "Föräldern väljer radio, prat eller tystnad",
          where: "Kommunens bil, den utan värme i baksätet",
          when: "Nästa umgänge, nio mil enkel väg",
          recordWhat: "Minuter prat dit och hem, vad det ungefär gällde",
          recordHow: "Skriver när jag har parkerat",
        },
        did: {
          asPlanned: "yes",
          observations: "Två vuxna som båda tittar på vägen säger andra saker än två som tittar på varandra.",
        },
        study: { learned: "Hemresan är behandlingen. Dit är den bara väntan.", better: "yes" },
        act: {
          decision: "extend",
          why: "Bästa samtalet på ett halvår, i en kall bil.",
          next: "Tre föräldrar, två förare.",
        },
        comments: [
          [
            "helen.marsh",
            -450,
            "Jag skrattade och blev rörd. Räkna gärna också vad bussbiljetten kostade i uteblivna umgängen.",
          ],
        ],
      },
      {
        by: "rebin.aziz",
        what: "Tre föräldrar får skjuts, Gun-Marie och jag turas om",
        purpose: "test",
        scale: "few",
        days: [-440, -390],
        shared: true,
        questions: [
          ["Uteblir färre umgängen?", "En av nio i stället för fyra av nio.", "Noll av nio.", "no"],
          [
            "Är det samma samtal med Gun-Marie?",
            "Nej, hon är familjehemmens.",
            "Nej. Det blev mer om familjehemmet, och det behövdes det med.",
            "yes",
          ],
        ],
        plan: { who: "Rebin och Gun-Marie", when: "Tre umgängen var", recordWhat: "Uteblivna, timmar, mil" },
        did: { asPlanned: "yes", differed: "En älg. Ingen skadad, inte älgen heller." },
        study: {
          learned: "27 timmar i bil gav nio umgängen. Bussen gav fem på samma tid. Det är en billig timme.",
          better: "yes",
        },
        act: { decision: "extend", why: "Noll uteblivna.", next: "Cecilia räknar på en fast körning varje vecka." },
      },
      {
        by: "cecilia.hogdahl",
        what: "Fast körning varje onsdag, en behandlare i bilen",
        purpose: "test",
        scale: "unit",
        days: [-365, -280],
        shared: true,
        questions: [
          [
            "Ryms det i budget?",
            "Ja, om två ställer sina umgängen på samma dag.",
            "Ja, 400 kr billigare i månaden än ersättningar för buss och taxi.",
            "yes",
          ],
          ["Vill två föräldrar åka i samma bil?", "Nej, absolut inte.", "Ja, tre av fyra. Den fjärde åkte taxi.", "no"],
        ],
        plan: {
          who: "Hela enheten delar på det",
          when: "Tre månader",
          recordWhat: "Kronor, umgängen, vem åkte med vem (bara antal)",
        },
        did: {
          asPlanned: "yes",
          observations: "Två föräldrar började prata med varandra någonstans efter halva vägen.",
        },
        study: { learned: "Vi råkade starta en föräldragrupp på fyra hjul.", better: "yes" },
        act: {
          decision: "implement",
          why: "Billigare och bättre händer inte ofta.",
          next: "Onsdagen ligger fast i schemat.",
        },
        comments: [
          ["yasmin.tabrizi", -275, "Fråga dem alltid var för sig först. Men vilken fin olyckshändelse."],
          ["helen.marsh", -274, "Kan vi kalla det för en oavsiktlig bieffekt i rapporten? Jag älskar den."],
        ],
        partnersInvited: true,
      },
    ],
  },
  {
    key: "myrvalla-place",
    team: "myrvalla",
    idea: "place-for-play",
    title: "Någonstans att vara",
    cycles: [
      {
        by: "gun-marie.ostberg",
        what: "Umgänge i vindskyddet vid sjön med korv",
        purpose: "test",
        scale: "once",
        days: [-300, -296],
        shared: true,
        questions: [
          [
            "Fungerar det i dåligt väder?",
            "Nej, då åker alla hem.",
            "Ja. Det regnade på tvären och ingen ville hem.",
            "no",
          ],
        ],
        plan: {
          who: "Gun-Marie",
          what: "Ved, korv, torra strumpor i reserv",
          when: "Nästa umgänge",
          recordWhat: "Minuter, antal korvar",
        },
        did: { asPlanned: "yes", observations: "Föräldern kunde tända eld. Det kunde inte jag." },
        study: { learned: "Välj en plats där föräldern kan något som vi inte kan.", better: "yes" },
        act: {
          decision: "extend",
          why: "Föräldern var bäst på plats. Det är ovanligt.",
          next: "Fråga tre föräldrar vad de är bra på, och var.",
        },
      },
      {
        by: "gun-marie.ostberg",
        what: "Tre föräldrar väljer plats efter vad de är bra på",
        purpose: "test",
        scale: "few",
        days: [-272, -215],
        shared: true,
        questions: [
          [
            "Kan alla tre svara på vad de är bra på?",
            "Ja, alla är bra på något.",
            "En kunde. Två sade ”ingenting” och vi satt där.",
            "no",
          ],
          ["Blir umgängena bättre?", "Ja, som vid sjön.", "Det ena. De andra två blev som vanligt.", "partly"],
        ],
        plan: { who: "Gun-Marie och Maja", when: "Två månader", recordWhat: "Svar, plats, umgängesstödets intryck" },
        did: { asPlanned: "partly", differed: "En plats var en verkstad och fick bytas av försäkringsskäl." },
        study: {
          learned:
            "”Vad är du bra på?” är en grym fråga till någon som just har förlorat sitt barn. Fråga i stället var de har haft roligt.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "Frågan gjorde två av tre ledsna. Det var min fråga, och jag ställer den inte igen.",
          next: "Ny kedja en annan gång: platser man minns.",
        },
        comments: [
          ["per-olov.nasman", -212, "Modigt att skriva, Gun-Marie. Vi har alla ställt den frågan."],
          ["helen.marsh", -210, "Vi lär oss mer av det här än av mycket som går bra."],
        ],
      },
    ],
  },
];
