import { createHash } from "node:crypto";
import { type FileKind, fileKinds } from "#app/core/files.ts";
import { pool, type Tx } from "../db.server.ts";
import { bytesOfPieces, type Content } from "./content.server.ts";
import type { Spool } from "./spool.server.ts";

/** A constraint of the database says the same. */
const partBytes = 262_144;

/** Whose a file is (of the whole programme, when of no team), and what it is of. */
export type FilePlace = {
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly uploadedById: string;
} & ({ readonly noteId: string } | { readonly gatheringId: string });

/** What is known of a file before it is stored: only its bytes are still on the disk. */
export type FileToStore = Content & { readonly spool: Spool; readonly name: string };

/** How long it becomes, and its fingerprint: what is taken out of a picture counts for neither. */
async function measured({ spool, pieces }: FileToStore): Promise<{ bytes: number; sha256: Buffer }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of bytesOfPieces(spool, pieces, partBytes)) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest() };
}

export type StoredFile = { readonly id: string; readonly kind: FileKind; readonly bytes: number };

/**
 * Stores a file with all its parts in the transaction given, a part at a time. The address is random: it tells nobody
 * when it was made.
 */
export async function storeFile(tx: Tx, file: FileToStore, place: FilePlace, now: Date): Promise<StoredFile> {
  const id = crypto.randomUUID();
  const { kind, name, width, height, spool, pieces } = file;
  const { bytes, sha256 } = await measured(file);
  await tx.file.create({
    data: {
      id,
      ...place,
      name,
      type: fileKinds[kind].type,
      bytes,
      sha256: new Uint8Array(sha256),
      width,
      height,
      uploadedAt: now,
    },
  });
  let part = 0;
  for await (const data of bytesOfPieces(spool, pieces, partBytes)) {
    await tx.$executeRaw`INSERT INTO file_parts (file_id, part, data) VALUES (${id}::uuid, ${part}, ${data})`;
    part += 1;
  }
  return { id, kind, bytes };
}

async function partOf(fileId: string, part: number): Promise<Buffer> {
  const { rows } = await pool().query<{ data: Buffer }>({
    name: "file-part",
    text: "SELECT data FROM file_parts WHERE file_id = $1 AND part = $2",
    values: [fileId, part],
  });
  const data = rows[0]?.data;
  if (!data) throw new Error("A file ended before its end.");
  return data;
}

/**
 * A stored file as it is sent: the next part is asked for when the one before has left, and no connection is held
 * between. The first is asked for at once, so that a database which is away is told of by a status. When it goes away
 * later, or the file does, the answer is cut off: it never looks whole.
 */
export async function fileStream(file: { id: string; bytes: number }): Promise<ReadableStream<Uint8Array>> {
  let next: Buffer | null = await partOf(file.id, 0);
  let [part, sent] = [0, 0];
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const data = next ?? (await partOf(file.id, part));
        next = null;
        part += 1;
        sent += data.length;
        controller.enqueue(data);
        if (sent >= file.bytes) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
