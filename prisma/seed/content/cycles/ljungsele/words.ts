import type { ChainText } from "../../author.ts";

export const words: ChainText[] = [
  {
    key: "ljungsele-words",
    team: "ljungsele",
    idea: "own-words",
    title: "Berätta med dina ord",
    cycles: [
      {
        by: "anton.hjelm",
        what: "Be föräldern berätta för mig vad som är bestämt",
        purpose: "test",
        scale: "once",
        days: [-435, -430],
        questions: [["Känns det som ett läxförhör?", "Ja, tyvärr.", "Ja. Jag frågade fel: ”Kan du upprepa?”", "yes"]],
        plan: { who: "Anton", when: "Vid nästa beslut", recordWhat: "Min formulering, förälderns min" },
        did: { asPlanned: "yes", observations: "Föräldern rätade på sig som i skolan." },
        study: { learned: "”Kan du upprepa” är ett prov. Det ska vara jag som provas.", better: "no" },
        act: {
          decision: "adapt",
          why: "Frågan måste vändas.",
          next: "”Jag vet inte om jag var tydlig. Vad skulle du säga till din syster om det här?”",
        },
      },
      {
        by: "anton.hjelm",
        what: "”Vad skulle du säga till någon därhemma om det här?” – fyra föräldrar",
        purpose: "test",
        scale: "few",
        days: [-420, -370],
        shared: true,
        questions: [
          ["Berättar de?", "Tre av fyra vill försöka.", "Fyra av fyra.", "partly"],
          [
            "Hittar jag missförstånd?",
            "I hälften.",
            "I alla fyra. Ett var allvarligt: ”Jag får inte ringa skolan.”",
            "no",
          ],
        ],
        plan: {
          who: "Anton och Stina",
          when: "Sju veckor",
          recordWhat: "Missförstånd och om de gick att reda ut direkt",
        },
        did: { asPlanned: "yes" },
        study: {
          learned: "Missförstånden är inte slumpmässiga. Tre av fyra handlade om vad man inte får göra.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Frågan är bra, men vårt besked börjar i fel ände.",
          next: "Börja med vad man får göra. Pröva med tolk också.",
        },
      },
      {
        by: "anton.hjelm",
        what: "Börja beskedet med allt föräldern fortfarande får göra, sedan återberättande, även med tolk",
        purpose: "test",
        scale: "unit",
        days: [-345, -260],
        shared: true,
        questions: [
          ["Minskar missförstånden om förbud?", "Till en på fyra.", "Två av nio.", "yes"],
          [
            "Går återberättande genom tolk?",
            "Ja, om tolken vet varför vi gör det.",
            "Ja, tre av tre. Tolken behövde två minuter före.",
            "yes",
          ],
        ],
        plan: { who: "Alla utredare", when: "Tre månader", recordWhat: "Missförstånd per besked" },
        did: { asPlanned: "yes", observations: "Listan över vad man får göra är längre än vi trodde." },
        study: {
          learned: "Vi hade aldrig skrivit en lista över vad en förälder får. Bara över vad vi bestämmer.",
          better: "yes",
        },
        act: { decision: "implement", why: "Gör skillnad i varje besked.", next: "Listan på baksidan av beskedet." },
      },
    ],
  },
  {
    key: "ljungsele-guide",
    team: "ljungsele",
    idea: "child-guide",
    title: "”Så är mitt barn”",
    cycles: [
      {
        by: "stina.falk",
        what: "Häftet på fyra sidor hem till en förälder",
        purpose: "test",
        scale: "once",
        days: [-400, -385],
        shared: true,
        questions: [["Fylls det i?", "Ja, delvis.", "Ja, varje rad, och ett extra papper.", "partly"]],
        plan: { who: "Stina", when: "Vecka två efter placeringen", recordWhat: "Ifyllda rader" },
        did: { asPlanned: "yes", observations: "Föräldern hade skrivit två kvällar i rad." },
        study: { learned: "Häftet blev ett kärleksbrev. Vi måste vara rädda om det.", better: "yes" },
        act: { decision: "extend", why: "Starkt.", next: "Fyra till." },
      },
      {
        by: "stina.falk",
        what: "Häftet till fyra föräldrar vecka två",
        purpose: "test",
        scale: "few",
        days: [-370, -320],
        shared: true,
        partnersInvited: true,
        questions: [
          ["Hur många fyller i?", "Tre av fyra, som den första.", "En.", "no"],
          ["Läser familjehemmet det?", "Ja, samma kväll.", "Den enda gången, ja.", "partly"],
        ],
        plan: { who: "Stina och Emelie", when: "Sju veckor", recordWhat: "Ifyllt, läst" },
        did: {
          asPlanned: "yes",
          unexpected:
            "En förälder sade att det kändes som att skriva instruktioner till någon som tar över för alltid.",
        },
        study: {
          learned: "För en blev häftet en gåva, för tre ett avsked. Ett papper kan inte veta vem som läser det.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "Tre av fyra mådde sämre. Samma kunskap kommer fram i en kopp kaffe med familjehemmet.",
          next: "Lägg kraften på träffen mellan föräldern och familjehemmet.",
        },
        comments: [
          [
            "lotta.bergstrand",
            -315,
            "Ni har alldeles rätt om avskedet. Tack för att ni lyssnade på den enda meningen.",
          ],
          [
            "helen.marsh",
            -314,
            "Stina, detta är forskning i smått. Jag föreslår att programmet pensionerar idén och berättar varför.",
          ],
        ],
      },
    ],
  },
];
