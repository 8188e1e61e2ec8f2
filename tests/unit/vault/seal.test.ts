import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpOf, open, type Place, SealBroken, seal } from "#app/platform/vault/seal.server.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

const key = createSecretKey(randomBytes(32));
const place: Place = {
  store: "identity",
  table: "participant",
  column: "name",
  row: "7d9f0a52-5f0c-4a53-9a36-0d4b8a1f2c11",
  code: "23456789B",
  keyVersion: 1,
};
const words = "Anna-Karin Öberg Exempelsson";

/** Texts as people write them, of every length, also with the bytes that padding is made of. */
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("", "\u0080", "\u0080\0\0", "a".repeat(63), "a".repeat(64), "å".repeat(32)),
);
const runs = (what: string) => ({ numRuns: rounds(2_000, what), seed: seed() });

function refused(sealed: Uint8Array, where: Place = place): string {
  try {
    open(key, where, sealed);
  } catch (error) {
    expect(error).toBeInstanceOf(SealBroken);
    const { message, stack = "", cause } = error as Error;
    expect(cause).toBeUndefined();
    return `${message}\n${stack}`;
  }
  throw new Error("It was opened.");
}

describe("X3: what is sealed", () => {
  it("X3: opens where it stands, whatever it is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(open(key, place, seal(key, place, text))).toBe(text);
      }),
      runs("sealed texts"),
    );
  });

  it("X3: is refused when any bit of it is another, and the refusal tells nothing of it", () => {
    const sealed = seal(key, place, words);
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(sealed);
        changed[at]! ^= 1 << bit;
        expect(refused(changed)).not.toMatch(/Anna|Öberg|23456789B|7d9f0a52/);
      }
    }
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, by) => {
        const changed = seal(key, place, text);
        changed[at % changed.length]! ^= by;
        refused(changed);
      }),
      runs("changed bytes"),
    );
  });

  it("X3: is refused when it is cut off anywhere, its tag too, or when something follows it", () => {
    const sealed = seal(key, place, words);
    for (let length = 0; length < sealed.length; length += 1) refused(sealed.subarray(0, length));
    // A tag that Node would take for whole, if nobody said how long it is.
    for (const left of [4, 8, 12])
      refused(Buffer.concat([sealed.subarray(0, -16), sealed.subarray(-16).subarray(0, left)]));
    refused(Buffer.concat([sealed, Buffer.alloc(1)]));
    refused(Buffer.concat([sealed, Buffer.alloc(64)]));
  });

  it.each([
    { store: "consent" },
    { table: "participants" },
    { column: "phone" },
    { row: "7d9f0a52-5f0c-4a53-9a36-0d4b8a1f2c12" },
    { code: "23456789D" },
    { keyVersion: 2 },
  ] as const)("X3: is refused in another place: %o", (other) => {
    const there: Place = { ...place, ...other };
    const [here, elsewhere] = [seal(key, place, "one"), seal(key, there, "two")];
    refused(here, there);
    refused(elsewhere, place);
    expect([open(key, place, here), open(key, there, elsewhere)]).toEqual(["one", "two"]);
  });

  it.each([
    [
      { table: "a,b", column: "c" },
      { table: "a", column: "b,c" },
    ],
    [
      { table: 'a","b', column: "c" },
      { table: "a", column: 'b","c' },
    ],
    [
      { table: "ab", column: "c" },
      { table: "a", column: "bc" },
    ],
    [
      { table: "a", column: "" },
      { table: "", column: "a" },
    ],
  ])("X3: is refused in a place whose words are the same ones, cut otherwise: %o and %o", (one, two) => {
    refused(seal(key, { ...place, ...one }, "x"), { ...place, ...two });
  });

  it("X3: is refused with another's key", () => {
    const sealed = seal(createSecretKey(randomBytes(32)), place, words);
    refused(sealed);
  });

  it("never comes out alike twice, and holds no nonce twice", () => {
    const nonces = Array.from({ length: rounds(100_000, "nonces") }, () =>
      seal(key, place, "x").subarray(1, 13).toString("hex"),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(seal(key, place, words).equals(seal(key, place, words))).toBe(false);
  });

  it("is as long whoever it is about, so that its length tells nothing", () => {
    const lengths = ["", "Bo", words, "ingen", "sekretessmarkering", "a".repeat(63)].map(
      (text) => seal(key, place, text).length,
    );
    expect(new Set(lengths)).toEqual(new Set([93]));
    expect(seal(key, place, "a".repeat(64))).toHaveLength(157);
    expect(seal(key, place, words).includes("Anna")).toBe(false);
  });

  it("opens tomorrow what was sealed today", () => {
    const old = createSecretKey(Buffer.alloc(32, 5));
    const sealed = Buffer.from(
      "ASUyA9xQDg/TLQjTwFjAFsMFB6Pjr9pJ2CqDNtLwyIXzM0NqvS3pqL2K1DsyqjN1jRfuv929Hx6YZQThlX0RcPuG2oxT2wPLO9M47jAKrGzWjA55O3fVH59e+hMb",
      "base64",
    );
    expect(open(old, place, sealed)).toBe(words);
  });
});

describe("looking up", () => {
  it("gives the same for the same, another for another column or key, and 32 bytes", () => {
    const of = (column: string, address: string, by = key) => lookUpOf(by, column, address).toString("hex");
    expect(of("phone", "+46701740635")).toBe(of("phone", "+46701740635"));
    const others = [
      of("phone", "+46701740635"),
      of("email", "+46701740635"),
      of("phone", "+46701740636"),
      of("phone", "+46701740635", createSecretKey(randomBytes(32))),
    ];
    expect(new Set(others).size).toBe(4);
    for (const one of others) expect(one).toHaveLength(64);
  });
});
