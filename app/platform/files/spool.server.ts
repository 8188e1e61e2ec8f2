import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** How much is read at a time. */
const windowBytes = 65_536;

/**
 * What is being received, on the disk: read from any place before anything of it is stored (what an Office file is stands
 * at its end), and without a connection of the database being held for as long as a slow telephone sends. The file has
 * no name any more while it is written: whatever ends the process, nothing is left of it.
 */
export class Spool {
  readonly #file: FileHandle;
  #size = 0;
  #window: Buffer = Buffer.alloc(0);
  #windowAt = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(): Promise<Spool> {
    const place = path.join(tmpdir(), `genombrott-${randomUUID()}`);
    const file = await open(place, "wx+", 0o600);
    try {
      await unlink(place);
    } catch (error) {
      await file.close();
      throw error;
    }
    return new Spool(file);
  }

  get size(): number {
    return this.#size;
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#size);
      done += bytesWritten;
      this.#size += bytesWritten;
    }
  }

  /** So many bytes from there on, fewer at the end. They are overwritten by nothing. */
  async read(from: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.#size - from)));
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await this.#file.read(bytes, done, bytes.length - done, from + done);
      if (bytesRead === 0) throw new Error("The received file is shorter than it was.");
      done += bytesRead;
    }
    return bytes;
  }

  /** The same for a few bytes at a time, which mostly lie near those that were asked for before. */
  async peek(from: number, length: number): Promise<Buffer> {
    const end = Math.min(from + length, this.#size);
    if (from < this.#windowAt || end > this.#windowAt + this.#window.length) {
      this.#window = await this.read(from, Math.max(length, windowBytes));
      this.#windowAt = from;
    }
    return this.#window.subarray(from - this.#windowAt, Math.max(0, end - this.#windowAt));
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}
