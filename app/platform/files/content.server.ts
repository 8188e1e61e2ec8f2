import type { FileKind } from "#app/core/files.ts";
import { maxPixels } from "#app/core/files.ts";
import { Refusal } from "../refusals.server.ts";
import type { Spool } from "./spool.server.ts";

/** What a file becomes: stretches of what was received, and bytes of our own between them. */
export type Piece = Uint8Array | { readonly from: number; readonly to: number };

/** What a file is by its content, and what of it is kept. */
export type Content = {
  readonly kind: FileKind;
  /** Of a picture, in pixels, as it is shown. */
  readonly width: number | null;
  readonly height: number | null;
  readonly pieces: readonly Piece[];
};

/** The content is not what it begins as: cut off, put together of several things, or made to look like something. */
export const broken = (): Refusal => new Refusal("invalid", "file.broken");

/** More parts than this no picture of this size has: one that does would keep a core busy for nothing. */
const mostSteps = 200_000;

/** Pieces one after the other; neighbours become one. */
export class Pieces {
  readonly list: Piece[] = [];
  #steps = 0;

  /** To be called for every part that is looked at. @throws Refusal when there are far too many. */
  step(): void {
    this.#steps += 1;
    if (this.#steps > mostSteps) throw broken();
  }

  keep(from: number, to: number): void {
    const last = this.list.at(-1);
    if (from === to) return;
    if (last && "to" in last && last.to === from) this.list[this.list.length - 1] = { from: last.from, to };
    else this.list.push({ from, to });
  }

  add(bytes: Uint8Array): void {
    this.list.push(bytes);
  }
}

/** @throws Refusal when a picture has no size, or is too large to be shown. */
export function checkPixels(width: number, height: number): void {
  if (width < 1 || height < 1) throw broken();
  if (width * height > maxPixels)
    throw new Refusal("invalid", "file.pixels", { data: { most: maxPixels / 1_000_000 } });
}

/** Exactly so many bytes. @throws Refusal where the file ends before. */
export async function exactly(spool: Spool, from: number, length: number): Promise<Buffer> {
  const bytes = await spool.peek(from, length);
  if (bytes.length < length) throw broken();
  return bytes;
}

/** The bytes of all pieces, at most `most` at a time. */
export async function* bytesOfPieces(spool: Spool, pieces: readonly Piece[], most: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    const length = "to" in piece ? piece.to - piece.from : piece.length;
    for (let done = 0; done < length; ) {
      const take = Math.min(length - done, most - size);
      held.push("to" in piece ? await spool.read(piece.from + done, take) : piece.subarray(done, done + take));
      done += take;
      size += take;
      if (size < most) continue;
      yield Buffer.concat(held, size);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held, size);
}
