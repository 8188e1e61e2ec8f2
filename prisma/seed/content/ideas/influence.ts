import type { Idea } from "../types.ts";
import { fromSynthesis } from "./text.ts";

export const influenceIdeas: Idea[] = [
  fromSynthesis({
    key: "joint-meeting",
    driverKey: "joint-work",
    title: "Gemensamt möte med vuxen, beroendevård och psykiatri",
    description: "Alla som föräldern möter sitter en gång i samma rum, med föräldern som huvudperson.",
    howToTry: "En förälder som tackar ja. Samtycke före. En timme, en fråga: vad behöver hänga ihop?",
    source: "Kunskapssammanställningen, avsnitt 9: samordning mellan verksamheter",
  }),
  fromSynthesis({
    key: "one-page-plan",
    driverKey: "joint-work",
    title: "En gemensam plan på en sida",
    description: "Barnets plan och förälderns plan ryms på samma blad: mål, nästa steg, vem, när.",
    howToTry: "Skriv under mötet, på tavlan eller skärmen. Alla går hem med samma blad.",
    source: "Kunskapssammanställningen, avsnitt 9: samordnad planering",
  }),
  fromSynthesis({
    key: "own-agenda",
    driverKey: "meetings",
    title: "Föräldern skriver dagordningen",
    description: "Förälderns punkter står först. Det som inte hinns med är aldrig förälderns.",
    howToTry: "Ring tre dagar före och fråga: vad ska vi absolut prata om?",
    source: "Kunskapssammanställningen, avsnitt 10: delaktighet i möten",
  }),
  fromSynthesis({
    key: "table-with-photos",
    driverKey: "meetings",
    title: "Mötesbord med foton",
    description: "Ett blad med foto, namn och uppdrag för alla som är med. Föräldern väljer plats först.",
    howToTry: "Skicka bladet före mötet eller lägg det på bordet. Ett möte räcker för att lära något.",
    source: "Kunskapssammanställningen, avsnitt 10: maktskillnader i mötesrummet",
  }),
  fromSynthesis({
    key: "three-questions",
    driverKey: "meetings",
    title: "Tre frågor efter mötet",
    description: "Blev du lyssnad på? Pratade vi om det viktiga? Vet du vad som händer nu?",
    howToTry: "Fråga muntligt eller på ett kort. Läs svaren samma dag och gör något åt ett av dem.",
    source: "Kunskapssammanställningen, avsnitt 10: löpande återkoppling",
  }),
  fromSynthesis({
    key: "home-in-steps",
    driverKey: "going-home",
    title: "Hemgång i steg",
    description: "Hemgången delas upp i steg som alla kan se, med vad som behövs för vart och ett.",
    howToTry: "Rita en trappa tillsammans. Barnet, föräldern och familjehemmet får var sitt exemplar.",
    source: "Kunskapssammanställningen, avsnitt 11: återförening",
  }),
  fromSynthesis({
    key: "support-after-home",
    driverKey: "going-home",
    title: "Stöd efter hemgång, bestämt före",
    description: "Stödet slutar inte när barnet flyttar hem. Besök och samtal är bokade innan flytten.",
    howToTry: "Boka de första sex veckorna. Låt familjehemmet vara med om barnet vill.",
    source: "Kunskapssammanställningen, avsnitt 11: när placeringar avslutas",
  }),
];
