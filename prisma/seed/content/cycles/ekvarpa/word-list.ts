import type { ChainText } from "../../author.ts";

export const wordList: ChainText[] = [
  {
    key: "ekvarpa-words",
    team: "ekvarpa",
    idea: "word-list",
    title: "Ordlistan",
    cycles: [
      {
        by: "jenny.sandin",
        what: "Samla ord som föräldrar har frågat om under två veckor på en lapp vid kaffemaskinen",
        purpose: "collect",
        scale: "few",
        days: [-400, -386],
        questions: [["Hur många ord?", "Ett tiotal.", "34. ”Övervägande” fick sju streck.", "no"]],
        plan: {
          who: "Alla på enheten",
          what: "Skriv upp ordet, inget annat",
          where: "Fikarummet",
          when: "Två veckor",
          recordWhat: "Ord och streck",
        },
        did: { asPlanned: "yes", observations: "Lappen blev full på fyra dagar och fick en syster." },
        study: {
          learned:
            "Sju föräldrar på två veckor trodde att ett övervägande var ett nytt beslut. Det är vårt fel, inte deras.",
          better: "unclear",
        },
        act: { decision: "extend", why: "Tydligt behov.", next: "Skriva förklaringar ihop med två föräldrar." },
      },
      {
        by: "lina.thorsell",
        what: "Två föräldrar och två handläggare förklarar tio ord tillsammans en eftermiddag",
        purpose: "develop",
        scale: "few",
        days: [-372, -358],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Kan vi bli överens om förklaringarna?",
            "Ja, om åtta av tio.",
            "Tio av tio, men ”samförstånd” tog fyrtio minuter.",
            "yes",
          ],
        ],
        plan: {
          who: "Två föräldrar från föreningen, Lina och Oskar",
          where: "Biblioteket",
          when: "En eftermiddag, med arvode till föräldrarna",
          recordWhat: "Färdiga förklaringar",
          recordHow: "Skrivs direkt på skärmen",
        },
        did: {
          asPlanned: "yes",
          unexpected: "En förälder föreslog att vi skulle sluta använda tre av orden i stället för att förklara dem.",
        },
        study: {
          learned: "Den bästa förklaringen av ett ord är ibland att sluta säga det. Tre ord är strukna ur våra mallar.",
          better: "yes",
        },
        act: { decision: "extend", why: "Listan är efterfrågad redan.", next: "Trettio ord, på baksidan av brevet." },
        comments: [
          ["kim.sjolander", -356, "Roligaste eftermiddagen på länge. Arvodet gjorde att vi kände oss som kollegor."],
          ["annika.rosenlund", -352, "Jag vill lyfta den här till programmets paket om ni tillåter."],
        ],
      },
      {
        by: "jenny.sandin",
        what: "Ordlistan på baksidan av alla brev från tre enheter",
        purpose: "implement",
        scale: "severalUnits",
        days: [-230, -120],
        shared: true,
        questions: [
          ["Frågar färre om ord?", "Hälften så många streck på lappen.", "Nio streck mot 34, på lika lång tid.", "yes"],
          ["Används listan i möten?", "Knappast.", "Ja, två barnsekreterare lägger den på bordet.", "no"],
        ],
        plan: {
          who: "Placering, utredning och familjehem",
          when: "Fyra månader",
          recordWhat: "Streck på lappen de två sista veckorna",
          recordHow: "Samma lapp som i början",
        },
        did: { asPlanned: "yes", observations: "Överförmyndaren och en skola har bett att få listan." },
        study: {
          learned: "Att mäta på samma lapp före och efter var det enklaste vi har gjort, och det mest övertygande.",
          better: "yes",
        },
        act: {
          decision: "implement",
          why: "Färre frågor, och de som kommer är bättre.",
          next: "Listan ses över två gånger om året av föreningen.",
        },
      },
    ],
  },
];
