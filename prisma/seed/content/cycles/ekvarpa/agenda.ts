import type { ChainText } from "../../author.ts";

export const agenda: ChainText[] = [
  {
    key: "ekvarpa-agenda",
    team: "ekvarpa",
    idea: "own-agenda",
    title: "Förälderns punkter först",
    cycles: [
      {
        by: "amina.warsame",
        what: "Ringa en förälder tre dagar före mötet och skriva ned hens punkter ordagrant",
        purpose: "test",
        scale: "once",
        days: [-300, -293],
        questions: [
          [
            "Hur många punkter får jag?",
            "En enda, och den gäller umgänget.",
            "Fem. Tre gick att lösa i telefon.",
            "no",
          ],
        ],
        plan: {
          who: "Amina",
          what: "Ett samtal, högst tio minuter",
          when: "Inför vårdplansmötet",
          recordWhat: "Antal punkter, hur många som togs upp",
        },
        did: { asPlanned: "yes", observations: "Mötet blev kortare än vanligt, trots fler punkter." },
        study: {
          learned: "När det lilla redan var löst i telefon fanns det tid för det stora. Jag trodde tvärtom.",
          better: "yes",
        },
        act: { decision: "extend", why: "Vill se om det var en slump.", next: "Fyra möten till." },
      },
      {
        by: "amina.warsame",
        what: "Fyra vårdplansmöten där förälderns punkter står överst på skärmen",
        purpose: "test",
        scale: "few",
        days: [-270, -205],
        shared: true,
        partnersInvited: true,
        questions: [
          [
            "Hinner vi förälderns punkter?",
            "Ja, alltid, om de står först.",
            "Tre av fyra möten. I det fjärde fastnade vi i en reseräkning.",
            "partly",
          ],
          ["Hinner vi våra egna?", "Nej, något blir över.", "Ja, i alla fyra.", "no"],
        ],
        plan: {
          who: "Amina och Lina",
          where: "Mötesrum med skärm",
          when: "Fyra möten",
          recordWhat: "Punkter satta, punkter avklarade",
        },
        did: { asPlanned: "yes", observations: "En av föräldrarna läste sina punkter högt själv." },
        study: {
          learned: "Reseersättningar och annat praktiskt ska bort från mötet i förväg, annars äter de upp det viktiga.",
          better: "yes",
        },
        act: {
          decision: "adapt",
          why: "Bra, men behöver en sållning före.",
          next: "Praktiska frågor får en egen kvart med administratören.",
        },
        comments: [
          [
            "lotta.bergstrand",
            -200,
            "Säg gärna i samtalet att det är okej att inte ha några punkter. Annars blir det en läxa till.",
          ],
        ],
      },
      {
        by: "amina.warsame",
        what: "Praktiska frågor löses med administratören före, resten på dagordningen",
        purpose: "test",
        scale: "few",
        days: [-32, 9],
        state: "doing",
        shared: true,
        questions: [
          ["Blir mötena kortare?", "Tio minuter i snitt."],
          ["Vad tycker administratören?", "Att det är roligare än att skicka blanketter i efterhand."],
        ],
        plan: {
          who: "Amina, Lina och enhetens administratör",
          what: "En kvart i telefon dagen före",
          when: "Fem möten",
          recordWhat: "Mötets längd, vad som löstes före",
          help: "Ring hellre en kvart för mycket, och berätta vilka frågor som aldrig kom upp på mötet.",
        },
      },
    ],
  },
];
