/**
 * The device on which a private link was opened: a random secret, which by itself opens nothing half an hour later. Named
 * like nothing: who looks through a browser is not to learn what it was for.
 */
const name = "__Host-m";

export function deviceCookie(secret: string, until: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000));
  return `${name}=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${seconds}`;
}

export const forgottenDeviceCookie = `${name}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

/** The secret in a Cookie header, or null. */
export function deviceIn(cookieHeader: string): string | null {
  const found = cookieHeader.split(";").map((part) => part.trim());
  return found.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null;
}
