import { usualFacts } from "#app/features/studies/rules/facts.ts";
import { usualPromise } from "#app/features/time/rules/promise.ts";
import type { Cycle, DemoContent, Person } from "#prisma/seed/content/types.ts";

/** A programme just large enough to have one of everything, so that a test says what it is about. */
const person = (key: string, unitKey?: string): Person => ({
  key,
  name: key.replace(/^./, (first) => first.toUpperCase()),
  email: `${key}@${unitKey ?? "hogskola"}.example`,
  locale: "sv",
  title: "Socialsekreterare",
  ...(unitKey === undefined ? {} : { unitKey }),
});

const cycle = (key: string, rest: Partial<Cycle> & Pick<Cycle, "state" | "startOffset" | "endOffset">): Cycle => ({
  key,
  chainKey: "ringa",
  ownerKey: "anna",
  what: `Vi prövar ${key}`,
  purpose: "test",
  scale: "once",
  shared: false,
  questions: [{ question: "Hur går det?", prediction: "Bra. Det tar en kvart." }],
  plan: { who: "Anna", what: "Ringa. Fråga hur natten var." },
  ...rest,
});

const studied = {
  questions: [{ question: "Hur går det?", prediction: "Bra.", result: "Halvbra.", asPredicted: "partly" as const }],
  did: { asPlanned: "yes" as const, observations: "De svarade. Alla ville prata." },
  study: { learned: "Ring före lunch. Då svarar de.", better: "yes" as const },
};

const closed = (decision: "abandon" | "extend") => ({ ...studied, act: { decision, why: "Det räcker." } });

