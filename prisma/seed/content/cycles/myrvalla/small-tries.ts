import type { ChainText } from "../../author.ts";

export const smallTries: ChainText[] = [
  {
    key: "myrvalla-evening",
    team: "myrvalla",
    title: "Kvällsöppet",
    cycles: [
      {
        by: "per-olov.nasman",
        what: "Öppet till klockan åtta en tisdag, kaffe i köket",
        purpose: "test",
        scale: "once",
        days: [-350, -346],
        questions: [["Kommer någon?", "Två, om ryktet går.", "En. Han skulle egentligen till biblioteket.", "no"]],
        plan: { who: "Per-Olov", when: "En tisdag", recordWhat: "Antal", recordHow: "Det går att räkna på fingrarna" },
        did: { asPlanned: "yes", observations: "Fick undan all min administration." },
        study: { learned: "Ingen visste om det. En lapp på vår egen dörr läses av oss.", better: "unclear" },
        act: {
          decision: "adapt",
          why: "Ingen inbjudan, inga gäster.",
          next: "Bjuda in åtta föräldrar personligen, fyra tisdagar.",
        },
      },
      {
        by: "per-olov.nasman",
        what: "Fyra kvällsöppna tisdagar med personlig inbjudan till åtta föräldrar",
        purpose: "test",
        scale: "few",
        days: [-336, -302],
        questions: [
          [
            "Hur många använder kvällen?",
            "Fyra av åtta någon gång.",
            "En av åtta. De andra sju bor mer än fyra mil bort.",
            "no",
          ],
        ],
        plan: { who: "Per-Olov, Maja", when: "Fyra tisdagar", recordWhat: "Besök, avstånd" },
        did: { asPlanned: "yes", observations: "Maja räknade ut att vi hade suttit 16 timmar för en kopp kaffe." },
        study: {
          learned: "Hos oss är det inte klockan som är hindret, det är vägen. Vi åker hellre hem till folk.",
          better: "no",
        },
        act: {
          decision: "abandon",
          why: "En av åtta, och svaret låg på kartan hela tiden.",
          next: "Samma timmar läggs på kvällsbesök hemma.",
        },
        comments: [
          ["helen.marsh", -299, "Sexton timmar för att veta säkert – det är ett bra pris. Många betalar i åratal."],
        ],
      },
    ],
  },
];
