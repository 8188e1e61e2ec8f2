import type { ChainText } from "../../author.ts";

export const paper: ChainText[] = [
  {
    key: "vasmora-folder",
    team: "vasmora",
    idea: "parent-folder",
    title: "Föräldrapärmen",
    cycles: [
      {
        by: "joel.astrand",
        what: "Ordna en pärm med flikar tillsammans med en förälder som har boendestöd",
        purpose: "test",
        scale: "once",
        days: [-315, -303],
        shared: true,
        questions: [
          [
            "Tas pärmen med till mötet?",
            "Ja, eftersom vi gjorde den tillsammans.",
            "Ja, och den användes två gånger.",
            "yes",
          ],
        ],
        plan: {
          who: "Joel",
          where: "Hemma",
          when: "Två boendestödstider",
          recordWhat: "Med eller inte, använd eller inte",
        },
        did: { asPlanned: "yes", observations: "Vi hade roligt med flikarna." },
        study: {
          learned: "Pärmen fungerade för den som redan hade någon som hjälpte till att hålla ordning.",
          better: "yes",
        },
        act: { decision: "extend", why: "Lovande. Men en är en.", next: "Fyra föräldrar utan boendestöd." },
      },
      {
        by: "joel.astrand",
        what: "Färdiga pärmar till fyra föräldrar utan boendestöd",
        purpose: "test",
        scale: "few",
        days: [-282, -218],
        shared: true,
        partnersInvited: true,
        questions: [
          ["Hur många tar med pärmen?", "Tre av fyra.", "Ingen.", "no"],
          [
            "Vad gör de med den?",
            "Sorterar sina brev.",
            "En hade slängt den, två hade den i en garderob, en använde den till recept.",
            "no",
          ],
        ],
        plan: {
          who: "Joel och Hanna",
          when: "Två månader",
          recordWhat: "Pärm med vid möte",
          recordHow: "Vi frågar utan pekpinnar",
        },
        did: {
          asPlanned: "yes",
          unexpected: "”Den ser ut som ert skrivbord”, sade en förälder. Det var precis vad den gjorde.",
        },
        study: {
          learned:
            "Pärmen var vårt sätt att ha ordning, inte deras. Det som hjälpte första gången var Joel, inte flikarna.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "Noll av fyra. Vi lägger tiden på sällskap i stället för på pärmar.",
          next: "Timmen vid köksbordet fortsätter, utan pärm.",
        },
        comments: [
          ["kim.sjolander", -214, "Tack för att ni skriver ut det så ärligt. Vi har fått många pärmar genom åren."],
          [
            "erik.tallvik",
            -213,
            "Ett av de mest lärorika testerna i programmet, om ni frågar mig. Berätta gärna om det på seminariet.",
          ],
        ],
      },
    ],
  },
  {
    key: "vasmora-one-page",
    team: "vasmora",
    idea: "one-page-plan",
    title: "En sida tillsammans med socialpsykiatrin",
    cycles: [
      {
        by: "joel.astrand",
        what: "Rita barnets plan och förälderns plan på samma blädderblock",
        purpose: "develop",
        scale: "once",
        days: [-190, -184],
        questions: [
          [
            "Krockar planerna någonstans?",
            "Inte som jag vet.",
            "På tre ställen. Behandlingen låg på umgängesdagen.",
            "no",
          ],
        ],
        plan: { who: "Joel, Hanna och en förälder", when: "Ett möte", recordWhat: "Krockar" },
        did: { asPlanned: "yes", observations: "Föräldern höll i pennan den sista halvtimmen." },
        study: {
          learned: "Tre krockar som ingen av oss kunde se var för sig. Föräldern hade burit dem ensam.",
          better: "yes",
        },
        act: { decision: "extend", why: "Självklart egentligen.", next: "Tre familjer där båda enheterna är inne." },
      },
      {
        by: "joel.astrand",
        what: "Gemensamt blad för tre familjer med både placering och boendestöd",
        purpose: "test",
        scale: "few",
        days: [-158, -100],
        shared: true,
        questions: [
          ["Uppdateras bladet?", "En gång i månaden.", "Två av tre blad var aktuella efter två månader.", "partly"],
        ],
        plan: { who: "Joel och tre barnsekreterare", when: "Två månader", recordWhat: "Datum för senaste ändring" },
        did: { asPlanned: "partly", differed: "Ett blad låg kvar hos en kollega som slutade." },
        study: {
          learned: "Bladet ska bo hos föräldern, vi tar en bild. När det bodde hos oss försvann det.",
          better: "yes",
        },
        act: { decision: "adapt", why: "Fel hem för bladet.", next: "Samma sak med bladet hemma hos föräldern." },
      },
      {
        by: "joel.astrand",
        what: "Bladet bor hemma hos föräldern, vi fotograferar det vid varje möte",
        purpose: "test",
        scale: "few",
        days: [15, 60],
        state: "draft",
        questions: [["Finns det kvar efter en månad?", "Ja, hos de flesta."]],
        plan: { when: "Börjar när Hanna är tillbaka" },
      },
    ],
  },
];
