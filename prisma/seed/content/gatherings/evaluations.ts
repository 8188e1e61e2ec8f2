import type { Standard } from "#app/features/evaluations/rules/questions.ts";

/** What people answered after a gathering: how many chose each step, from 1 to 5, and texts. */
export type EvaluationText = {
  gatheringKey: string;
  scores: Partial<Record<Standard, [number, number, number, number, number]>>;
  texts: Partial<Record<Standard, string[]>>;
};

/** The first seminar was mostly talks, and people said so; the later ones gave the teams their time. */
export const evaluations: EvaluationText[] = [
  {
    gatheringKey: "ls1",
    scores: { useful: [0, 3, 9, 12, 5], own_time: [4, 9, 9, 5, 2], next_test: [1, 5, 10, 9, 3] },
    texts: {
      take_home: [
        "Att börja smått. Ett barn, ett samtal, en vecka.",
        "Att skriva vad vi tror ska hända innan vi provar.",
        "Målet, i egna ord.",
        "Att vi inte är ensamma om att det går trögt.",
        "Förändringspaketet. Vi satte en lapp på drivaren vi vill börja med.",
        "En lista med frågor till min chef.",
      ],
      change: [
        "Kortare föreläsningar. Vi hann knappt sätta oss som team.",
        "Mer tid för oss själva på eftermiddagen, när alla har något att prata om.",
        "Längre paus mitt på dagen.",
        "Skicka ut det som ska läsas en vecka innan.",
        "Bord där man hör varandra.",
        "Mindre teori, fler exempel från de andra teamen.",
      ],
    },
  },
  {
    gatheringKey: "ls2",
    scores: { useful: [0, 1, 5, 13, 8], own_time: [1, 3, 8, 11, 4], next_test: [0, 2, 7, 12, 6] },
    texts: {
      take_home: [
        "Att ett test som inte höll också är ett resultat.",
        "Två idéer från Rönnsala som vi lånar rakt av.",
        "Att fråga föräldern först.",
        "Testkedjan på väggen. Den tar vi hem.",
        "Att vi ska mäta varje vecka och inte varje månad.",
      ],
      change: [
        "Gärna ännu mer teamtid.",
        "Låt teamen byta bord efter lunch.",
        "Berätta i förväg vilka som redovisar.",
        "Det var kallt i salen.",
        "Något enkelt att dela ut till kollegorna hemma.",
        "Inget, det var en bra dag.",
      ],
    },
  },
  {
    gatheringKey: "ls3",
    scores: { useful: [0, 1, 3, 12, 13], own_time: [0, 2, 4, 13, 10], next_test: [0, 1, 5, 12, 11] },
    texts: {
      take_home: [
        "Att våga sluta med det som inte håller.",
        "En plan för hur arbetslaget kommer med.",
        "Brevet på klar svenska. Vi provar på måndag.",
        "Att vår chef var med hela dagen gjorde skillnad.",
        "Tre frågor att ställa efter varje umgänge.",
        "Siffrorna var lättare att prata om än jag trodde.",
        "Lugnet i att göra en sak i taget.",
      ],
      change: [
        "Fler föräldrars röster, gärna på plats.",
        "En halvtimme till före lunch.",
        "Låt nya i teamen få en egen genomgång först.",
        "Mindre papper.",
        "Fortsätt så här.",
      ],
    },
  },
  // So few that nothing of it is shown.
  {
    gatheringKey: "information",
    scores: { useful: [0, 0, 1, 2, 1], clear: [0, 0, 0, 2, 2] },
    texts: { take_home: ["Underlaget till nämnden."] },
  },
];
