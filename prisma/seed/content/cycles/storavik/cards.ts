import type { ChainText } from "../../author.ts";

export const cards: ChainText[] = [
  {
    key: "storavik-cards",
    team: "storavik",
    idea: "coloured-cards",
    title: "Gult kort",
    cycles: [
      {
        by: "inger.stahl",
        what: "Gula kort på bordet i ett möte",
        purpose: "test",
        scale: "once",
        days: [-310, -305],
        shared: true,
        questions: [["Används kortet av föräldern?", "En gång, mot slutet.", "Nej. Av mig, två gånger.", "no"]],
        plan: { who: "Inger", when: "Familjehemsmötet", recordWhat: "Antal gula kort, av vem" },
        did: {
          asPlanned: "yes",
          observations: "När jag lade kortet förklarade kollegan om, och då nickade föräldern.",
        },
        study: { learned: "Min okunskap hjälpte. Det krävs att någon med makt börjar.", better: "yes" },
        act: { decision: "extend", why: "Lovande.", next: "Fem möten." },
      },
      {
        by: "inger.stahl",
        what: "Gula kort i fem möten, personalen börjar alltid",
        purpose: "test",
        scale: "few",
        days: [-295, -235],
        shared: true,
        partnersInvited: true,
        questions: [
          ["Lägger föräldern upp kortet?", "Ja, i tre av fem.", "I ett av fem.", "no"],
          [
            "Vad säger föräldrarna efteråt?",
            "Att det känns tryggt.",
            "”Som i skolan” (2), ”fotboll” (1), ingen åsikt (2).",
            "no",
          ],
        ],
        plan: { who: "Inger, Sara", when: "Två månader", recordWhat: "Kort per person, en fråga efteråt" },
        did: { asPlanned: "yes", unexpected: "I ett möte använde en kollega kortet för att avbryta föräldern." },
        study: {
          learned:
            "Ett verktyg för att stoppa samtal kan användas av den som redan har makten. Det vände vår idé upp och ned.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "1 av 5, och en gång gjorde kortet skada.",
          next: "Behåll det som fungerade utan kort: att vi själva säger ”vänta, nu hängde jag inte med”.",
        },
        comments: [
          [
            "yasmin.tabrizi",
            -230,
            "Tack för att ni berättar om gången då det blev fel. Den var viktigast för mig att läsa.",
          ],
          ["charlotte.ahlgren", -229, "Jag lade också upp det i fel läge en gång. Bra att vi slutar."],
        ],
      },
    ],
  },
];
