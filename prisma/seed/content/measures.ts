import type { AimText, MeasureText } from "./measure-texts.ts";
import { sharedMeasures } from "./shared-measures.ts";

export const aims: AimText[] = [
  {
    teamKey: "ekvarpa",
    what: "Föräldrar vet vem de ska ringa",
    forWhom: "Föräldrar till alla barn som Ekvarpa placerar.",
    howMuch: "Från fyra till åtta av tio",
    byOffset: 60,
    offset: -450,
  },
  {
    teamKey: "ekvarpa",
    what: "Föräldrar vet vem de ska ringa, och blir uppringda av oss först",
    forWhom: "Föräldrar till alla barn som Ekvarpa placerar, också de som är placerade sedan tidigare.",
    howMuch: "Från fyra till nio av tio",
    byOffset: 120,
    offset: -160,
  },
  {
    teamKey: "vasmora",
    what: "Föräldrar får träffa sitt barn när det är lovat",
    forWhom: "Föräldrar med umgänge i Väsmora.",
    howMuch: "Färre än ett av tio umgängen ställs in",
    byOffset: 200,
    offset: -430,
  },
  {
    teamKey: "ronnsala",
    what: "Föräldrar har förstått beslutet",
    forWhom: "Föräldrar i Rönnsala under barnets första månad i placering.",
    howMuch: "Åtta av tio säger det när någon frågar",
    byOffset: 300,
    offset: -420,
  },
  {
    teamKey: "storavik",
    what: "Ingen förälder är utan kontakt längre än en vecka",
    forWhom: "Föräldrar till placerade barn i Storaviks två distrikt.",
    howMuch: "Nio av tio varje vecka",
    byOffset: 250,
    offset: -425,
  },
];

/** Of the teams' own. */
const ownMeasures: MeasureText[] = [
  {
    ...{ key: "avbrott", teamKey: "ekvarpa", shared: true, name: "Dagar mellan umgängen som avbryts", unit: "dagar" },
    ...{ kind: "outcome", data: "days-between", direction: "up", rhythm: "day" },
    definitions: [
      { definition: "Ett umgänge som avbryts innan det är slut, av vem det än är. Ur umgängesstödets dagbok." },
    ],
    followed: [
      {
        teamKey: "ekvarpa",
        collector: "Daniel Cvetković",
        chart: "t",
        fromOffset: -460,
        level: 15,
        changed: { fromOffset: -170, level: 34 },
      },
    ],
  },
  {
    ...{
      key: "installda",
      teamKey: "vasmora",
      shared: true,
      name: "Inställda umgängen",
      unit: "planerade umgängen",
      per: 100,
    },
    ...{ kind: "outcome", data: "rate", direction: "down", rhythm: "month" },
    definitions: [
      {
        definition: "Umgängen som ställs in senare än två dagar innan, av vem det än är.",
        numerator: "Umgängen som ställts in under månaden.",
        denominator: "Umgängen som var planerade under månaden.",
      },
    ],
    followed: [
      {
        teamKey: "vasmora",
        target: 10,
        baseline: 19,
        collector: "Ewa Kowalczyk",
        fromOffset: -455,
        level: 0.19,
        of: [34, 60],
      },
    ],
  },
  {
    ...{ key: "klagomal", teamKey: "storavik", name: "Klagomål om bemötande", unit: "klagomål" },
    ...{ kind: "balancing", data: "count", direction: "down", rhythm: "month" },
    definitions: [{ definition: "Klagomål och synpunkter om bemötande som kommit till kommunen under månaden." }],
    followed: [{ teamKey: "storavik", collector: "Registrator", chart: "c", fromOffset: -470, level: 3.4 }],
  },
  {
    ...{ key: "skriftligt", teamKey: "ronnsala", name: "Beslut som föräldern har fått förklarade" },
    ...{ kind: "process", data: "percentage", direction: "up", rhythm: "fortnight" },
    definitions: [],
    followed: [{ teamKey: "ronnsala", fromOffset: -80, level: 0.6, of: [5, 9] }],
  },
];

/** The programme's first. */
export const measures: MeasureText[] = [...sharedMeasures, ...ownMeasures];
