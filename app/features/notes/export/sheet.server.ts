import type { PaperBlock } from "./paper.server.ts";

/** A note as a file is made of it; its words are in the reader's language. */
export type Sheet = {
  readonly title: string;
  /** Whose it is, of which day, who wrote it and who closed it: a line each. */
  readonly facts: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** By their ids: those that can be put into a file. Others are said by their words. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly language: string;
  readonly product: string;
  /** What stands before the number of a page. */
  readonly page: string;
};

export type Picture = {
  readonly type: "image/png" | "image/jpeg";
  readonly data: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/**
 * A JPEG, or a PNG without transparency in plain order. Any other PNG would be unpacked here, whole, and one that is broken
 * inside would throw where nobody catches it.
 */
export function isTakenAsItIs(data: Buffer): boolean {
  if (data.readUInt16BE(0) === 0xffd8) return true;
  const [colours, interlaced] = [data[25], data[28]];
  return (colours === 0 || colours === 2) && interlaced === 0;
}
