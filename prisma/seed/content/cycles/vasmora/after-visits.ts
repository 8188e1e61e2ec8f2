import type { ChainText } from "../../author.ts";

export const afterVisits: ChainText[] = [
  {
    key: "vasmora-after",
    team: "vasmora",
    idea: "talk-after-visit",
    title: "En kvart när barnet har åkt",
    cycles: [
      {
        by: "priya.raman",
        what: "Stanna kvar en kvart med föräldern när barnet har gått",
        purpose: "test",
        scale: "once",
        days: [-330, -324],
        shared: true,
        questions: [
          [
            "Vad händer under kvarten?",
            "Föräldern vill prata om barnet.",
            "Vi satt tysta i tolv minuter och drack te. Sedan kom det.",
            "no",
          ],
        ],
        plan: { who: "Priya", where: "Familjerummet", when: "Efter nästa umgänge", recordWhat: "Vad som sades sist" },
        did: { asPlanned: "yes", observations: "Att inte fylla tystnaden var det svåraste jag gjorde den veckan." },
        study: {
          learned: "Kvarten behöver ingen metod. Den behöver en stol och någon som inte har bråttom.",
          better: "yes",
        },
        act: { decision: "extend", why: "Föräldern bad om det nästa gång.", next: "Tre föräldrar, två av oss." },
      },
      {
        by: "priya.raman",
        what: "Kvarten efter umgänget med tre föräldrar som väljer själva: sitta, gå eller åka direkt",
        purpose: "test",
        scale: "few",
        days: [-300, -258],
        questions: [
          ["Vad väljer de?", "Sitta.", "Gå. Två av tre ville gå ett varv runt huset.", "no"],
          ["Kommer de till nästa umgänge?", "Alla tre.", "Alla tre, i tid.", "yes"],
        ],
        plan: { who: "Priya och Hanna", when: "Två umgängen var", recordWhat: "Val, närvaro nästa gång" },
        did: { asPlanned: "yes" },
        study: {
          learned: "Det är lättare att gråta när man går bredvid varandra än när man sitter mitt emot.",
          better: "yes",
        },
        act: { decision: "extend", why: "Val ger kontroll tillbaka.", next: "Umgängesstöden erbjuder samma tre val." },
      },
      {
        by: "hanna.soderlind",
        what: "Umgängesstöden erbjuder sitta, gå eller åka vid alla umgängen en månad",
        purpose: "test",
        scale: "unit",
        days: [-52, -10],
        state: "studied",
        questions: [["Hur många vill ha kvarten?", "Hälften.", "13 av 19.", "partly"]],
        plan: { who: "Umgängesstöden", when: "Sex veckor", recordWhat: "Val", recordHow: "Streck på kortets baksida" },
        did: { asPlanned: "partly", differed: "Ett stöd hade skjuts att passa och kunde inte stanna." },
      },
    ],
  },
];
