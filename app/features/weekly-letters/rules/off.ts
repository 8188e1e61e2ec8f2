/** A link's secret: 256 bits in 43 letters. */
const secret = /^[\w-]{43}$/;
export const isOffSecret = (text: string): boolean => secret.test(text);

/** Where a letter is turned off: a page for people, and what mail programs post to by themselves (RFC 8058). */
export const offPath = (of: string): string => `/weekly-letter/${of}`;

/** A link works for half a year: people look for the letter they have, which may be an old one. Milliseconds. */
export const linkLifeMs = 183 * 86_400_000;
