const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const dashed = (digits: string): string =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;

/** A new UUID version 7 (RFC 9562): sorts by the millisecond `at` (Unix ms) it was made. Never for links or anonymous answers. */
export function newId(at: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(
    0,
    (BigInt(at) << 16n) | 0x7000n | BigInt(crypto.getRandomValues(new Uint16Array(1))[0]! & 0xfff),
  );
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return dashed(hex(bytes));
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form has the shape of an id. What has not cannot exist. */
export function isId(text: string): boolean {
  return shape.test(text);
}

/**
 * The submission key of one of a page's forms: made of the page's key and of what tells the form apart, so that no two
 * forms of a page share one. The last eight digits are mixed with a hash (FNV-1a) of `form`.
 */
export function keyOfForm(pageKey: string, form: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i += 1) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  const mixed = (Number.parseInt(pageKey.slice(-8), 16) ^ hash) >>> 0;
  return pageKey.slice(0, -8) + mixed.toString(16).padStart(8, "0");
}
