import { isId } from "#app/core/id.ts";

/** What a link in a note may lead to: the web, and somebody's mailbox. */
const leads = /^(?:https?:\/\/|mailto:)\S/i;

/** The address that a link has, or null when it may not have it: then it is text. */
export function linkAddress(href: unknown): string | null {
  return typeof href === "string" && leads.test(href.trim()) ? href.trim() : null;
}

/** What somebody wrote as an address, as one: `socialstyrelsen.se` and `lina@kommun.se` are without what they begin with. */
export function writtenAddress(text: string): string | null {
  const written = text.trim();
  if (/^[^\s@/:]+@[^\s@/:.]+(?:\.[^\s@/:.]+)+$/.test(written)) return `mailto:${written}`;
  if (/^[^\s:/?#@]+\.[^\s:/?#@.]+(?:[/?#]\S*)?$/.test(written)) return `https://${written}`;
  return linkAddress(written);
}

/** Where a file of a note is. */
export const fileAddress = (fileId: string): string => `/files/${fileId}`;

/** Which of our files is at an address, on `origin` or without one; null: none. */
export function fileAt(address: string | null, origin: string | undefined): string | null {
  if (!address) return null;
  const path = origin && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  const fileId = /^\/files\/([^/?#]+)(?:[?#].*)?$/.exec(path)?.[1];
  return fileId && isId(fileId) ? fileId : null;
}
