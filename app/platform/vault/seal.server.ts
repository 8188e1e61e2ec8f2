import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from "node:crypto";
import type { Store } from "./store.server.ts";

/**
 * Where a value stands. It opens there and nowhere else: in another column, another row or under another code it is
 * refused as if it had been changed.
 */
export type Place = {
  readonly store: Store;
  readonly table: string;
  readonly column: string;
  /** The row's id. */
  readonly row: string;
  /** The participant's. */
  readonly code: string;
  /** Of the participant's key. */
  readonly keyVersion: number;
};

/** What is sealed cannot be opened: changed, moved, cut off, or sealed with another key. Never says which, nor what is in it. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
  constructor() {
    super("Something sealed does not open where it stands.");
  }
}

/*
 * Sealed: format (1 byte) · nonce (12) · ciphertext (a multiple of 64) · tag (16). AES-256-GCM; the format byte and the place are
 * authenticated with it.
 */
const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const BLOCK = 64;
const algorithm = "aes-256-gcm";
// Said outright: without it Node takes a tag of four bytes for whole.
const options = { authTagLength: TAG };

/** JSON of an array of texts: two places never give the same. */
const associated = (place: readonly string[]) => Buffer.from(JSON.stringify(["genombrott", String(FORMAT), ...place]));
const textsOf = (place: Place) => [
  ...[place.store, place.table, place.column, place.row],
  ...[place.code, String(place.keyVersion)],
];

/**
 * Seals a text for its place. Texts of about the same length come out as long as each other: a list of protected people
 * could else be read from how long the column is.
 */
export const seal = (key: KeyObject, place: Place, text: string): Buffer => sealAt(key, textsOf(place), text);

/** @throws SealBroken */
export const open = (key: KeyObject, place: Place, sealed: Uint8Array): string => openAt(key, textsOf(place), sealed);

/** The same for what stands in no store, and so has no code: its place in texts, what kind of thing it is first. */
export function sealAt(key: KeyObject, place: readonly string[], text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(algorithm, key, nonce, options);
  cipher.setAAD(associated(place));
  const sealed = [cipher.update(padded(text)), cipher.final()];
  return Buffer.concat([Buffer.of(FORMAT), nonce, ...sealed, cipher.getAuthTag()]);
}

/** @throws SealBroken */
export function openAt(key: KeyObject, place: readonly string[], sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== FORMAT || bytes.length < 1 + NONCE + BLOCK + TAG) throw new SealBroken();
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + NONCE), options);
    decipher.setAAD(associated(place));
    decipher.setAuthTag(bytes.subarray(-TAG));
    return unpadded(Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, -TAG)), decipher.final()]));
  } catch {
    throw new SealBroken();
  }
}

/** The text's bytes, one that is 0x80, and zeros up to a whole block (ISO/IEC 7816-4). */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const whole = Buffer.alloc(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK);
  bytes.copy(whole);
  whole[bytes.length] = 0x80;
  return whole;
}

function unpadded(whole: Buffer): string {
  return whole.subarray(0, whole.lastIndexOf(0x80)).toString("utf8");
}

/**
 * By what somebody is found whose address is sealed: the same for the same address, and nothing that it could be told from
 * without the key. 32 bytes.
 * @param address in its one form: what is compared must have been written alike.
 */
export function lookUpOf(key: KeyObject, column: string, address: string): Buffer {
  return createHmac("sha256", key)
    .update(JSON.stringify([column, address]))
    .digest();
}
