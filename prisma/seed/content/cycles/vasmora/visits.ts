import type { ChainText } from "../../author.ts";

export const visits: ChainText[] = [
  {
    key: "vasmora-checklist",
    team: "vasmora",
    idea: "visit-checklist",
    title: "Fem frågor före umgänget",
    cycles: [
      {
        by: "hanna.soderlind",
        what: "Gå igenom fem frågor på telefon med en förälder kvällen före umgänget",
        purpose: "test",
        scale: "once",
        days: [-466, -458],
        shared: true,
        questions: [
          [
            "Orkar föräldern med frågor kvällen före?",
            "Jag är rädd att det känns som ett förhör.",
            "Hen blev lättad. Vi pratade i 18 minuter och skrattade två gånger.",
            "no",
          ],
          [
            "Blir början av umgänget lugnare?",
            "Ja, för att alla vet vad som ska hända.",
            "Ja. Barnet fick en kram i stället för en fråga om hur det går i skolan.",
            "yes",
          ],
        ],
        plan: {
          who: "Hanna",
          what: "Var ska ni vara, vad vill du göra, vad kan bli svårt, hur säger ni hej, hur säger ni hej då?",
          where: "Telefon",
          when: "Kvällen före nästa umgänge, efter kl. 18",
          recordWhat: "Hur de första tio minuterna blev, med mina egna ord",
          recordHow: "Röstmemo i bilen, skrivet samma dag och sedan raderat",
        },
        did: {
          asPlanned: "yes",
          observations: "Frågan om att säga hej då var den som föräldern hade tänkt mest på. Ingen hade frågat förut.",
        },
        study: {
          learned: "Vi har lagt all kraft på att umgänget ska börja. Det är slutet föräldern är rädd för.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Det kändes mänskligt och det märktes på barnet.",
          next: "Tre föräldrar, och börja med frågan om avsked.",
        },
        comments: [
          [
            "erik.tallvik",
            -455,
            "Vackert fångat. Tänk på att bestämma i förväg hur du avgör att starten blev lugnare, annars ser man lätt det man hoppas på.",
          ],
          [
            "hanna.soderlind",
            -454,
            "Sant. Nästa gång frågar jag umgängesstödet, som inte vet vilka som har fått samtalet.",
          ],
        ],
      },
      {
        by: "hanna.soderlind",
        what: "Samtalet före umgänget med tre föräldrar, med avskedet som första fråga",
        purpose: "test",
        scale: "few",
        days: [-445, -405],
        shared: true,
        questions: [
          [
            "Ser umgängesstödet skillnad?",
            "Vid två av tre tillfällen.",
            "Vid två av tre. Det tredje var stökigt ändå, barnet hade feber på gång.",
            "yes",
          ],
          ["Hur ofta nås föräldern kvällen före?", "Alltid.", "Fyra av sex försök.", "partly"],
        ],
        plan: {
          who: "Hanna ringer, umgängesstödet bedömer utan att veta",
          what: "Avsked först, sedan de fyra andra",
          when: "Två umgängen per familj",
          recordWhat: "Lugn start på skalan 1–5 av umgängesstödet",
          recordHow: "Lapp i brevlådan",
        },
        did: {
          asPlanned: "partly",
          differed: "Två samtal fick göras samma morgon.",
          observations: "En förälder hade hittat på en egen avskedsramsa.",
        },
        study: {
          learned: "Morgonsamtal duger inte, då är oron redan igång. Kvällen före eller inte alls.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Rätt innehåll, men kvällssamtal ryms inte i våra tider.",
          next: "Umgängesstödet ringer i stället för barnsekreteraren.",
        },
      },
      {
        by: "ewa.kowalczyk",
        what: "Umgängesstöden tar över kvällssamtalet i fyra familjer",
        purpose: "test",
        scale: "few",
        days: [-392, -345],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Vill föräldrarna prata med umgängesstödet?",
            "Ja, hellre än med oss.",
            "Tre av fyra ja. En ville att det skulle vara ”någon som bestämmer”.",
            "partly",
          ],
          [
            "Klarar umgängesstöden det utan mer utbildning?",
            "Ja, med de fem frågorna på ett kort.",
            "Ja, men de bad om en timme om svåra svar.",
            "partly",
          ],
        ],
        plan: {
          who: "Tre umgängesstöd",
          what: "Kort med fem frågor",
          when: "Sex veckor",
          recordWhat: "Samtal gjorda, minuter, svåra svar",
          recordHow: "Umgängesstöden skriver själva",
        },
        did: { asPlanned: "yes", observations: "Umgängesstöden växte. De har alltid suttit tysta på sidan." },
        study: {
          learned: "De som är med i rummet ska också vara med före. Det låter självklart när man ser det.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Stöden vill och föräldrarna vill, men ingen ska stå ensam med de svåra svaren.",
          next: "Först en timmes utbildning, sedan alla umgängen med stöd.",
        },
        comments: [
          [
            "lotta.bergstrand",
            -340,
            "Kan den där utbildningstimmen hållas ihop med oss? Vi vet vilka svar som är svåra.",
          ],
        ],
      },
      {
        by: "ewa.kowalczyk",
        what: "En timmes utbildning för umgängesstöden, hållen av föreningen och Priya",
        purpose: "develop",
        scale: "unit",
        days: [-325, -318],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Vågar stöden fråga om avskedet efteråt?",
            "De flesta, men de nyaste behöver mer tid.",
            "Alla nio gjorde det inom tre veckor.",
            "yes",
          ],
        ],
        plan: {
          who: "Nio umgängesstöd",
          where: "Kommunhuset",
          when: "En eftermiddag",
          recordWhat: "Fråga till var och en efter tre veckor",
        },
        did: {
          asPlanned: "yes",
          unexpected:
            "Två stöd berättade att de själva har varit placerade som barn. Rummet blev annorlunda efter det.",
        },
        study: { learned: "Erfarenheten fanns redan hos oss, vi hade bara aldrig frågat efter den.", better: "yes" },
        act: {
          decision: "extend",
          why: "Liten insats som sitter.",
          next: "Alla nya stöd får timmen, och checklistan blir vårt vanliga sätt.",
        },
      },
      {
        by: "ewa.kowalczyk",
        what: "Checklistan före alla umgängen med umgängesstöd",
        purpose: "implement",
        scale: "unit",
        days: [-240, -130],
        shared: true,
        questions: [
          ["Görs samtalet före varje umgänge?", "Fyra av fem.", "86 av 104.", "yes"],
          ["Avbryts färre umgängen?", "Hälften så många.", "Fyra avbrutna mot elva samma tid innan.", "yes"],
        ],
        plan: {
          who: "Alla umgängesstöd",
          when: "Fyra månader",
          recordWhat: "Samtal, avbrutna umgängen",
          recordHow: "Månadslista",
        },
        did: { asPlanned: "yes", observations: "De samtal som uteblev var nästan alla efter helger." },
        study: {
          learned: "Måndagsumgängen är svårast för alla. Nu lägger vi dem hellre mitt i veckan.",
          better: "yes",
        },
        act: { decision: "implement", why: "Det är en vana nu.", next: "Vi delar korten med andra kommuner." },
        measure: "Andel umgängen som avbryts i förtid",
      },
    ],
  },
];
