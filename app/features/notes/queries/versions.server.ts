import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Change, compareNotes } from "../document/compare.ts";
import { maskIdentities } from "../document/found.ts";
import { type NoteNode, readNote } from "../document/json.ts";
import type { VersionReason } from "../versions.server.ts";
import { type NoteForReading, noteForReading } from "./note-for-reading.server.ts";

export type ListedVersion = {
  readonly id: string;
  /** ISO text. */
  readonly at: string;
  readonly reason: VersionReason;
  readonly writers: readonly string[];
};

/** What a version can be compared with besides another one. */
export const now = "now";

export type VersionsPage = {
  note: Pick<NoteForReading, "id" | "team" | "about" | "href" | "may">;
  versions: ListedVersion[];
  /** The two that are compared, by id or `now`; null while there is no version. */
  compared: { from: string; to: string; changes: Change[] } | null;
};

/** So many are listed; a note has one for each pause, and those before are reached by nobody who leafs. */
const mostListed = 200;

/**
 * The versions of a note, newest first, and what became of it from one to another: from the newest to now unless chosen.
 * @throws Refusal missing
 */
export async function versionsOf(
  actor: Actor,
  noteId: string,
  chosen: { readonly from: string | null; readonly to: string | null },
): Promise<VersionsPage> {
  const { id, team, about, href, may, note } = await noteForReading(actor, noteId);
  const versions = await db().$queryRaw<(Omit<ListedVersion, "at"> & { at: Date })[]>`
    SELECT v.id, v.at, v.reason, coalesce((SELECT json_agg(p.name ORDER BY p.name) FROM people p
      WHERE p.id = ANY(v.writer_ids)), '[]') AS writers
    FROM note_versions v WHERE v.note_id = ${noteId}::uuid ORDER BY v.at DESC, v.id DESC LIMIT ${mostListed}`;
  const from = chosen.from ?? versions[0]?.id;
  const to = chosen.to ?? now;
  return {
    note: { id, team, about, href, may },
    versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
    compared:
      from === undefined
        ? null
        : { from, to, changes: compareNotes(await saidIn(noteId, from, note), await saidIn(noteId, to, note)) },
  };
}

async function saidIn(noteId: string, versionId: string, said: NoteNode): Promise<NoteNode> {
  if (versionId === now) return said;
  const version = isId(versionId) ? await db().noteVersion.findFirst({ where: { id: versionId, noteId } }) : null;
  if (!version) throw missing();
  return maskIdentities(readNote(version.content));
}