export const smallContent: DemoContent = {
  programme: {
    name: "Litet program",
    aim: { what: "Stöd", forWhom: "Föräldrar", howMuch: "Åtta av tio", byOffset: 300 },
    startsOffset: -200,
    endsOffset: 320,
    pauseMonths: [7],
    placesPerRegion: 3,
    teamSizeMin: 2,
    teamSizeMax: 4,
    phaseText: "Mitt i.",
  },
  regions: [{ key: "norr", name: "Norr" }],
  municipalities: ["almby", "bokby"].map((key) => ({
    key,
    name: `${key} kommun`,
    sizeClass: "small",
    regionKey: "norr",
    departments: [
      { key: `${key}-ifo`, name: "Individ och familj", units: [{ key: `${key}-barn`, name: "Barnenheten" }] },
    ],
  })),
  followers: [{ key: "cederby", name: "cederby kommun", sizeClass: "large", regionKey: "norr" }],
  people: [
    person("lena"),
    person("rolf"),
    person("rut"),
    person("petra"),
    ...["anna", "albin", "astrid", "chefa"].map((key) => person(key, "almby-barn")),
    ...["bodil", "bertil"].map((key) => person(key, "bokby-barn")),
  ],
  leadKey: "lena",
  researchers: [
    { personKey: "lena", supervises: [{ teamKey: "almby", fromOffset: -200 }] },
    { personKey: "rolf", supervises: [{ teamKey: "bokby", fromOffset: -200, toOffset: -51 }] },
    { personKey: "rut", supervises: [{ teamKey: "bokby", fromOffset: -50 }] },
  ],
  partners: [{ personKey: "petra", organisation: "Föräldrarösten" }],
  teams: [
    {
      key: "almby",
      name: "Team Almby",
      municipalityKey: "almby",
      regionKey: "norr",
      members: [
        { personKey: "albin", profession: "Barnutredare", coordinator: "acting", fromOffset: -200, toOffset: -101 },
        { personKey: "anna", profession: "Metodutvecklare", coordinator: "acting", fromOffset: -100 },
        {
          personKey: "astrid",
          profession: "Enhetschef",
          isTeamManager: true,
          coordinator: "deputy",
          deputyFromOffset: -3,
          deputyToOffset: 10,
          fromOffset: -200,
        },
      ],
    },
    {
      key: "bokby",
      name: "Team Bokby",
      municipalityKey: "bokby",
      regionKey: "norr",
      members: [{ personKey: "bodil", profession: "Barnsekreterare", fromOffset: -190 }],
    },
  ],
  unitHeads: [{ personKey: "chefa", unitKey: "almby-barn" }],
  drivers: [
    { key: "met", kind: "primary", title: "Väl mött", description: "" },
    { key: "fast", kind: "secondary", parentKey: "met", title: "Snabb kontakt", description: "" },
  ],
  ideas: [
    {
      key: "call",
      driverKey: "fast",
      title: "Ring dagen efter",
      description: "",
      howToTry: "",
      source: "Sammanställningen",
      status: "active",
      shared: true,
    },
    {
      key: "cake",
      driverKey: "fast",
      teamKey: "almby",
      title: "Bjud på kaka",
      description: "",
      howToTry: "",
      source: "Teamet",
      status: "active",
      shared: true,
      lifted: true,
    },
  ],
  chains: [
    { key: "ringa", teamKey: "almby", ideaKey: "call", title: "Ringa" },
    { key: "fika", teamKey: "bokby", title: "Fika" },
  ],
  meetings: [
    {
      key: "mote",
      teamKey: "almby",
      title: "Teammöte",
      offset: -10,
      closedBy: "anna",
      said: ["Vi ringer alla."],
      actions: [
        { text: "Ringa", by: "anna", ownerKey: "astrid", dueOffset: -5, ended: "done", endedOffset: -6 },
        { text: "Skriva", by: "anna", ownerKey: "anna" },
      ],
    },
    { key: "nasta", teamKey: "almby", title: "Teammöte", offset: 5, said: [], actions: [] },
  ],
  series: [
    {
      ...{ teamKey: "almby", nextKey: "nasta", fromMinute: 540, minutes: 120, place: "Rum 3" },
      agenda: [{ by: "anna", text: "Sedan sist" }],
    },
  ],
  decisions: ["Vi ringer dagen efter."],
  usual: ["Sedan sist"],
  evaluations: [],
  materials: [],
  tables: [],
  supervisionNotes: [["Vi talade om tid."]],
  interviewNotes: [],
  interviews: { asks: ["Hur arbetar ni nu?"], memos: ["Fråga alla."] },
  supervision: {
    series: [{ teamKeys: ["almby"], unit: "month", every: 1, nth: 5, weekday: 2, at: "09:00–10:00" }],
    openTimes: [{ personKey: "lena", weekday: 1, at: "13:00–15:00", kind: "supervision" }],
    ...{
      questions: ["Hur?"],
      points: ["Teamets tid"],
      memos: ["Fråga om tiden."],
      factors: ["Tid"],
      senses: ["barrier"],
    },
    agreed: [{ text: "Boka ett rum", by: "coordinator", ended: "done" }],
    reasons: ["illness"],
  },
  gatherings: [
    {
      key: "ls",
      kind: "learning_seminar",
      title: "LS1",
      intro: "",
      placeName: "Folkets hus",
      address: "",
      audience: ["members"],
      capacity: 10,
      opensOffset: -5,
      closesOffset: 5,
      changesOffset: 5,
      days: [{ offset: 7, at: "09:00–16:00", sessions: [{ at: "09:00–10:00", kind: "own_work", title: "Teamtid" }] }],
    },
  ],
  time: {
    promise: usualPromise,
    words: { preparation: ["Läste på"], analysis: ["Räknade"], travel: ["Tåg"] },
  },
  aims: [],
  measures: [],
  progress: {
    stories: [{ teamKey: "almby", team: [3, 4], researcher: [3] }],
    reasons: { team: ["a", "b", "c", "d"], researcher: ["a", "b", "c", "d"] },
  },
  study: {
    languages: [],
    facts: { ...usualFacts, name: "Studien" },
    begunOffset: -80,
    texts: [{ kind: "consent", language: "sv", offset: -70, text: "Jag vill vara med." }],
    approval: { reference: "2025-00000-01", decidedOffset: -65, registeredOffset: -60, confirmedOffset: -59 },
  },
  cycleNotes: [{ cycleKey: "fyra", by: "anna", offset: -2, said: ["Det gick bra.", { heading: "Att göra" }] }],
  cycles: [
    cycle("ett", {
      state: "closed",
      startOffset: -90,
      endOffset: -80,
      shared: true,
      partnersInvited: true,
      ...closed("extend"),
      comments: [
        { authorKey: "petra", offset: -70, text: "Så bra!" },
        { authorKey: "lena", offset: -1, text: "Vad blir nästa steg?" },
      ],
    }),
    cycle("två", { state: "closed", startOffset: -60, endOffset: -50, scale: "severalUnits", ...closed("abandon") }),
    cycle("tre", { state: "studied", startOffset: -20, endOffset: -2, shared: true, ...studied }),
    cycle("fyra", { state: "doing", startOffset: -4, endOffset: 8 }),
    cycle("fem", { state: "planned", startOffset: 5, endOffset: 9 }),
    cycle("sex", { state: "draft", startOffset: 20, endOffset: 25, questions: [] }),
    cycle("sju", {
      chainKey: "fika",
      ownerKey: "bodil",
      state: "closed",
      startOffset: -9,
      endOffset: -1,
      ...closed("extend"),
    }),
  ],
};
