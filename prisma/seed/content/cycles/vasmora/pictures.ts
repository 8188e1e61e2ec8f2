import type { ChainText } from "../../author.ts";

export const pictures: ChainText[] = [
  {
    key: "vasmora-pictures",
    team: "vasmora",
    idea: "week-in-pictures",
    title: "Barnets vecka i bilder",
    cycles: [
      {
        by: "ewa.kowalczyk",
        what: "Ett familjehem skickar en bild i veckan till föräldern genom mig",
        purpose: "test",
        scale: "once",
        days: [-455, -425],
        shared: true,
        questions: [
          ["Kommer bilderna?", "Ja, kanske inte varje vecka.", "Tre av fyra veckor.", "yes"],
          [
            "Hur tar föräldern emot dem?",
            "Med glädje.",
            "Första bilden gjorde ont. Andra hängde på kylskåpet.",
            "partly",
          ],
        ],
        plan: {
          who: "Ewa, ett familjehem, en förälder",
          what: "Barnet väljer bild. Ewa för över den på det sätt som IT har godkänt.",
          when: "Fyra fredagar",
          recordWhat: "Skickad eller ej, förälderns ord",
          recordHow: "Kort samtal efter varje bild",
        },
        did: { asPlanned: "yes", observations: "Barnet valde bilder på djur och mat, aldrig på sig själv." },
        study: {
          learned: "Föräldern behövde förberedas på den första bilden. Ring innan, säg att det kan kännas.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Alla tre ville fortsätta.",
          next: "Tre familjehem, med ett samtal före första bilden.",
        },
        comments: [
          ["erik.tallvik", -421, "Har barnet fått säga vad det vill att bilderna ska vara till för? Fråga gärna."],
        ],
      },
      {
        by: "ewa.kowalczyk",
        what: "Tre familjehem, bild varje fredag, samtal med föräldern före den första",
        purpose: "test",
        scale: "few",
        days: [-412, -365],
        shared: true,
        questions: [
          [
            "Orkar familjehemmen?",
            "Två av tre håller ut i sex veckor.",
            "Alla tre, men en tyckte att fredagar var fel dag.",
            "partly",
          ],
          [
            "Blir umgängena annorlunda?",
            "De får något att prata om.",
            "Ja. ”Jag såg att ni bakade” var första meningen två gånger.",
            "yes",
          ],
        ],
        plan: {
          who: "Ewa och Hanna",
          when: "Sex veckor",
          recordWhat: "Bilder, första replik vid umgänget",
          recordHow: "Umgängesstödet skriver repliken",
        },
        did: {
          asPlanned: "yes",
          unexpected: "En förälder började skicka bilder tillbaka. Hunden, fönstret, utsikten.",
        },
        study: {
          learned: "Bilder ska kunna gå åt båda håll. Barnet frågade efter hunden i tre dagar – på ett bra sätt.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Vi hade bara tänkt åt ena hållet.",
          next: "Båda hållen, familjehemmet väljer dag.",
        },
      },
      {
        by: "ewa.kowalczyk",
        what: "Bilder åt båda håll i fem familjer",
        purpose: "test",
        scale: "few",
        days: [-350, -290],
        shared: true,
        partnersInvited: true,
        questions: [
          ["Skickar föräldrarna?", "Tre av fem.", "Fyra av fem.", "yes"],
          [
            "Blir det någon gång fel?",
            "Ja, någon bild som inte borde skickas.",
            "En gång. Ett vykort med text som vi pratade om först.",
            "yes",
          ],
        ],
        plan: {
          who: "Familjehemsenheten",
          what: "Ewa tittar på varje bild de två första veckorna, sedan inte",
          when: "Två månader",
          recordWhat: "Bilder, sådant vi stoppade",
        },
        did: { asPlanned: "yes", observations: "Att jag slutade kontrollera märktes inte alls." },
        study: { learned: "Vi granskade av oro, inte av behov. En överenskommelse från början räckte.", better: "yes" },
        act: {
          decision: "extend",
          why: "Fungerar, och bygger förtroende.",
          next: "Erbjuds alla familjehem med barn över fyra år.",
        },
        comments: [["kim.sjolander", -286, "Tänk på dem som inte har telefon med kamera. Det är fler än ni tror."]],
      },
      {
        by: "ewa.kowalczyk",
        what: "Alla familjehem erbjuds bildutbytet, engångskamera till den som saknar telefon",
        purpose: "test",
        scale: "unit",
        days: [-200, -110],
        shared: true,
        questions: [
          ["Hur många familjehem är med?", "Två av tre, alltså ungefär tjugo.", "18 av 31.", "partly"],
          ["Lånas kameran?", "En gång.", "Fyra gånger.", "no"],
        ],
        plan: { who: "Familjehemssekreterarna", when: "Tre månader", recordWhat: "Ja, nej och skäl" },
        did: {
          asPlanned: "partly",
          differed: "Kamerorna kom tre veckor sent.",
          observations: "De familjehem som tackade nej hade varit med om konflikter förr.",
        },
        study: {
          learned:
            "Nej från ett familjehem är en berättelse om något som hände förut. Lyssna på den innan vi övertalar.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Samma erbjudande till alla var fel för dem som har bränt sig.",
          next: "Samtal med dem som sade nej.",
        },
      },
      {
        by: "ewa.kowalczyk",
        what: "Samtal med de familjehem som tackat nej till bilder: vad skulle behövas?",
        purpose: "collect",
        scale: "unit",
        days: [-18, 14],
        state: "doing",
        questions: [["Vad hindrar?", "Att de inte vill att föräldern ska se deras hem."]],
        plan: {
          who: "Ewa och en kollega",
          what: "Tretton korta samtal",
          when: "Fem veckor",
          recordWhat: "Skäl, och om de ändrar sig",
          recordHow: "Teman på en tavla",
        },
      },
    ],
  },
];
