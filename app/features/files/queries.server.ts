import type { Actor } from "#app/access/actor.ts";
import { mayInNote } from "#app/access/notes.ts";
import { inReportReadSql } from "#app/access/report-scope.server.ts";
import { gatheringsVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { placeOfNote } from "#app/features/notes/queries/places.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { noteFor } from "./note.server.ts";

/** A file as it is sent. */
export type FileFound = {
  readonly id: string;
  /** The note that it stands in; none: it is of a gathering. */
  readonly noteId: string | null;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: Buffer;
};

/** A file whose note the actor may read, or that stands in a report as it was handed in, or whose gathering she may know of. @throws Refusal missing */
export async function fileFor(actor: Actor, fileId: string): Promise<FileFound> {
  if (!isId(fileId)) throw missing();
  const [file] = await rowsOf<FileFound>(Prisma.sql`
    SELECT f.id, f.note_id AS "noteId", f.name, f.type, f.bytes, f.sha256
    FROM files f LEFT JOIN notes n ON n.id = f.note_id LEFT JOIN gatherings g ON g.id = f.gathering_id
    WHERE f.id = ${fileId}::uuid AND CASE WHEN n.id IS NULL THEN ${gatheringsVisibleSql(actor)}
      ELSE ${notesVisibleSql(actor)} OR ${inReportReadSql(actor)} END`);
  if (!file) throw missing();
  return file;
}

/** A file that stands open: a material of a published gathering to which guests are invited. @throws Refusal missing */
export async function openFileFor(fileId: string): Promise<FileFound> {
  if (!isId(fileId)) throw missing();
  const [file] = await rowsOf<FileFound>(Prisma.sql`
    SELECT f.id, f.note_id AS "noteId", f.name, f.type, f.bytes, f.sha256
    FROM files f JOIN materials m ON m.file_id = f.id JOIN gatherings g ON g.id = m.gathering_id
    WHERE f.id = ${fileId}::uuid AND m.is_open AND g.published_at IS NOT NULL AND 'guests' = ANY(g.audience)`);
  if (!file) throw missing();
  return file;
}

export type FileView = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly by: string;
  readonly at: Date;
};

export type FilesOfNote = {
  readonly noteId: string;
  /** Newest first. */
  readonly files: readonly FileView[];
  /** Add files and remove them. */
  readonly may: { readonly change: boolean };
};

/** The files that stand in a note. @throws Refusal missing */
export async function filesOfNote(actor: Actor, noteId: string): Promise<FilesOfNote> {
  const note = await noteFor(actor, noteId);
  const files = await rowsOf<FileView>(Prisma.sql`
    SELECT f.id, f.name, f.type, f.bytes, f.width, f.height, p.name AS by, f.uploaded_at AS at
    FROM files f JOIN people p ON p.id = f.uploaded_by_id
    WHERE f.note_id = ${note.id}::uuid ORDER BY f.uploaded_at DESC, f.id`);
  return { noteId: note.id, files, may: { change: !note.closed && mayInNote(actor, "write", note) } };
}

export type PictureFound = Omit<FileFound, "type"> & {
  readonly type: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
};

/** A note's pictures of the kinds that a document can hold, the first that was added first. */
export function picturesOfNote(actor: Actor, noteId: string): Promise<PictureFound[]> {
  return rowsOf<PictureFound>(Prisma.sql`
    SELECT f.id, f.note_id AS "noteId", f.name, f.type, f.bytes, f.sha256, f.width, f.height
    FROM files f JOIN notes n ON n.id = f.note_id
    WHERE f.note_id = ${noteId}::uuid AND f.type IN ('image/png', 'image/jpeg') AND f.width > 0 AND f.height > 0
      AND (${notesVisibleSql(actor)} OR ${inReportReadSql(actor)}) ORDER BY f.uploaded_at, f.id`);
}

/** Where a note's files are listed. @throws Refusal missing */
export async function pageOfFiles(actor: Actor, noteId: string): Promise<string> {
  return (await placeOfNote(actor, noteId)).href;
}
