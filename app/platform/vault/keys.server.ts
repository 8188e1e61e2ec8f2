import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { type Store, stores } from "./store.server.ts";

/** What the root key gives. Key objects: printed or logged by mistake, they show nothing. */
export type VaultKeys = {
  /** Tells which root key it was, and nothing of it. 8 bytes. */
  readonly rootKey: Buffer;
  /** Wraps the participants' keys of a store. */
  readonly wrapping: Readonly<Record<Store, KeyObject>>;
};

/** A key that does not open what it was given: a wrong one, or what was wrapped was changed. */
export class KeyRefused extends Error {
  override readonly name = "KeyRefused";
  constructor() {
    super("A participant's key does not open with this root key.");
  }
}

/** HKDF-SHA256 (RFC 5869), one purpose each. Without salt: the root key is random already. */
export function keysFrom(root: Uint8Array): VaultKeys {
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", root, new Uint8Array(), `genombrott vault 1: ${purpose}`, bytes));
  const key = (purpose: string) => {
    const bytes = derived(purpose, 32);
    const object = createSecretKey(bytes);
    bytes.fill(0);
    return object;
  };
  const wrapping = Object.fromEntries(stores.map((store) => [store, key(`wrap ${store}`)]));
  return {
    rootKey: derived("which root key", 8),
    wrapping: wrapping as Record<Store, KeyObject>,
  };
}

/** RFC 3394's own initial value: what comes out again is checked against it. */
const initial = Buffer.alloc(8, 0xa6);

/** AES-256 key wrap (RFC 3394, NIST SP 800-38F): 8 bytes more than what is wrapped. */
export function wrap(wrapping: KeyObject, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv("id-aes256-wrap", wrapping, initial);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

/** @throws KeyRefused when a bit is not as it was, or the key is another. */
export function unwrap(wrapping: KeyObject, wrapped: Uint8Array): KeyObject {
  try {
    const decipher = createDecipheriv("id-aes256-wrap", wrapping, initial);
    const bytes = Buffer.concat([decipher.update(wrapped), decipher.final()]);
    // Of nothing at all it gives a key of nothing, and says that all is well.
    if (bytes.length === 0) throw new KeyRefused();
    const key = createSecretKey(bytes);
    bytes.fill(0);
    return key;
  } catch {
    throw new KeyRefused();
  }
}

/** The same key, wrapped by another. @throws KeyRefused */
export function wrapAnew(from: KeyObject, to: KeyObject, wrapped: Uint8Array): Buffer {
  const bytes = unwrap(from, wrapped).export();
  const anew = wrap(to, bytes);
  bytes.fill(0);
  return anew;
}

/** A new key of a participant's in a store, and what of it is kept. */
export function newKey(wrapping: KeyObject): { key: KeyObject; wrapped: Buffer } {
  const bytes = randomBytes(32);
  const made = { key: createSecretKey(bytes), wrapped: wrap(wrapping, bytes) };
  bytes.fill(0);
  return made;
}
