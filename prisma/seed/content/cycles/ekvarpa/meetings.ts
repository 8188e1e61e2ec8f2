import type { ChainText } from "../../author.ts";

export const meetings: ChainText[] = [
  {
    key: "ekvarpa-photos",
    team: "ekvarpa",
    idea: "table-with-photos",
    title: "Vem är vem runt bordet",
    cycles: [
      {
        by: "birgitta.nyman",
        what: "Ett blad med foto och namn på alla sex runt bordet inför ett placeringsmöte",
        purpose: "test",
        scale: "once",
        days: [-435, -428],
        shared: true,
        questions: [
          [
            "Tittar föräldern på bladet?",
            "Ja, i början.",
            "Hela mötet. Pekade på bilden när hen ville rikta en fråga.",
            "yes",
          ],
          [
            "Går mina kollegor med på foto?",
            "Nej, minst två säger nej.",
            "En sade nej, och blev en tecknad figur.",
            "partly",
          ],
        ],
        plan: {
          who: "Birgitta och deltagarna i ett möte",
          what: "Foto, förnamn och en mening: ”Jag är här för att …”",
          where: "Stora mötesrummet",
          when: "Placeringsmötet nästa vecka",
          recordWhat: "Hur bladet används, förälderns kommentar",
          recordHow: "Jag sitter bredvid och antecknar två saker",
        },
        did: {
          asPlanned: "yes",
          unexpected: "Meningen ”Jag är här för att …” var svår att skriva för två av oss. Ska de i så fall vara med?",
        },
        study: {
          learned:
            "Den som inte kan skriva varför hen är med behöver kanske inte vara med. Nästa möte hade vi fyra i stället för sex.",
          better: "yes",
        },
        act: { decision: "extend", why: "Enkelt och avslöjande.", next: "Tre möten, bladet skickas hem före." },
      },
      {
        by: "birgitta.nyman",
        what: "Bladet med foton skickas hem två dagar före, tre möten",
        purpose: "test",
        scale: "few",
        days: [-415, -378],
        questions: [
          [
            "Har föräldern med sig bladet?",
            "Två av tre har det i handen eller fickan.",
            "En av tre. Två hade tittat på det men lagt det hemma.",
            "partly",
          ],
          [
            "Blir det lättare att komma in i rummet?",
            "Ja, axlarna åker ned.",
            "Svårt att säga. En sade ”jag visste i alla fall vem som var chef”.",
            "partly",
          ],
        ],
        plan: {
          who: "Birgitta och Lina",
          when: "Tre möten under fem veckor",
          recordWhat: "Bladet med eller ej, en fråga till föräldern efteråt",
        },
        did: {
          asPlanned: "partly",
          differed: "Till ett av mötena kom en vikarie som inte fanns på bilden. Det märktes.",
        },
        study: {
          learned:
            "Skicka hem och lägg på bordet. Och byter vi person måste någon ringa och säga det, annars var bladet ett löfte vi bröt.",
          better: "unclear",
        },
        act: {
          decision: "adapt",
          why: "Hemskicket ensamt gör ingen skillnad.",
          next: "Blad på bordet alltid, plus ett telefonsamtal vid byte.",
        },
        comments: [
          [
            "annika.rosenlund",
            -374,
            "”Ett löfte vi bröt” – det är en viktig iakttagelse. Tre möten var precis lagom för att se den.",
          ],
        ],
      },
      {
        by: "lina.thorsell",
        what: "Fast fotovägg i entrén i stället för blad",
        purpose: "test",
        scale: "unit",
        days: [-350, -310],
        shared: true,
        questions: [
          [
            "Hittar föräldrarna sin handläggare på väggen?",
            "Ja, och väggen gör entrén vänligare.",
            "Nej. Fyra av fem gick förbi utan att titta.",
            "no",
          ],
          [
            "Är personalen bekväm?",
            "Ja, bilderna finns ju redan på intranätet.",
            "Nej. Två mådde dåligt av att hänga där alla kunde se dem.",
            "no",
          ],
        ],
        plan: {
          who: "Placeringsenheten",
          what: "22 foton i entrén",
          when: "Sex veckor",
          recordWhat: "Vi frågar fem föräldrar och alla på enheten",
        },
        did: { asPlanned: "yes", observations: "Väggen var till för oss. Föräldern har nog med att hitta rätt dörr." },
        study: {
          learned:
            "Ett foto hjälper när det ligger framför dig vid bordet, inte när det sitter på en vägg. Tryggheten för personalen väger också.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "Ingen nytta för föräldrarna och obehag för två kollegor. Vi tog ned väggen samma dag.",
          next: "Tillbaka till bladet på bordet.",
        },
        comments: [
          ["roger.almkvist", -306, "Bra att ni sade ifrån. Det här borde jag ha frågat om först."],
          [
            "annika.rosenlund",
            -305,
            "Ett tydligt nej efter sex veckor är mer värt än en vägg som hänger kvar i fem år.",
          ],
        ],
      },
    ],
  },
  {
    key: "ekvarpa-photos-table",
    team: "ekvarpa",
    idea: "table-with-photos",
    title: "Fotobladet på bordet",
    cycles: [
      {
        by: "birgitta.nyman",
        what: "Fotobladet ligger på bordet vid varje uppföljningsmöte, föräldern väljer plats först",
        purpose: "test",
        scale: "few",
        days: [-280, -225],
        shared: true,
        questions: [
          [
            "Var sätter sig föräldern?",
            "Närmast dörren.",
            "Fem av sju mitt på långsidan, en vid dörren, en frågade var hen fick sitta.",
            "no",
          ],
        ],
        plan: {
          who: "Birgitta, Lina och Fatima",
          what: "Vi står upp tills föräldern har satt sig",
          when: "Sju möten",
          recordWhat: "Placering, ett ord om stämningen",
        },
        did: { asPlanned: "yes", observations: "Det är ovant att stå. En minut känns lång." },
        study: {
          learned: "Att vi väntade med att sätta oss betydde mer än bladet. Det kostar ingenting.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Sju av sju gånger gick det att göra.",
          next: "Alla uppföljningsmöten på familjehemsenheten.",
        },
      },
      {
        by: "birgitta.nyman",
        what: "Familjehemsenheten: föräldern väljer plats först, bladet ligger framme",
        purpose: "implement",
        scale: "unit",
        days: [-130, -45],
        shared: true,
        questions: [["Gör alla så?", "Nästan alla efter en månad.", "21 av 24 möten.", "yes"]],
        plan: { who: "Familjehemsenheten", when: "Tre månader", recordWhat: "Ja eller nej i mötesanteckningen" },
        did: { asPlanned: "yes", differed: "Tre digitala möten gick förstås inte att göra så." },
        study: {
          learned:
            "För digitala möten behövs något annat. Vi har börjat låta föräldern säga hej först, och det är en början.",
          better: "yes",
        },
        act: { decision: "implement", why: "Det är så vi gör nu.", next: "Pröva en motsvarighet för videomöten." },
      },
    ],
  },
];
