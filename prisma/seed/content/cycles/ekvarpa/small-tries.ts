import type { ChainText } from "../../author.ts";

export const smallTries: ChainText[] = [
  {
    key: "ekvarpa-waiting",
    team: "ekvarpa",
    idea: "calm-waiting-room",
    title: "Väntrum utan väntan",
    cycles: [
      {
        by: "birgitta.nyman",
        what: "Möta föräldern i entrén fem minuter före mötet",
        purpose: "test",
        scale: "once",
        days: [-210, -206],
        questions: [
          [
            "Märker föräldern skillnad?",
            "Ja, axlarna sjunker.",
            "Ja. ”Då slapp jag säga i luckan vem jag skulle till.”",
            "yes",
          ],
        ],
        plan: { who: "Birgitta", where: "Entrén", when: "Nästa möte", recordWhat: "Förälderns första replik" },
        did: { asPlanned: "yes" },
        study: { learned: "Det är luckan som är svår, inte väntan. Att säga sitt ärende inför andra.", better: "yes" },
        act: { decision: "extend", why: "Fem minuter.", next: "Alla möten under tre veckor." },
      },
      {
        by: "birgitta.nyman",
        what: "Möta i entrén vid alla möten under tre veckor",
        purpose: "test",
        scale: "few",
        days: [-200, -178],
        questions: [["Hinner vi ned i tid?", "Fyra av fem gånger.", "Sju av sexton. Mötet före drog över.", "no"]],
        plan: { who: "Fyra kollegor", when: "Tre veckor", recordWhat: "I tid eller inte" },
        did: { asPlanned: "partly", differed: "Receptionen ringde upp oss de gånger vi inte kom." },
        study: { learned: "Ett löfte om att bli mött som bryts varannan gång är sämre än inget löfte.", better: "no" },
        act: {
          decision: "abandon",
          why: "Vi klarar det inte, och det är bättre att säga det än att låtsas.",
          next: "Be receptionen ta bort frågan om vem man ska till.",
        },
        comments: [["jenny.sandin", -175, "Receptionen har redan ändrat. Det tog ett samtal."]],
      },
    ],
  },
];
