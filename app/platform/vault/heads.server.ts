import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.server.ts";
import { inStore, vaultSecrets, whyClosed } from "./vault.server.ts";

/** How far a chain had come, noted outside the database and signed: rows that are cut off its end are missed by it. */
export type Head = {
  readonly chain: string;
  readonly seq: number;
  /** Of the row, in hex. */
  readonly mac: string;
  /** When it was noted. */
  readonly at: string;
};

/** Where it is noted how far the chains have come: outside the database, which could be set back. */
export const headsFileOf = (config: Pick<Config, "dataDir">): string => join(config.dataDir, "audit-heads.jsonl");

const signed = (key: KeyObject, { chain, seq, mac, at }: Head) =>
  createHmac("sha256", key)
    .update(JSON.stringify([chain, seq, mac, at]))
    .digest("hex");

/** Adds heads to a file, a line each, on the disk when it answers. Nothing in it is ever written over. */
export function noteHeads(file: string, key: KeyObject, heads: readonly Head[]): void {
  if (heads.length === 0) return;
  const opened = openSync(file, "a", 0o600);
  try {
    writeSync(opened, heads.map((head) => `${JSON.stringify({ ...head, signature: signed(key, head) })}\n`).join(""));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * The heads of a file. Null: there is none.
 * @returns also the numbers of the lines that nobody with the key has written.
 */
export function readHeads(file: string, key: KeyObject): { heads: Head[]; wrong: number[] } | null {
  const lines = linesOf(file);
  if (lines === null) return null;
  const read = lines.map((line, at) => ({ head: headIn(line, key), line: at + 1 }));
  return {
    heads: read.flatMap(({ head }) => head ?? []),
    wrong: read.filter(({ head }) => head === null).map(({ line }) => line),
  };
}

function linesOf(file: string): string[] | null {
  try {
    return readFileSync(file, "utf8").split("\n").slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function headIn(line: string, key: KeyObject): Head | null {
  try {
    const { signature, ...head } = JSON.parse(line) as Head & { signature: string };
    const [said, right] = [Buffer.from(signature, "hex"), Buffer.from(signed(key, head), "hex")];
    return said.length === right.length && timingSafeEqual(said, right) ? head : null;
  } catch {
    return null;
  }
}

/** Notes how far each chain has come, where something was written since it was noted last. Of a closed vault: nothing. */
export async function noteHeadsNow(file: string, now: Date): Promise<number> {
  if (whyClosed() !== null) return 0;
  const key = vaultSecrets().heads;
  const { rows } = await inStore("identity", (tx) =>
    tx.query<{ chain: string; seq: string; mac: Buffer }>(
      "SELECT DISTINCT ON (chain) chain, seq, mac FROM audit.entry ORDER BY chain, seq DESC",
    ),
  );
  const noted = new Map((readHeads(file, key)?.heads ?? []).map(({ chain, seq }) => [chain, seq]));
  const heads = rows
    .map(({ chain, seq, mac }) => ({ chain, seq: Number(seq), mac: mac.toString("hex"), at: now.toISOString() }))
    .filter(({ chain, seq }) => noted.get(chain) !== seq);
  noteHeads(file, key, heads);
  return heads.length;
}
