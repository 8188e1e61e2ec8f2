import { createSecretKey } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { KeyRefused, keysFrom, newKey, unwrap, wrap } from "#app/platform/vault/keys.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { stores as storesWithLogins } from "#prisma/roles.ts";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const root = Buffer.from(Array.from({ length: 32 }, (_, i) => i));

describe("wrapping", () => {
  // RFC 3394, 4.3, 4.5 and 4.6: key encryption keys of 256 bits.
  it.each([
    ["00112233445566778899AABBCCDDEEFF", "64E8C3F9CE0F5BA2 63E9777905818A2A 93C8191E7D6E8AE7"],
    [
      "00112233445566778899AABBCCDDEEFF0001020304050607",
      "A8F9BC1612C68B3F F6E6F4FBE30E71E4 769C8B80A32CB895 8CD5D17D6B254DA1",
    ],
    [
      "00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F",
      "28C9F404C4B810F4 CBCCB35CFB87F826 3F5786E2D80ED326 CBC7F0E71A99F43B FB988B9B7A02DD21",
    ],
  ])("gives what RFC 3394 says of %s", (data, wrapped) => {
    const key = createSecretKey(root);
    expect(wrap(key, hex(data))).toEqual(hex(wrapped));
    expect(unwrap(key, hex(wrapped)).export()).toEqual(hex(data));
  });

  it("X4: refuses a key of which any byte was changed, that was cut off, or that another store or root key wrapped", () => {
    const keys = keysFrom(root);
    const { key, wrapped } = newKey(keys.wrapping.identity);
    expect(wrapped).toHaveLength(40);
    expect(unwrap(keys.wrapping.identity, wrapped).equals(key)).toBe(true);
    for (let at = 0; at < wrapped.length; at += 1) {
      const changed = Buffer.from(wrapped);
      changed[at]! ^= 1 << (at % 8);
      expect(() => unwrap(keys.wrapping.identity, changed), `byte ${at}`).toThrow(KeyRefused);
    }
    for (const length of [0, 8, 32, 39]) {
      expect(() => unwrap(keys.wrapping.identity, wrapped.subarray(0, length))).toThrow(KeyRefused);
    }
    expect(() => unwrap(keys.wrapping.consent, wrapped)).toThrow(KeyRefused);
    expect(() => unwrap(keysFrom(Buffer.alloc(32, 7)).wrapping.identity, wrapped)).toThrow(KeyRefused);
  });

  it("makes another key each time", () => {
    const { wrapping } = keysFrom(root);
    const made = Array.from({ length: 100 }, () => newKey(wrapping.research).key.export().toString("hex"));
    expect(new Set(made).size).toBe(100);
  });
});

describe("the root key's", () => {
  it("keys are the same tomorrow: what was wrapped must open", () => {
    const { rootKey, wrapping } = keysFrom(root);
    expect(rootKey.toString("hex")).toBe("ef15975342a587a2");
    const opens = stores.map((store) => wrapping[store]).map((key) => key.export().toString("hex"));
    expect(opens).toEqual([
      "67ed87e9ca3247a9126f505c03f5a170a4e01551d7b6096fa853ca4a96ff76ca",
      "f26b319839215081f77f0d85108136acc14e4b7ea1d7b63182d75a763da3b00e",
      "bc661cd9d10cd545836f521e5baa2debbbf5f5a974a1338fd5a6ae7e7fbec329",
    ]);
    expect(new Set([root.toString("hex"), ...opens]).size).toBe(4);
  });

  it("keys show nothing when they are printed", () => {
    const keys = keysFrom(root);
    const printed = inspect(keys, { depth: 9, showHidden: true }) + JSON.stringify(keys);
    for (const key of Object.values(keys.wrapping)) {
      const bytes = key.export();
      expect(printed).not.toContain(bytes.toString("hex"));
      expect(printed).not.toContain(JSON.stringify([...bytes]).slice(1, -1));
    }
  });

  it("stores are those that have logins", () => {
    expect(stores).toEqual(storesWithLogins);
  });
});
