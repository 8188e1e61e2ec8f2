import type { MeasureText } from "./measure-texts.ts";

const everyMonth = "Metodutvecklaren frågar i slutet av månaden";
const knowsWhom = {
  definition:
    "Vi ringer föräldrar till de barn som blev placerade under de senaste tre månaderna och frågar: Vet du vem du ska vända dig till om du undrar något?",
  numerator: "Föräldrar som svarar med ett namn.",
  denominator: "Föräldrar som vi har fått tala med under månaden.",
  exclusions: "Föräldrar som vi inte får eller kan ringa.",
};

/** What all teams of the demo follow. */
export const sharedMeasures: MeasureText[] = [
  {
    key: "vet-vem",
    name: "Föräldrar som vet vem de ska vända sig till",
    kind: "outcome",
    data: "percentage",
    direction: "up",
    rhythm: "month",
    definitions: [knowsWhom],
    followed: [
      {
        ...{ teamKey: "ekvarpa", main: true, baseline: 42, target: 90, collector: "Jenny Sandin", fromOffset: -485 },
        ...{ level: 0.4, changed: { fromOffset: -230, level: 0.79 }, of: [9, 15] },
        decisions: [
          {
            kind: "freeze",
            dayOffset: -250,
            offset: -200,
            reason: "De första månaderna är som vi arbetade innan vi började prova. Vi vill se allt därefter mot dem.",
          },
        ],
        remarks: [{ offset: -236, text: "Alla på mottagningen ringer dagen efter" }],
        comments: [{ offset: -100, text: "Två handläggare var sjuka hela månaden." }],
      },
      {
        teamKey: "vasmora",
        main: true,
        baseline: 45,
        target: 80,
        collector: everyMonth,
        fromOffset: -480,
        level: 0.47,
        of: [8, 13],
      },
      {
        ...{ teamKey: "ronnsala", main: true, baseline: 38, target: 80, collector: "Susanne Palm", fromOffset: -470 },
        ...{ level: 0.38, changed: { fromOffset: -120, level: 0.58 }, of: [7, 12] },
      },
      {
        ...{ teamKey: "storavik", main: true, baseline: 41, target: 80, collector: "Niklas Hedmark", fromOffset: -475 },
        ...{ level: 0.45, changed: { fromOffset: -300, level: 0.6 }, of: [16, 26] },
        gaps: [
          { fromOffset: -250, toOffset: -195, why: "Den som ringer var föräldraledig, och ingen hade tagit över" },
        ],
      },
      {
        teamKey: "ljungsele",
        main: true,
        target: 80,
        collector: "Helena Viklund",
        fromOffset: -470,
        level: 0.55,
        of: [2, 6],
      },
      { teamKey: "myrvalla", target: 80, fromOffset: -190, level: 0.5, of: [6, 10] },
    ],
  },
  {
    key: "kontakt",
    name: "Föräldrar som någon har hört av sig till under veckan",
    kind: "process",
    data: "percentage",
    direction: "up",
    rhythm: "week",
    definitions: [
      {
        definition: "Någon av oss har ringt, skrivit till eller träffat föräldern minst en gång under veckan.",
        numerator: "Föräldrar med minst en kontakt under veckan.",
        denominator: "Föräldrar till barn som är placerade den veckan.",
      },
      {
        fromOffset: -200,
        definition:
          "Någon av oss har talat med föräldern, i telefon eller i rummet, minst en gång under veckan. Ett sms utan svar räknas inte längre.",
        numerator: "Föräldrar som någon har talat med under veckan.",
        denominator: "Föräldrar till barn som är placerade den veckan.",
        exclusions: "Föräldrar som har bett om att inte bli kontaktade.",
      },
    ],
    followed: [
      {
        ...{ teamKey: "ekvarpa", baseline: 50, target: 90, collector: "Lina Thorsell", fromOffset: -460 },
        ...{ level: 0.52, changed: { fromOffset: -260, level: 0.77 }, of: [18, 26] },
        decisions: [
          {
            kind: "split",
            dayOffset: -258,
            offset: -120,
            reason:
              "Sedan i våras har varje förälder en namngiven handläggare som ringer på måndagar. Alla i mottagningen gör så nu, och det har hållit i sig i tre månader.",
          },
        ],
      },
      {
        teamKey: "vasmora",
        target: 85,
        fromOffset: -455,
        level: 0.58,
        of: [14, 20],
        gaps: [{ fromOffset: -300, toOffset: -280, why: "Bytet av verksamhetssystem" }],
      },
      {
        teamKey: "ronnsala",
        target: 85,
        fromOffset: -440,
        level: 0.5,
        changed: { fromOffset: -150, level: 0.62 },
        of: [10, 15],
      },
      {
        teamKey: "storavik",
        target: 90,
        fromOffset: -450,
        level: 0.6,
        changed: { fromOffset: -90, level: 0.74 },
        of: [38, 52],
        chart: "p",
      },
      { teamKey: "ljungsele", target: 85, fromOffset: -430, level: 0.6, of: [3, 7] },
      { teamKey: "myrvalla", target: 85, fromOffset: -140, level: 0.55, of: [9, 13] },
    ],
  },
  {
    key: "overtid",
    name: "Övertid på mottagningen",
    kind: "balancing",
    data: "measurement",
    unit: "timmar per anställd",
    direction: "down",
    rhythm: "month",
    definitions: [
      {
        definition:
          "Timmar övertid och mertid på mottagningen under månaden, delat med antalet anställda. Ur lönesystemet.",
        exclusions: "Jour och beredskap.",
      },
    ],
    followed: [
      { teamKey: "ekvarpa", fromOffset: -485, level: 6.2, strays: 1.6 },
      {
        ...{ teamKey: "vasmora", fromOffset: -480, level: 8.1, strays: 2.2 },
        gaps: [{ fromOffset: -125, toOffset: 0, why: "Löneenheten har bytt system och kan inte ta ut siffran än" }],
      },
      { teamKey: "ronnsala", fromOffset: -470, level: 5.4, strays: 1.8 },
      { teamKey: "storavik", fromOffset: -475, level: 7.3, strays: 1.4, changed: { fromOffset: -285, level: 10.8 } },
      { teamKey: "ljungsele", fromOffset: -470, level: 4.9, strays: 1.9 },
      { teamKey: "myrvalla", fromOffset: -190, level: 7.8, strays: 2 },
    ],
  },
];
