/** Bytes that only one browser can read. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };

const ivBytes = 12;

/** A key that can be used in this browser, and given to nobody. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** What is open to read beside it is sealed in with it (`label`), so it cannot be exchanged. @throws when the browser refuses */
export async function sealBytes(
  key: CryptoKey,
  label: readonly (string | number)[],
  plain: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  // Another one each time: two texts under the same one would open each other.
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  return { iv, bytes: await crypto.subtle.encrypt(how(iv, label), key, plain) };
}

/** @throws when the key, or the label, is another than it was sealed with */
export async function unsealBytes(
  key: CryptoKey,
  label: readonly (string | number)[],
  { iv, bytes }: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(how(iv, label), key, bytes));
}

const how = (iv: Uint8Array<ArrayBuffer>, label: readonly (string | number)[]) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(label.join("|")),
});
