import type { CycleNote } from "./types.ts";

/** What teams write beside their tests. */
export const cycleNotes: CycleNote[] = [
  {
    cycleKey: "ekvarpa-letter-5",
    by: "oskar.wiklund",
    offset: -2,
    said: [
      { heading: "Vad vi såg" },
      "Vi läste tre gamla avslut högt. Det viktigaste stod sist i alla tre.",
      { quote: "Jag läste sista raden först, för där brukar det stå." },
      { heading: "Vad vi tänker" },
      {
        points: [
          ["Första meningen säger om utredningen är klar."],
          ["Den handskrivna raden står kvar, också när inget barn har flyttat."],
        ],
      },
      {
        rows: [
          ["Utkast", "Sidor", "Ord som någon frågade om"],
          ["Det gamla brevet", "4", "11"],
          ["Första utkastet", "1", "3"],
          ["Andra utkastet", "1", "1"],
        ],
      },
      { heading: "Att göra" },
      {
        tasks: [
          { text: ["Skriva en variant av första stycket"], personKey: "oskar.wiklund", dueOffset: 4 },
          { text: ["Be ", { named: "jenny.sandin" }, " läsa utkastet"], personKey: "lina.thorsell", done: true },
        ],
      },
    ],
  },
];
