import type {
  ActionState,
  FactorSense,
  OpenTimeKind,
  SupervisionReason,
  SupervisionState,
} from "#prisma/generated/enums.ts";

/** On which days, in the words of `Recurrence`; `at`: from and to, by Stockholm's clock. Two of one person never share an hour. */
type Pattern = { every: number; weekday: 1 | 2 | 3 | 4 | 5; at: string } & (
  | { unit: "week"; nth: null }
  | { unit: "month"; nth: 1 | 2 | 3 | 4 | 5 }
);

export type SeriesText = Pattern & {
  teamKeys: string[];
  /** What a group is called, and whose it is; absent: one team's, of whoever supervises it. */
  group?: { title: string; researcherKey: string };
  place?: string;
  videoUrl?: string;
  /** What became of this month's; absent: nothing out of the ordinary. */
  thisMonth?: Extract<SupervisionState, "missed" | "excused" | "cancelled">;
  /** The latest has not been said how it went. */
  latestUntold?: true;
  /** Who holds the next one instead. */
  nextDelegatedTo?: string;
};

export type OpenTimesText = { personKey: string; weekday: number; at: string; kind: OpenTimeKind; place?: string };
export type AgreedText = {
  text: string;
  by: "researcher" | "coordinator";
  /** What became of it in the end, if it ended. */
  ended: Exclude<ActionState, "open">;
  /** It was put off once before that, and why. */
  movedWhy?: string;
  droppedWhy?: string;
};

/** Series of supervision, and lists to choose from for what is said at them, in order and over again. */
export type SupervisionText = {
  series: SeriesText[];
  openTimes: OpenTimesText[];
  questions: [string, ...string[]];
  points: [string, ...string[]];
  agreed: [AgreedText, ...AgreedText[]];
  memos: [string, ...string[]];
  reasons: [SupervisionReason, ...SupervisionReason[]];
  factors: [string, ...string[]];
  /** How a factor showed, by its place in the list. */
  senses: [FactorSense, ...FactorSense[]];
};

export const supervision: SupervisionText = {
  series: [
    {
      teamKeys: ["ekvarpa"],
      ...{ unit: "month", every: 1, nth: 5, weekday: 2, at: "09:00–10:00" },
      videoUrl: "https://video.hogskola.example/ekvarpa",
    },
    {
      teamKeys: ["vasmora"],
      ...{ unit: "month", every: 1, nth: 4, weekday: 3, at: "10:15–11:15" },
      videoUrl: "https://video.hogskola.example/vasmora",
      nextDelegatedTo: "helen.marsh",
    },
    {
      teamKeys: ["ronnsala"],
      ...{ unit: "month", every: 1, nth: 2, weekday: 3, at: "08:00–08:50" },
      place: "Rönnsala kommunhus, rum Linden",
      thisMonth: "excused",
    },
    {
      teamKeys: ["storavik"],
      ...{ unit: "month", every: 1, nth: 1, weekday: 4, at: "13:00–14:00" },
      place: "Storåviks stadshus, plan 2",
      thisMonth: "missed",
    },
    {
      teamKeys: ["ljungsele"],
      ...{ unit: "month", every: 1, nth: 3, weekday: 2, at: "14:10–15:00" },
      videoUrl: "https://video.hogskola.example/ljungsele",
      latestUntold: true,
    },
    {
      teamKeys: ["myrvalla"],
      ...{ unit: "week", every: 4, nth: null, weekday: 4, at: "15:10–16:00" },
      place: "Telefon",
      thisMonth: "cancelled",
    },
    {
      teamKeys: ["ljungsele", "myrvalla", "storavik"],
      group: { title: "Koordinatorerna i Tranmark", researcherKey: "helen.marsh" },
      ...{ unit: "month", every: 3, nth: 3, weekday: 5, at: "11:20–12:50" },
      // Or nobody would wait in the months in which it is held.
      thisMonth: "cancelled",
      videoUrl: "https://video.hogskola.example/tranmark",
    },
  ],
  openTimes: [
    { personKey: "annika.rosenlund", weekday: 1, at: "13:00–16:00", kind: "supervision" },
    { personKey: "annika.rosenlund", weekday: 5, at: "09:00–12:00", kind: "interview", place: "Högskolan, rum 214" },
    { personKey: "erik.tallvik", weekday: 1, at: "09:00–11:30", kind: "supervision" },
    { personKey: "erik.tallvik", weekday: 4, at: "13:00–15:00", kind: "supervision" },
    { personKey: "helen.marsh", weekday: 3, at: "13:00–16:30", kind: "supervision" },
    { personKey: "helen.marsh", weekday: 1, at: "10:00–12:00", kind: "interview" },
  ],
  questions: [
    "Hur får vi med kvällsgruppen, som aldrig kan vara med på våra möten?",
    "Chefen vill att vi provar i hela enheten direkt. Hur säger jag att det är för tidigt?",
    "Två i teamet har bytt tjänst. Behöver vi göra om uppdraget?",
    "Vi glömmer att skriva ned vad vi trodde innan vi provar. Hur gör andra?",
    "Hur visar vi politikerna något utan att det blir en siffra för mycket?",
    "Vad gör vi när en förälder inte vill vara med i testet?",
    "Får vi låna ett test av ett annat team som det är?",
    "Vi kommer inte vidare med brevet. Ska vi släppa det?",
  ],
  points: [
    "Gå igenom de test som har stått stilla",
    "Förbered nästa lärandeseminarium",
    "Tiden: räcker den ni fick till?",
    "Föräldrarnas plats i arbetet",
    "Hur teamets möten fungerar",
    "Vad som ska föras vidare till styrgruppen",
  ],
  agreed: [
    { text: "Boka en halvtimme med enhetschefen om teamets tid", by: "coordinator", ended: "done" },
    { text: "Skicka exemplet på en bra förutsägelse", by: "researcher", ended: "done" },
    {
      text: "Fråga två föräldrar vad de vill se på det första mötet",
      by: "coordinator",
      ended: "done",
      movedWhy: "Den ena föräldern kunde först efter lovet.",
    },
    { text: "Ta upp det stillastående testet på nästa teammöte", by: "coordinator", ended: "done" },
    { text: "Ordna ett kort samtal med koordinatorn i ett annat team", by: "researcher", ended: "done" },
    {
      text: "Göra en affisch av det som vi har lärt oss",
      by: "coordinator",
      ended: "dropped",
      droppedWhy: "Ingen skulle ha läst den. Vi berättar på arbetsplatsträffen i stället.",
    },
    {
      text: "Skriva en sida om testet som ska spridas",
      by: "coordinator",
      ended: "done",
      movedWhy: "Vi väntade på ett svar till.",
    },
    { text: "Fundera över vem som kan vara vikarie i sommar", by: "coordinator", ended: "done" },
  ],
  memos: [
    "Tänk på att fråga om tiden för planering nästa gång. Låta koordinatorn börja.",
    "Bra flyt i dag. Jag pratade för mycket i början; vänta ut nästa gång.",
    "Kom ihåg att nämna seminariets tema. Läsa på om hur teamet arbetar med brev.",
    "Prova att gå igenom bara ett test, ordentligt, i stället för fyra.",
  ],
  reasons: ["illness", "urgent_work", "leave", "lack_of_time", "staff_turnover", "researcher_away", "technical"],
  factors: [
    "Mandat",
    "Tid",
    "Personalomsättning",
    "Information",
    "Samverkan",
    "Föräldrars delaktighet",
    "Stöd från chef",
    "Vana att prova",
  ],
  senses: ["barrier", "barrier", "barrier", "enabler", "enabler", "enabler", "enabler", "barrier"],
};
