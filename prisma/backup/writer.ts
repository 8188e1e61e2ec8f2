import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

/** Rows are gathered to this many bytes: compressing each by itself takes longer than reading them. */
const BATCH_BYTES = 64 * 1024;

/** Writes lines to a gzip file, counting their SHA-256 on the way. */
export class LineWriter {
  readonly #hash = createHash("sha256");
  readonly #gzip = createGzip();
  readonly #written: Promise<void>;
  #batch: Buffer[] = [];
  #batchBytes = 0;

  /** @param file must not exist; it is readable for its owner only, since it holds everything. */
  constructor(file: string) {
    this.#written = pipeline(this.#gzip, createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
    this.#written.catch(() => undefined); // Whoever writes next hears of it.
  }

  /** Bytes that end with a newline. A promise means: wait for it before you write more. */
  write(line: Buffer): Promise<unknown> | undefined {
    this.#batch.push(line);
    this.#batchBytes += line.length;
    return this.#batchBytes < BATCH_BYTES ? undefined : this.#flush();
  }

  async line(text: string): Promise<void> {
    await this.write(Buffer.from(`${text}\n`));
  }

  /** Of every byte so far. */
  async sha256(): Promise<string> {
    await this.#flush();
    return this.#hash.copy().digest("hex");
  }

  /** Everything is on the disk when it answers. */
  async end(): Promise<void> {
    await this.#flush();
    this.#gzip.end();
    await this.#written;
  }

  /** Leaves the file as it is, unfinished. */
  abort(): void {
    this.#gzip.destroy();
  }

  #flush(): Promise<unknown> | undefined {
    const batch = Buffer.concat(this.#batch.splice(0));
    this.#batchBytes = 0;
    this.#hash.update(batch);
    if (this.#gzip.write(batch)) return undefined;
    // A full disk ends the writing, and then nothing drains any more.
    return Promise.race([once(this.#gzip, "drain"), this.#written]);
  }
}
