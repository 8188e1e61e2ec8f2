import { type Sealed, sealBytes, unsealBytes } from "../sealed/seal.ts";
import type { Copy } from "./store.ts";

/** What is open to read of a kept copy: whose it is, and of what. It is sealed in with the text, so it cannot be exchanged. */
export type Label = {
  readonly personId: string;
  readonly noteId: string;
  readonly epoch: string;
  /** Of the editor, when it was kept. */
  readonly schema: number;
};

const lengthBytes = 4;

const labelOf = ({ personId, noteId, epoch, schema }: Label) => [personId, noteId, epoch, schema];

/** @throws when the browser refuses */
export async function seal(key: CryptoKey, label: Label, copy: Copy): Promise<Sealed> {
  const { done, state } = copy;
  const plain = new Uint8Array(lengthBytes + done.byteLength + state.byteLength);
  new DataView(plain.buffer).setUint32(0, done.byteLength);
  plain.set(done, lengthBytes);
  plain.set(state, lengthBytes + done.byteLength);
  return sealBytes(key, labelOf(label), plain);
}

/** @throws when the key, or the label, is another than it was sealed with */
export async function unseal(key: CryptoKey, label: Label, sealed: Sealed): Promise<Copy> {
  const plain = await unsealBytes(key, labelOf(label), sealed);
  const split = lengthBytes + new DataView(plain.buffer).getUint32(0);
  return { epoch: label.epoch, done: plain.slice(lengthBytes, split), state: plain.slice(split) };
}
