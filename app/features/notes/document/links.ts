/** What a link in a note may lead to: the web, and somebody's mailbox. */
const leads = /^(?:https?:\/\/|mailto:)\S/i;

/** The address that a link has, or null when it may not have it: then it is text. */
export function linkAddress(href: unknown): string | null {
  return typeof href === "string" && leads.test(href.trim()) ? href.trim() : null;
}
