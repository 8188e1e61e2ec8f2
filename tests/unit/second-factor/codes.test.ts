import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitsIn, inGroups, letters, recoveryCodeIn, stepAt, stepMs } from "#app/features/second-factor/rules.ts";
import { addressOf, codeAt, newRecoveryCode, newSeed, stepOfCode } from "#app/features/second-factor/totp.server.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const runs = (what: string) => ({ numRuns: rounds(300, what), seed: seed() });
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2040, 0, 1) });
/** How far a phone's clock is from ours. */
const drifts = fc.integer({ min: -120_000, max: 120_000 });

describe("a code of the app", () => {
  // RFC 6238, appendix B, the last six of its eight digits; its seed is "12345678901234567890".
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("is at %s seconds what RFC 6238 says", (seconds, code) => {
    expect(codeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(seconds * 1000))).toBe(code);
  });

  it("S14: holds in its own thirty seconds and those beside them, and in no others, whatever the phone's clock says", () => {
    const one = newSeed();
    fc.assert(
      fc.property(moments, drifts, (at, drift) => {
        const [here, there] = [new Date(at), new Date(at + drift)];
        const off = stepAt(there) - stepAt(here);
        const found = stepOfCode(one, codeAt(one, there), here);
        // Codes are a million: another step's may be the same by chance, and is then one that counts.
        if (Math.abs(off) <= 1) expect(found).not.toBeNull();
        else if (found !== null) expect(codeAt(one, new Date(found * stepMs))).toBe(codeAt(one, there));
        if (found !== null) expect(Math.abs(found - stepAt(here))).toBeLessThanOrEqual(1);
      }),
      runs("drifts"),
    );
  });

  it("S14: of another seed is none", () => {
    const [mine, others] = [newSeed(), newSeed()];
    const now = new Date("2026-11-22T12:00:00Z");
    const near = [-1, 0, 1].map((step) => codeAt(mine, new Date(now.getTime() + step * stepMs)));
    const code = codeAt(others, now);
    expect(stepOfCode(mine, code, now) === null).toBe(!near.includes(code));
    expect(stepOfCode(mine, "", now)).toBeNull();
  });

  it("is read however it was pasted, and nothing else is", () => {
    expect(["123456", " 123 456 ", "123-456"].map(digitsIn)).toEqual(["123456", "123456", "123456"]);
    expect(["12345", "1234567", "12345a", "１２３４５６", ""].map(digitsIn)).toEqual([null, null, null, null, null]);
  });

  it("is set up by an address that names nobody", () => {
    const address = new URL(addressOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    expect(address.href).toMatch(/^otpauth:\/\/totp\/Genombrott:valv\?/);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ issuer: "Genombrott", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" },
      ...{ algorithm: "SHA1", digits: "6", period: "30" },
    });
    expect(newSeed()).toMatch(/^[A-Z2-7]{32}$/);
  });
});

describe("a recovery code", () => {
  it("S16: has eighty random bits, and is read in groups, in small letters and with strokes", () => {
    expect(letters).toHaveLength(32);
    const made = Array.from({ length: 500 }, newRecoveryCode);
    expect(new Set(made).size).toBe(500);
    for (const code of made.slice(0, 50)) {
      expect(recoveryCodeIn(inGroups(code).toLowerCase())).toBe(code);
      expect(recoveryCodeIn(inGroups(code).replaceAll(" ", "-"))).toBe(code);
    }
    expect(["", "ABCD", "0".repeat(16), `${made[0]}2`].map(recoveryCodeIn)).toEqual([null, null, null, null]);
  });
});
