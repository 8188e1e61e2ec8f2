import type { Copy } from "./store.ts";

/** What is open to read of a kept copy: whose it is, and of what. It is sealed in with the text, so it cannot be exchanged. */
export type Label = {
  readonly personId: string;
  readonly noteId: string;
  readonly epoch: string;
  /** Of the editor, when it was kept. */
  readonly schema: number;
};

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };

const ivBytes = 12;
const lengthBytes = 4;

/** A key that can be used in this browser, and given to nobody. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const labelBytes = ({ personId, noteId, epoch, schema }: Label) =>
  new TextEncoder().encode([personId, noteId, epoch, schema].join("|"));

/** @throws when the browser refuses */
export async function seal(key: CryptoKey, label: Label, copy: Copy): Promise<Sealed> {
  const { done, state } = copy;
  const plain = new Uint8Array(lengthBytes + done.byteLength + state.byteLength);
  new DataView(plain.buffer).setUint32(0, done.byteLength);
  plain.set(done, lengthBytes);
  plain.set(state, lengthBytes + done.byteLength);
  // Another one each time: two texts under the same one would open each other.
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const how = { name: "AES-GCM", iv, additionalData: labelBytes(label) };
  return { iv, bytes: await crypto.subtle.encrypt(how, key, plain) };
}

/** @throws when the key, or the label, is another than it was sealed with */
export async function unseal(key: CryptoKey, label: Label, { iv, bytes }: Sealed): Promise<Copy> {
  const how = { name: "AES-GCM", iv, additionalData: labelBytes(label) };
  const plain = new Uint8Array(await crypto.subtle.decrypt(how, key, bytes));
  const split = lengthBytes + new DataView(plain.buffer).getUint32(0);
  return { epoch: label.epoch, done: plain.slice(lengthBytes, split), state: plain.slice(split) };
}
