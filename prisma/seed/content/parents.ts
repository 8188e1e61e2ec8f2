import type { Channel, Protection } from "#app/features/participants/rules/contact.ts";
import type { Outcome, Way } from "#app/features/participants/rules/purposes.ts";

/** A parent in the demo's vault. Invented, as all others; the telephone is one of those kept for films and books. */
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
  /** Days ago that she was sought, and what came of it. */
  sought?: { daysAgo: number; how: Way; outcome: Outcome }[];
  /** Days from today that she pauses. */
  pausesFor?: number;
  droppedOut?: true;
};

export const parents: ParentContent[] = [
  {
    name: "Ulrika Påhittad",
    daysAgo: 44,
    channel: "call",
    safeTimes: "Vardagar efter fyra",
    sought: [
      { daysAgo: 40, how: "call", outcome: "no-answer" },
      { daysAgo: 33, how: "call", outcome: "no-answer" },
    ],
  },
  { name: "Kent Påhittad", daysAgo: 44, channel: "sms", safeTimes: "När som helst går bra" },
  {
    name: "Mariam Diktad",
    daysAgo: 31,
    channel: "call",
    safeTimes: "Förmiddagar",
    language: "en",
    interpreter: true,
    sought: [{ daysAgo: 29, how: "call", outcome: "call-back" }],
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
    daysAgo: 12,
    channel: "call",
    safeTimes: "Efter skoltid",
    protection: "protected-registration",
    sought: [{ daysAgo: 9, how: "letter", outcome: "no-answer" }],
  },
  { name: "Tommy Fabelin", daysAgo: 9, channel: "call", safeTimes: "När som helst går bra", droppedOut: true },
  { name: "Hawa Tänkt", daysAgo: 6, channel: "sms", safeTimes: "Helger", language: "en" },
  { name: "Robin Påhittad", daysAgo: 4, channel: "mail", safeTimes: "Skriv när som helst" },
  { name: "Lena Diktad", daysAgo: 2, channel: "call", safeTimes: "Vardagar före nio" },
];

/** Parents of the same child, by where they stand above. */
export const pairs: readonly (readonly [number, number])[] = [[0, 1]];
