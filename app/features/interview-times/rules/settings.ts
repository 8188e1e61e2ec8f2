/** What a study says of its interviews' times, all in minutes. */
export type TimeSettings = {
  /** How long an interview is. */
  readonly minutes: number;
  /** What its interviewer has for herself before it begins, and after it has ended. */
  readonly before: number;
  readonly after: number;
  /** What it takes her to get from one place to another. */
  readonly travel: number;
};

export const usualSettings: TimeSettings = { minutes: 90, before: 15, after: 15, travel: 30 };

/** The least and the most of each; the database says the same. */
export const settingRanges = {
  minutes: { min: 15, max: 240 },
  before: { min: 0, max: 120 },
  after: { min: 0, max: 120 },
  travel: { min: 0, max: 240 },
} as const satisfies Record<keyof TimeSettings, { min: number; max: number }>;

/** Interviews begin and end between these, by Stockholm's clock, in minutes of the day. */
export const interviewHours = { from: 7 * 60, to: 21 * 60 } as const;

/** Interviews begin on whole quarters of an hour. */
export const quarter = 15 * 60_000;

/** How long before it begins a participant must have booked it: an hour's notice is none. */
export const leadTime = 24 * 60 * 60_000;

/** What a form was made from, to be seen again when it comes back. */
export const seenOf = ({ minutes, before, after, travel }: TimeSettings) => [minutes, before, after, travel].join(" ");
