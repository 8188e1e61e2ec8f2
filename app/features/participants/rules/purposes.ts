/** For what an identity is opened. `subject-access`: she has asked what is known of her. */
export const purposes = ["first-contact", "book", "follow-up", "correct", "answer", "subject-access"] as const;
export type Purpose = (typeof purposes)[number];

export const ways = ["call", "sms", "mail", "letter"] as const;
/** How she was sought. */
export type Way = (typeof ways)[number];

export const outcomes = ["reached", "no-answer", "call-back", "wrong-number"] as const;
/** What came of seeking her. */
export type Outcome = (typeof outcomes)[number];

export const longestNote = 500;
