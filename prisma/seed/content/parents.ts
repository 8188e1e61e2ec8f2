import type { Channel, Protection } from "#app/features/participants/rules/contact.ts";
import type { Outcome, Way } from "#app/features/participants/rules/purposes.ts";

/** An interview that was held. Where `words` are, each is said at a question in words, in their order. */
export type MetContent = {
  occasion: 1 | 2;
  daysAgo: number;
  at: "phone" | "home";
  words: readonly string[];
  notes: string;
};

/**
 * A parent in the demo's vault. Invented, as all others; the telephone is one of those kept for films and books. Days are
 * counted back from the one on which the demo is born, and what falls on a day off lies on the working day before.
 */
export type ParentContent = {
  name: string;
  /** Days ago that she was handed over. */
  daysAgo: number;
  channel: Channel;
  safeTimes: string;
  language?: "en";
  protection?: Protection;
  sharesPhone?: true;
  interpreter?: true;
  /** Days ago that she was sought, what came of it, and what is noted. */
  sought?: { daysAgo: number; how: Way; outcome: Outcome; note?: string }[];
  met?: MetContent[];
  /** Days ago that she was to be met for the first time, and did not come. */
  missed?: number;
  /** She has said yes and chosen a time next week. */
  meetsNextWeek?: true;
  /** Days from today that she pauses. */
  pausesFor?: number;
  droppedOut?: true;
  /** Days ago that she said no to going on, and asked for what she had left to be removed; and that it was decided. */
  stopped?: { daysAgo: number; decidedDaysAgo: number; reference: string };
};

export const parents: ParentContent[] = [
  {
    name: "Ulrika Påhittad",
    daysAgo: 44,
    channel: "call",
    safeTimes: "Vardagar efter fyra",
    sought: [
      { daysAgo: 40, how: "call", outcome: "no-answer" },
      { daysAgo: 33, how: "call", outcome: "no-answer", note: "Pappan säger att hon byter skift. Prova en kväll." },
    ],
  },
  {
    name: "Kent Påhittad",
    daysAgo: 44,
    channel: "sms",
    safeTimes: "När som helst går bra",
    sought: [{ daysAgo: 38, how: "call", outcome: "reached" }],
    meetsNextWeek: true,
  },
  {
    name: "Mariam Diktad",
    daysAgo: 306,
    channel: "call",
    safeTimes: "Förmiddagar",
    language: "en",
    interpreter: true,
    sought: [{ daysAgo: 302, how: "call", outcome: "call-back" }],
    met: [
      {
        ...{ occasion: 1, daysAgo: 290, at: "home" },
        words: [
          "En handläggare ringde varje vecka i början. Sedan blev det tyst.",
          "Jag fick ett brev. Jag förstod inte vad jag kunde säga nej till.",
          "Att någon hade frågat mig först.",
        ],
        notes: "Tolk i telefon. Bad att få frågorna i förväg nästa gång.",
      },
    ],
  },
  {
    name: "Petra Tänkt",
    daysAgo: 26,
    channel: "call",
    safeTimes: "Bara onsdagar mellan 10 och 12, lämna aldrig meddelande",
    protection: "secrecy-marking",
  },
  { name: "Jonas Fabelin", daysAgo: 21, channel: "mail", safeTimes: "När som helst går bra", pausesFor: 40 },
  { name: "Sanna Sagolin", daysAgo: 18, channel: "sms", safeTimes: "Kvällar", sharesPhone: true },
  {
    name: "Ali Diktad",
    daysAgo: 15,
    channel: "call",
    safeTimes: "Lunchtid",
    sought: [{ daysAgo: 12, how: "call", outcome: "wrong-number" }],
  },
  {
    name: "Gunilla Sagolin",
    daysAgo: 446,
    channel: "call",
    safeTimes: "Efter skoltid",
    protection: "protected-registration",
    sought: [
      { daysAgo: 444, how: "call", outcome: "reached" },
      { daysAgo: 9, how: "letter", outcome: "no-answer" },
    ],
    met: [
      {
        ...{ occasion: 1, daysAgo: 432, at: "phone" },
        words: [
          "En grupp för föräldrar, tre gånger. Den slutade när ledaren flyttade.",
          "Av familjehemssekreteraren, på ett möte där det mest handlade om annat.",
          "Att gruppen hade fortsatt.",
        ],
        notes: "Vill bli uppringd från dolt nummer.",
      },
    ],
  },
  { name: "Tommy Fabelin", daysAgo: 9, channel: "call", safeTimes: "När som helst går bra", droppedOut: true },
  {
    name: "Hawa Tänkt",
    daysAgo: 24,
    channel: "sms",
    safeTimes: "Helger",
    language: "en",
    sought: [{ daysAgo: 20, how: "call", outcome: "reached" }],
    missed: 4,
  },
  {
    name: "Robin Påhittad",
    daysAgo: 206,
    channel: "mail",
    safeTimes: "Skriv när som helst",
    met: [
      {
        ...{ occasion: 1, daysAgo: 190, at: "phone" },
        words: ["Inget som jag märkte.", "Jag blev inte tillfrågad.", "Svarat i telefon."],
        notes: "",
      },
    ],
    stopped: { daysAgo: 8, decidedDaysAgo: 5, reference: "Beslut 7" },
  },
  {
    name: "Lena Diktad",
    daysAgo: 410,
    channel: "call",
    safeTimes: "Vardagar före nio",
    met: [
      {
        ...{ occasion: 1, daysAgo: 395, at: "home" },
        words: [
          "Samtal med en kurator, när jag hade bett om det två gånger.",
          "Av kuratorn på barnets skola.",
          "Berättat vad som skulle hända, och när.",
        ],
        notes: "Räknade upp fem handläggare på ett år.",
      },
      {
        ...{ occasion: 2, daysAgo: 24, at: "home" },
        words: [
          "Samma handläggare hela året. Hon ringer när hon har sagt att hon ska ringa.",
          "Jag vet vem jag ska fråga. Det visste jag inte förra gången.",
          "Att det hade varit så från början.",
        ],
        notes: "",
      },
    ],
  },
];

/** Parents of the same child, by where they stand above. */
export const pairs: readonly (readonly [number, number])[] = [[0, 1]];
