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
