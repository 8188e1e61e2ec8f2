/**
 * Whose link was opened in this browser, while she sees to her registration: the link's secret, for half an hour. In a cookie and not
 * in an address, which is kept in histories and logs.
 */
const name = "__Host-genombrott-registration";
const lifeSeconds = 30 * 60;

export function linkCookie(secret: string): string {
  return `${name}=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${lifeSeconds}`;
}

export const closedLinkCookie = `${name}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

/** The secret in a Cookie header, or null. */
export function linkSecretIn(cookieHeader: string): string | null {
  const found = cookieHeader.split(";").map((part) => part.trim());
  return found.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null;
}
