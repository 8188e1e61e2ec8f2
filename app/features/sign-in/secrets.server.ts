import { createHash, randomInt } from "node:crypto";

/** The cookie that ties a request to sign in to the browser that made it. */
const cookieName = "__Host-genombrott-asked";

const sha256 = (text: string): Buffer<ArrayBuffer> => createHash("sha256").update(text).digest() as Buffer<ArrayBuffer>;

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Bound to its request: the same six digits for another request have another hash. */
export function hashCode(signInId: string, code: string): Buffer<ArrayBuffer> {
  return sha256(`${signInId}:${code}`);
}

/**
 * The id of the request that belongs to a browser's secret. It is made from the secret's hash (a UUID of version 8), so
 * the row needs nothing more to know its browser, and whoever reads the id cannot try codes for it.
 */
export function signInIdOf(secret: string): string {
  const bytes = sha256(`sign-in:${secret}`).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export function askedCookie(secret: string, maxAgeMs: number): string {
  return `${cookieName}=${secret}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${Math.floor(maxAgeMs / 1000)}`;
}

export const forgottenAskedCookie = `${cookieName}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

export function askedSecretIn(cookieHeader: string): string | null {
  for (const part of cookieHeader.split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === cookieName && value) return value;
  }
  return null;
}
