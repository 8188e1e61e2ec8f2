import type { ChainText } from "../../author.ts";

export const dailyLife: ChainText[] = [
  {
    key: "ekvarpa-school",
    team: "ekvarpa",
    idea: "school-news",
    title: "Skolans utskick når föräldern",
    cycles: [
      {
        by: "lina.thorsell",
        what: "Kontrollera vilka skolutskick som går fram till föräldern i fem ärenden",
        purpose: "collect",
        scale: "few",
        days: [-260, -240],
        shared: true,
        questions: [["I hur många får föräldern utskicken?", "I tre av fem.", "I ett av fem.", "no"]],
        plan: { who: "Lina ringer skolorna", when: "Tre veckor", recordWhat: "Får, får inte, ingen vet" },
        did: {
          asPlanned: "yes",
          observations:
            "I två fall hade adressen ändrats till familjehemmets när barnet flyttade. Ingen hade bestämt det.",
        },
        study: {
          learned: "Föräldern försvann ur sändlistan av sig själv. Ingen ville det, ingen märkte det.",
          better: "unclear",
        },
        act: {
          decision: "extend",
          why: "Går att rätta med ett telefonsamtal.",
          next: "Rätta de fyra och fråga föräldrarna efter en månad.",
        },
      },
      {
        by: "lina.thorsell",
        what: "Rätta sändlistan i fyra ärenden och fråga föräldern en månad senare",
        purpose: "test",
        scale: "few",
        days: [-228, -190],
        shared: true,
        questions: [
          ["Kommer utskicken fram nu?", "Ja, till alla fyra.", "Till tre. Den fjärde hade bytt nummer.", "partly"],
          [
            "Gör det skillnad?",
            "Någon nämner det vid umgänget.",
            "Två hade frågat barnet om en utflykt innan barnet hann berätta.",
            "yes",
          ],
        ],
        plan: { who: "Lina", when: "Fem veckor", recordWhat: "Framme eller ej, en fråga till föräldern" },
        did: {
          asPlanned: "yes",
          unexpected: "En förälder grät, för att hen hade trott att skolan inte ville ha kontakt.",
        },
        study: {
          learned: "Ett samtal till skolan per placering, mer var det inte. Det ska ligga i de första 14 dagarna.",
          better: "yes",
        },
        act: {
          decision: "implement",
          why: "Litet, billigt och viktigt.",
          next: "Punkt i checklistan vid ny placering.",
        },
        comments: [["jenny.sandin", -186, "Inlagt i checklistan i dag."]],
      },
    ],
  },
  {
    key: "ekvarpa-first-14",
    team: "ekvarpa",
    idea: "first-14-days",
    title: "Planen för de första 14 dagarna",
    cycles: [
      {
        by: "fatima.haddad",
        what: "Fylla i en 14-dagarsplan vid köksbordet med en förälder",
        purpose: "test",
        scale: "once",
        days: [-185, -168],
        shared: true,
        questions: [
          ["Hur många rader fyller föräldern i själv?", "Någon enstaka.", "Sex av fjorton.", "no"],
          ["Håller planen?", "Till hälften.", "Elva av fjorton dagar blev som det stod.", "partly"],
        ],
        plan: {
          who: "Fatima",
          where: "Hemma hos föräldern",
          when: "Dag två",
          recordWhat: "Rader, ändringar",
          recordHow: "Foto av planen utan namn",
        },
        did: { asPlanned: "yes", observations: "Föräldern satte planen på kylskåpet, där barnets schema hade suttit." },
        study: {
          learned:
            "Tomma rader är en inbjudan. På en av dem stod det bara ”städa barnets rum” – viktigare än våra möten.",
          better: "yes",
        },
        act: { decision: "extend", why: "Vill se om det håller i fler hem.", next: "Tre familjer." },
      },
      {
        by: "fatima.haddad",
        what: "14-dagarsplan med tre föräldrar, varav en med tolk",
        purpose: "test",
        scale: "few",
        days: [-150, -108],
        questions: [
          [
            "Fungerar planen genom tolk?",
            "Ja, men den tar dubbelt så lång tid.",
            "Bättre än väntat: tolken läste in planen som en ljudfil.",
            "partly",
          ],
          [
            "Ringer föräldrarna färre gånger för att fråga om tider?",
            "Ja, tiderna står ju på kylskåpet.",
            "Ja, två av tre ringde inte alls om tider.",
            "yes",
          ],
        ],
        plan: { who: "Fatima och Lina", when: "Sex veckor", recordWhat: "Samtal om tider, ändrade rader" },
        did: { asPlanned: "yes", unexpected: "Ljudfilen var tolkens idé." },
        study: {
          learned:
            "En inläst plan på förälderns eget språk är värd mer än en översatt pappersplan. Fråga tolken om råd, de ser mycket.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Den inlästa planen slog papperet. Då kan inte papperet vara huvudsaken.",
          next: "Enheten prövar, inläst när tolk är med.",
        },
      },
      {
        by: "lina.thorsell",
        what: "14-dagarsplanen i alla nya placeringar på enheten",
        purpose: "test",
        scale: "unit",
        days: [-25, 18],
        state: "doing",
        questions: [["Blir planen gjord inom tre dagar?", "I åtta av tio placeringar."]],
        plan: {
          who: "Placeringsenheten",
          when: "Två månader",
          recordWhat: "Dag då planen fylldes i",
          help: "Säg till samma dag om planen inte gick att fylla i.",
        },
      },
      {
        by: "lina.thorsell",
        what: "Låta familjehemmet få samma 14-dagarsplan som föräldern",
        purpose: "test",
        scale: "unit",
        days: [20, 60],
        state: "draft",
        questions: [["Blir det färre krockar?", "Ja, om föräldern har sagt ja till att dela planen."]],
        plan: { when: "När enhetens omgång är klar" },
      },
    ],
  },
];
