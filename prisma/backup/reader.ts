import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type BackupHeader, END_OF_TABLE, FORMAT_VERSION, parseHeader, parseTrailer } from "./format.ts";
import { BackupProblem } from "./problem.ts";

const NEWLINE = 0x0a;

/** What a backup's content is, piece by piece: `rows` are whole lines of one table, many at a time. */
export type BackupPart =
  | { kind: "header"; header: BackupHeader }
  | { kind: "rows"; table: string; lines: Buffer; count: number }
  | { kind: "end"; table: string }
  | { kind: "whole"; rows: Record<string, number> };

/**
 * Reads a backup from its beginning, and ends with `whole` only when every byte is there and as it was written.
 * @throws BackupProblem when it is damaged, cut off or of another kind; parts given before that prove nothing.
 */
export async function* partsOf(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash("sha256");
  const counted: Record<string, number> = {};
  let header: BackupHeader | null = null;
  let at = 0;
  let ended = false;
  for await (const lines of linesOf(file)) {
    let rows: Buffer[] = [];
    for (const line of lines) {
      const table = header?.tables[at]?.name;
      if (ended) throw damaged(file, "something follows its end");
      if (header !== null && table === undefined) {
        checkTrailer(file, line, counted, hash.digest("hex"));
        ended = true;
        continue;
      }
      hash.update(line);
      if (header === null) {
        header = readHeader(file, line);
        yield { kind: "header", header };
      } else if (table !== undefined && isEnd(line)) {
        if (rows.length > 0) yield { kind: "rows", table, lines: Buffer.concat(rows), count: rows.length };
        rows = [];
        counted[table] ??= 0;
        at += 1;
        yield { kind: "end", table };
      } else if (table !== undefined) {
        rows.push(line);
        counted[table] = (counted[table] ?? 0) + 1;
      }
    }
    const table = header?.tables[at]?.name;
    if (table !== undefined && rows.length > 0) {
      yield { kind: "rows", table, lines: Buffer.concat(rows), count: rows.length };
    }
  }
  if (!ended) throw damaged(file, "it was cut off");
  yield { kind: "whole", rows: counted };
}

/** Every line with its newline, some at a time. What has no newline at the very end is no line. */
async function* linesOf(file: string): AsyncGenerator<Buffer[]> {
  const gunzip = createGunzip();
  const read = pipeline(createReadStream(file), gunzip);
  read.catch(() => undefined); // The same error comes out of the reading below.
  let rest: Buffer[] = [];
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const lines: Buffer[] = [];
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
        lines.push(Buffer.concat([...rest, chunk.subarray(from, to + 1)]));
        rest = [];
        from = to + 1;
      }
      rest.push(chunk.subarray(from));
      yield lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new BackupProblem(`There is no ${file}.`);
    if (code === "Z_BUF_ERROR") throw damaged(file, "it was cut off");
    if (code?.startsWith("Z_")) throw damaged(file, "it cannot be unpacked");
    throw error;
  }
  if (rest.some((bytes) => bytes.length > 0)) throw damaged(file, "it was cut off");
}

function readHeader(file: string, line: Buffer): BackupHeader {
  const header = parseHeader(line.toString());
  if (header === null) throw new BackupProblem(`${file} is not a backup of Genombrott.`);
  if (header.formatVersion === FORMAT_VERSION) return header;
  throw new BackupProblem(
    `${file} was written by Genombrott ${header.appVersion}, in a form this version cannot read: restore it with that one.`,
  );
}

function isEnd(line: Buffer): boolean {
  return line.length === END_OF_TABLE.length + 1 && line.toString() === `${END_OF_TABLE}\n`;
}

function checkTrailer(file: string, line: Buffer, counted: Record<string, number>, sha256: string): void {
  const trailer = parseTrailer(line.toString());
  if (trailer === null) throw damaged(file, "its end is missing");
  if (trailer.sha256 !== sha256) throw damaged(file, "its checksum does not fit");
  const names = new Set([...Object.keys(counted), ...Object.keys(trailer.rows)]);
  for (const name of names) {
    if (trailer.rows[name] !== counted[name]) throw damaged(file, `the number of rows of ${name} does not fit`);
  }
}

function damaged(file: string, how: string): BackupProblem {
  return new BackupProblem(`${file} is damaged (${how}). Nothing was written: take another backup file.`);
}
