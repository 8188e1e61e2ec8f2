import { noteLimits } from "#app/live/note-protocol.ts";

/** A long update on its way in, part by part; one at a time from each page. */
export type Assembly = { readonly h: number; readonly n: number; readonly whole: Uint8Array; readonly filled: number };

export type Part = { h: number; n: number; from: number; of: number; data: Uint8Array };

/**
 * The assembly with one more part; whole when `filled` is its length. A first part begins a new one in place of another.
 * `too-large`: more than an update may be. `malformed`: it is not the next part.
 */
export function withPart(so: Assembly | null, part: Part): Assembly | "too-large" | "malformed" {
  const { h, n, from, of, data } = part;
  if (data.byteLength === 0 || data.byteLength > noteLimits.partBytes) return "malformed";
  if (of > noteLimits.updateBytes) return "too-large";
  const begun = from === 0 ? { h, n, whole: new Uint8Array(of), filled: 0 } : so;
  if (begun?.h !== h || begun.n !== n || begun.filled !== from) return "malformed";
  if (begun.whole.byteLength !== of || from + data.byteLength > of) return "malformed";
  begun.whole.set(data, from);
  return { ...begun, filled: from + data.byteLength };
}

export const isWhole = ({ whole, filled }: Assembly) => filled === whole.byteLength;
