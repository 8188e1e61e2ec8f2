import type { Block } from "../minutes.ts";

/** The tables of a gathering, a note each, and the number by which people were placed at them. */
export type TablesText = { gatheringKey: string; seats: number; seed: number; notes: Block[][] };

const around = (tried: string, worked: string, not: string, home: string): Block[] => [
  { heading: "Runt bordet" },
  tried,
  { heading: "Vad vi har provat" },
  { points: [[`Det som fungerade: ${worked}`], [`Det som inte fungerade: ${not}`]] },
  { heading: "Vad vi tar med oss hem" },
  home,
];

export const tables: TablesText[] = [
  {
    gatheringKey: "ls3",
    seats: 10,
    seed: 7,
    notes: [
      around(
        "Tre av teamen har ändrat sina brev, vart och ett på sitt sätt.",
        "en mening om vad som händer härnäst.",
        "att skicka med en broschyr.",
        "Läsa upp ett brev för en kollega innan det skickas.",
      ),
      around(
        "Flera har prövat att ringa dagen före mötet.",
        "att ringa på eftermiddagen.",
        "att lämna meddelande.",
        "Fråga en gång till, en annan dag.",
      ),
      around(
        "Vi talade mest om när föräldrar inte kommer.",
        "att erbjuda två tider.",
        "att flytta mötet till kvällen för alla.",
        "Räkna en vecka innan vi ändrar något.",
      ),
      around(
        "Hur får man med sig kollegor som inte är i teamet?",
        "att be en kollega pröva en gång.",
        "att berätta på ett stort möte.",
        "Visa ett test som inte gick, och vad vi lärde oss.",
      ),
      around(
        "Vi jämförde hur vi planerar kontakten.",
        "en plan på en sida som föräldern får med sig.",
        "en mall med många rutor.",
        "Pröva en kortare plan med en familj.",
      ),
    ],
  },
];
