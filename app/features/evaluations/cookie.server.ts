/** The cookie of whoever has opened the link in a mail: it carries the link's secret from opening to sending. */
const cookieName = "__Host-genombrott-evaluation";

/** Seconds: more than two minutes, less than the next who sits down at a shared computer. */
const maxAge = 2 * 3600;

const attributes = "Path=/; HttpOnly; Secure; SameSite=Lax";

export const evaluationCookie = (secret: string) => `${cookieName}=${secret}; ${attributes}; Max-Age=${maxAge}`;

export const forgottenEvaluationCookie = `${cookieName}=; ${attributes}; Max-Age=0`;

/** The secret in a Cookie header, or null. */
export function evaluationSecretIn(cookieHeader: string): string | null {
  for (const part of cookieHeader.split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === cookieName && value) return value;
  }
  return null;
}
