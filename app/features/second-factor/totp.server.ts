import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { letters, stepAt, stepMs, stepsOff } from "./rules.ts";

/** What apps show codes of. The same for everybody: an app that lists them says nobody's name. */
const issuer = "Genombrott";

/** As every app understands it (RFC 6238): SHA-1, six digits, thirty seconds. */
const counted = (seed: string) =>
  new TOTP({
    ...{ issuer, issuerInLabel: true, label: "valv" },
    ...{ algorithm: "SHA1", digits: 6, period: stepMs / 1000, secret: Secret.fromBase32(seed) },
  });

/** What an app counts from: 160 random bits in base 32, as RFC 4226 asks for. */
export const newSeed = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from the picture. */
export const addressOf = (seed: string): string => counted(seed).toString();

export const codeAt = (seed: string, now: Date): string => counted(seed).generate({ timestamp: now.getTime() });

/** The step whose code it is, among those that count at a moment; null when it is none of theirs. */
export function stepOfCode(seed: string, code: string, now: Date): number | null {
  const off = counted(seed).validate({ token: code, timestamp: now.getTime(), window: stepsOff });
  return off === null ? null : stepAt(now) + off;
}

/** A new recovery code, as `recoveryCodeIn` gives it. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
