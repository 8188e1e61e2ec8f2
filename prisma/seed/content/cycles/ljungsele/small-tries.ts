import type { ChainText } from "../../author.ts";

export const smallTries: ChainText[] = [
  {
    key: "ljungsele-notebook",
    team: "ljungsele",
    idea: "week-in-pictures",
    title: "Boken i ryggsäcken",
    cycles: [
      {
        by: "ulrika.backman",
        what: "En anteckningsbok som följer barnet mellan familjehemmet och föräldern",
        purpose: "test",
        scale: "once",
        days: [-205, -176],
        shared: true,
        questions: [["Skriver båda?", "Ja, om vi visar hur.", "Ja. Korta rader, vänliga, mest om mat.", "yes"]],
        plan: {
          who: "Ulrika, en förälder, ett familjehem",
          when: "Tre umgängen",
          recordWhat: "Antal rader från var och en",
        },
        did: { asPlanned: "yes", observations: "Barnet ritade emellan raderna." },
        study: { learned: "När de vuxna redan litar på varandra blir boken en lek.", better: "yes" },
        act: { decision: "extend", why: "Trevligt för alla tre.", next: "Fyra familjer, även där det skaver." },
        comments: [["helen.marsh", -172, "Bra att ni väljer även svåra fall. Where it is easy, we learn less."]],
      },
      {
        by: "ulrika.backman",
        what: "Boken i fyra familjer, även där det skaver mellan de vuxna",
        purpose: "test",
        scale: "few",
        days: [-160, -112],
        shared: true,
        questions: [
          [
            "Håller tonen?",
            "I tre av fyra böcker.",
            "I två. I de andra blev boken en protokollbok: vem som glömt vad.",
            "no",
          ],
          [
            "Vad gör barnet med boken?",
            "Ritar.",
            "Ett barn slutade bära den. ”Den är tung”, sade barnet. Den vägde ingenting.",
            "no",
          ],
        ],
        plan: { who: "Ulrika och Emelie", when: "Sju veckor", recordWhat: "Ton: vänlig, saklig, arg" },
        did: { asPlanned: "yes" },
        study: { learned: "Barnet ska aldrig bära de vuxnas ord mellan dem. Det var tungt på riktigt.", better: "no" },
        act: {
          decision: "abandon",
          why: "Två barn fick bära något som vi borde ha burit.",
          next: "De vuxna hör av sig direkt till varandra, eller genom oss.",
        },
        comments: [
          ["helen.marsh", -108, "Den meningen om vikten glömmer jag inte. Tack för att ni avbröt så snabbt."],
          ["bo.karlstedt", -106, "Rätt beslut."],
        ],
      },
    ],
  },
];
