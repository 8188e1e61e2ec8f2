/** The longest text for one of ours, and the most that all of them take, in bytes of JSON. */
export const longestWord = 500;
export const mostBytes = 90_000;

/** What a form's field for one of our texts is called. */
export const wordField = (key: string) => `word.${key}`;

export const wordGroups = ["pages", "messages", "times"] as const;
export type WordGroup = (typeof wordGroups)[number];

/** Where a parent meets a text of ours: on the pages, in a message, or in how a time is said. */
export function groupOf(key: string): WordGroup {
  if (/^(mail|sms)\./.test(key)) return "messages";
  return /^(start|when|takes|length\..*|place\..*)$/.test(key) ? "times" : "pages";
}
