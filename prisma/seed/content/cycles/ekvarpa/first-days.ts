import type { ChainText } from "../../author.ts";

export const firstDays: ChainText[] = [
  {
    key: "ekvarpa-call",
    team: "ekvarpa",
    idea: "call-within-a-day",
    title: "Ett samtal inom ett dygn",
    cycles: [
      {
        by: "oskar.wiklund",
        what: "Ringa en förälder dagen efter en placering och bara fråga hur natten har varit",
        purpose: "test",
        scale: "once",
        days: [-468, -461],
        shared: true,
        questions: [
          ["Svarar föräldern?", "Nej, jag tror att jag får lämna ett meddelande.", "Svarade på andra signalen.", "no"],
          ["Hur långt blir samtalet?", "Fem minuter, mest praktiskt.", "25 minuter. Det praktiska kom sist.", "no"],
        ],
        plan: {
          who: "Oskar",
          what: "Ringa före kl. 10 dagen efter placeringen. Berätta hur barnets natt var, fråga hur föräldern har det.",
          where: "Från samtalsrummet, inte från skrivbordet",
          when: "Vid nästa placering",
          recordWhat: "Svar eller ej, antal minuter, vad föräldern frågade om",
          recordHow: "Tre rader i anteckningsboken direkt efter",
        },
        did: {
          asPlanned: "yes",
          observations:
            "Första frågan var om barnet hade fått med sig sin filt. Det visste jag, för jag hade ringt jourhemmet först.",
          unexpected: "Föräldern tackade för att jag ringde. Det är inte det vanligaste första dagen.",
        },
        study: {
          learned:
            "Ring jourhemmet först. Med en enda konkret sak om barnet att berätta blir samtalet ett helt annat. Och boka en halvtimme, inte fem minuter.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Kostade en halvtimme och gav mer än många möten.",
          next: "Tre placeringar, fler än jag som ringer.",
        },
        measure: "Andel föräldrar som nås inom ett dygn",
        comments: [
          [
            "annika.rosenlund",
            -459,
            "Fint att förutsägelsen var fel på båda punkterna, det är då man lär sig. Vad gör du om ingen svarar nästa gång?",
          ],
          ["jenny.sandin", -458, "Vi lägger till ”tre försök, olika tider” i nästa omgång."],
        ],
      },
      {
        by: "oskar.wiklund",
        what: "Tre utredare ringer efter var sin placering, jourhemmet först och föräldern sedan",
        purpose: "test",
        scale: "few",
        days: [-455, -420],
        shared: true,
        questions: [
          [
            "Hur många nås inom ett dygn?",
            "Två av tre.",
            "Två av tre. Den tredje svarade på tredje försöket, efter 30 timmar.",
            "yes",
          ],
          [
            "Hinner vi ringa före lunch?",
            "Ja, om vi bokar tiden redan vid placeringen.",
            "En av tre. Akuta ärenden åt upp förmiddagen för två av oss.",
            "partly",
          ],
        ],
        plan: {
          who: "Oskar och två kollegor på utredningsenheten",
          what: "Samma upplägg. Högst tre försök, på olika tider.",
          where: "Utredningsenheten",
          when: "De tre närmaste placeringarna",
          recordWhat: "Timmar till kontakt, antal försök, förälderns första fråga",
          recordHow: "Gemensam lista på tavlan, inga uppgifter om vem",
        },
        did: {
          asPlanned: "partly",
          differed: "En kollega blev sjuk och jag ringde i hennes ställe.",
          observations: "Alla tre föräldrarna frågade på något sätt samma sak: får jag ringa barnet?",
        },
        study: {
          learned:
            "Svaret på frågan om att få ringa barnet måste vara klart innan vi ringer. Annars måste vi säga ”jag återkommer”, och då är vi tillbaka där vi började.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Samtalet är bra, men det faller när ingen vet vem som ska ringa.",
          next: "Placeringsbeslutet får en rad: vem ringer i morgon, och vad säger vi om telefonkontakt.",
        },
        measure: "Andel föräldrar som nås inom ett dygn",
      },
      {
        by: "fatima.haddad",
        what: "En rad i beslutsunderlaget: ”I morgon ringer …”",
        purpose: "test",
        scale: "few",
        days: [-412, -370],
        shared: true,
        questions: [
          ["Fylls raden i?", "I fyra av fem beslut.", "Fem av fem. Chefen skrev inte under annars.", "yes"],
          [
            "Ringer den som står där?",
            "Ja, alltid.",
            "Fyra av fem. En fick kollegan göra det utan att raden ändrades.",
            "partly",
          ],
        ],
        plan: {
          who: "Alla som skriver underlag, Fatima läser",
          what: "Ny rad i mallen. Enhetschefen tittar efter den.",
          where: "Utredningsenheten och placeringsenheten",
          when: "Sex veckor framåt",
          recordWhat: "Ifylld rad, ringt eller inte, av vem",
          recordHow: "Fatima prickar av vid fredagsgenomgången",
        },
        did: {
          asPlanned: "yes",
          observations: "Det räckte att raden fanns. Ingen behövde påminnas efter andra veckan.",
        },
        study: {
          learned:
            "En rad på rätt ställe slår tre påminnelser i mejlen. Ansvaret blev synligt innan det hann bli otydligt.",
          better: "yes",
        },
        act: {
          decision: "extend",
          why: "Fungerar utan eldsjäl.",
          next: "Socialjouren också, där de flesta akuta placeringarna börjar.",
        },
        comments: [
          [
            "roger.almkvist",
            -368,
            "Jag tar upp det med jourens chef. De kommer att fråga vad det kostar, så ha siffran en halvtimme beredd.",
          ],
        ],
      },
      {
        by: "fatima.haddad",
        what: "Socialjouren lämnar över till den som ringer föräldern nästa morgon",
        purpose: "test",
        scale: "unit",
        days: [-355, -290],
        shared: true,
        questions: [
          ["Kommer överlämningen fram före kl. 8?", "Ja, i åtta av tio fall.", "I nio av elva.", "yes"],
          [
            "Märker föräldrarna att vi vet vad som hände i natt?",
            "Några kommer att säga det själva.",
            "Fyra sade i stort sett ”skönt att slippa dra allt igen”.",
            "yes",
          ],
        ],
        plan: {
          who: "Jouren och morgonens mottagare",
          what: "Ett kort talmeddelande i ärendesystemet: vad som sades till föräldern, vad som lovades.",
          when: "Två månader",
          recordWhat: "Tid för överlämning, om löftena kunde hållas",
          recordHow: "Streck i en gemensam lista",
        },
        did: {
          asPlanned: "partly",
          differed: "De två första veckorna använde jouren gamla blanketten parallellt.",
          observations: "Vi upptäckte att jouren ibland lovade saker som vi aldrig har kunnat hålla.",
        },
        study: {
          learned: "Det viktigaste i överlämningen är löftena. Nu står de först, och jouren vet vad vi kan hålla.",
          better: "yes",
        },
        act: {
          decision: "implement",
          why: "Två enheter och jouren gör redan så här.",
          next: "In i rutinen, med en genomgång för nya på jouren.",
        },
      },
      {
        by: "oskar.wiklund",
        what: "Samtalet inom ett dygn som rutin på båda enheterna, med uppföljning varje månad",
        purpose: "implement",
        scale: "severalUnits",
        days: [-60, 12],
        state: "doing",
        shared: true,
        questions: [
          ["Håller det när ingen längre tittar?", "Åtta av tio nås inom ett dygn även den tredje månaden."],
          ["Vad händer vid semestrar och sjukdom?", "Vi tappar ett par, men vikarien hittar raden."],
        ],
        plan: {
          who: "Utredningsenheten, placeringsenheten och jouren",
          what: "Rutinen följs. En medarbetare per enhet räknar.",
          when: "Tre månader",
          recordWhat: "Placeringar, nådda inom ett dygn",
          recordHow: "Två siffror per enhet och månad",
        },
        measure: "Andel föräldrar som nås inom ett dygn",
        comments: [
          [
            "annika.rosenlund",
            -20,
            "Här har ni data över tid på riktigt. Ta med punkterna till nästa handledning, så ritar vi.",
          ],
        ],
      },
    ],
  },
];
