type Sides<T> = { readonly team: T; readonly researcher: T };

/** How far a team has come, in halves, of its months that are no pause: the latest that is over stands last. */
export type TeamStory = Sides<readonly number[]> & {
  readonly teamKey: string;
  /** Has said something of this month already, as soon as its days have come. */
  readonly isEarly?: true;
};

/** What each says of a step, by how many halves it is; from 1. */
export type ProgressText = { readonly stories: readonly TeamStory[]; readonly reasons: Sides<readonly string[]> };

export const progress: ProgressText = {
  stories: [
    {
      teamKey: "ekvarpa",
      team: [1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7],
      researcher: [1, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7],
    },
    {
      teamKey: "vasmora",
      team: [1, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6],
      researcher: [1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 4],
    },
    {
      teamKey: "ronnsala",
      team: [1, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5],
      researcher: [1, 2, 2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5],
    },
    {
      teamKey: "storavik",
      team: [2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8],
      researcher: [2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8],
      isEarly: true,
    },
    {
      teamKey: "ljungsele",
      team: [1, 2, 3, 4, 4, 5, 5, 6, 6, 5, 5, 4, 4, 5, 5, 5],
      researcher: [1, 2, 3, 3, 4, 4, 5, 5, 5, 5, 4, 4, 4, 4, 5, 5],
      isEarly: true,
    },
    {
      teamKey: "myrvalla",
      team: [1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6],
      researcher: [1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6],
    },
  ],
  reasons: {
    team: [
      "Kommunen har tackat ja. Vi väntar på att få veta vilka som ska vara med.",
      "Uppdraget är beslutat och alla platser i teamet är fyllda. Vi har hållit första mötet.",
      "Vi har börjat skriva ett eget mål och valt tre idéer att titta närmare på.",
      "Vi frågar föräldrar hur de har det och räknar hur lång tid det tar innan någon ringer. Inget är ändrat än.",
      "Vi prövar i liten skala på en enhet. Kurvan rör sig inte än, men vi lär oss av varje test.",
      "Fler föräldrar säger att de vet vem de ska ringa. Vi är ungefär en femtedel på väg.",
      "Det fortsätter åt rätt håll, också under semestrar och sjukdom. Nu prövar två enheter.",
      "Vi har gått halva vägen. Brevet och samtalet dagen efter är det vanliga sättet på tre enheter.",
    ],
    researcher: [
      "Teamet är anmält men har inte kommit i gång.",
      "Roller och uppdrag är på plats. Målet är ännu programmets och inte deras eget.",
      "De planerar klokt. Jag vill se ett mått innan jag säger mer.",
      "Mycket tid går till att ta reda på hur det är. Testerna är få och ingen ändring är avslutad med ett beslut.",
      "De prövar och skriver förutsägelser. Måtten varierar ännu som slumpen låter dem göra.",
      "Måttet har flyttat sig en bit, och testerna som ledde dit går att peka på.",
      "Förbättringen håller i sig sedan flera månader. Nästa fråga är hur den sprids.",
      "Halva vägen till målet, och arbetssättet är infört på flera enheter.",
    ],
  },
};
