import type { ChainText } from "../../author.ts";

export const plainLanguage: ChainText[] = [
  {
    key: "ekvarpa-letter",
    team: "ekvarpa",
    idea: "plain-letter",
    title: "Brevet till föräldern på vanlig svenska",
    cycles: [
      {
        by: "jenny.sandin",
        what: "Läsa fem av våra egna brev högt och stryka under det vi inte skulle säga till en granne",
        purpose: "collect",
        scale: "once",
        days: [-460, -452],
        shared: true,
        questions: [
          [
            "Hur stor del av ett brev blir understruken?",
            "En femtedel.",
            "Över hälften. I ett brev återstod hälsningsfrasen.",
            "no",
          ],
        ],
        plan: {
          who: "Jenny, Lina och Fatima",
          what: "Avidentifierade utskrifter, en överstrykningspenna var",
          where: "Fikarummet",
          when: "En förmiddag",
          recordWhat: "Antal understrukna ord och vilka som återkommer",
          recordHow: "Räknas för hand",
        },
        did: { asPlanned: "yes", observations: "Vi skrattade först och blev tysta sedan." },
        study: {
          learned: "Vi skriver till överklagan, inte till föräldern. Båda behövs, men inte i samma brev.",
          better: "unclear",
        },
        act: {
          decision: "extend",
          why: "Nu vet vi vad vi vill bli av med.",
          next: "Skriva ett nytt brev och pröva på en förälder.",
        },
      },
      {
        by: "lina.thorsell",
        what: "Ett brev på en sida till en förälder: vad som har hänt, vad som händer nu, vem du ringer",
        purpose: "develop",
        scale: "once",
        days: [-445, -431],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Läser föräldern brevet?",
            "Ja, eftersom det är kort.",
            "Ja, och hade det vikt i fickan vid nästa möte.",
            "yes",
          ],
          [
            "Blir det färre missförstånd?",
            "Ja, föräldern vet när nästa möte är.",
            "Mötet satt, men ordet ”tills vidare” lästes som ”för alltid”.",
            "partly",
          ],
        ],
        plan: {
          who: "Lina skriver, en kollega i receptionen läser före",
          what: "En sida, stor stil, utan paragrafer. Beslutet skickas separat som vanligt.",
          when: "Inom tre dagar efter beslutet",
          recordWhat: "Förälderns frågor vid nästa möte",
          recordHow: "Lina frågar: ”Var det något i brevet som var konstigt?”",
        },
        did: {
          asPlanned: "yes",
          observations: "Kollegan i receptionen hittade fyra ord som jag trodde var vanliga.",
          unexpected: "Föräldern hade visat brevet för sin egen mamma och sagt: ”Så här är det.”",
        },
        study: {
          learned: "”Tills vidare” är vårt farligaste ord. Skriv i stället när vi tittar på beslutet igen.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Formatet håller men orden behöver provläsas av någon som har varit med om det.",
          next: "Be föreningen läsa.",
        },
        comments: [
          [
            "kim.sjolander",
            -428,
            "Vi läser gärna. Skriv också vem som har skrivit brevet, med förnamn och foto. Det är läskigt att få brev från en förvaltning.",
          ],
          ["annika.rosenlund", -427, "Bra att beslutet fortfarande går separat, håll fast vid det."],
        ],
      },
      {
        by: "lina.thorsell",
        what: "Föreningen provläser brevet, och vi skriver om det efter deras röda penna",
        purpose: "develop",
        scale: "few",
        days: [-418, -385],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Vad ändrar de?",
            "Några ord.",
            "Ordningen. De ville ha ”så mår ditt barn” först och ”så här kan du överklaga” med egen rubrik.",
            "no",
          ],
          [
            "Förstår tre föräldrar det nya brevet?",
            "Alla tre kan berätta innehållet med egna ord.",
            "Alla tre. En frågade varför vi inte alltid har skrivit så.",
            "yes",
          ],
        ],
        plan: {
          who: "Lina, två personer från föreningen, tre föräldrar",
          what: "Provläsning en kväll, nytt brev till tre föräldrar",
          when: "Fem veckor",
          recordWhat: "Ändringar, återberättande",
          recordHow: "Anteckningar efter varje samtal",
        },
        did: {
          asPlanned: "yes",
          observations: "Den svåraste meningen att skriva var den om hur barnet mår. Den går inte att standardisera.",
        },
        study: {
          learned: "Börja med barnet. En förälder kan inte läsa något annat förrän den meningen är läst.",
          better: "yes",
        },
        act: { decision: "extend", why: "Tre av tre förstod.", next: "Hela placeringsenheten." },
        measure: "Andel föräldrar som kan återberätta beslutet",
      },
      {
        by: "fatima.haddad",
        what: "Alla barnsekreterare på enheten skickar det nya brevet, med plats för en handskriven rad",
        purpose: "test",
        scale: "unit",
        days: [-360, -295],
        shared: true,
        questions: [
          ["Skrivs den handskrivna raden?", "I hälften av breven.", "I tolv av fjorton.", "no"],
          [
            "Tar det för lång tid?",
            "20 minuter extra, någon kommer att klaga.",
            "15 minuter. Ingen klagade, en ville ha bättre penna.",
            "partly",
          ],
        ],
        plan: {
          who: "Sju barnsekreterare",
          when: "Nio veckor",
          recordWhat: "Skickade brev, minuter",
          recordHow: "Kryss i pärmen vid skrivaren",
        },
        did: { asPlanned: "yes", observations: "Nya medarbetare använde mallen av sig själva." },
        study: {
          learned:
            "Handskrift tar en minut och är det föräldrarna nämner. Mallen ska aldrig bli så bra att raden försvinner.",
          better: "yes",
        },
        act: { decision: "implement", why: "Fungerar i vardagen.", next: "Utredningsenheten tar över mallen." },
      },
      {
        by: "oskar.wiklund",
        what: "Utredningsenheten använder brevet även när en utredning avslutas utan placering",
        purpose: "implement",
        scale: "severalUnits",
        days: [6, 70],
        state: "planned",
        questions: [
          [
            "Passar brevet när inget barn har flyttat?",
            "Delvis, vi tror att vi behöver en egen variant av första stycket.",
          ],
        ],
        plan: {
          who: "Utredningsenheten",
          what: "Åtta avslutade utredningar",
          when: "Två månader",
          recordWhat: "Vad vi ändrar i brevet varje gång",
        },
      },
    ],
  },
];
