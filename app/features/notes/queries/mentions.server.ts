import * as Y from "yjs";
import { noteOfSql } from "#app/access/note-scope.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { contentOf, type NoteNode, textAttr } from "../document/json.ts";
import { noteIn } from "../document/yjs.server.ts";
import { loadNote } from "../log.server.ts";
import type { NoteOf } from "../places.ts";
import { peopleOfTeam } from "./people.server.ts";

/** That somebody was named in a note. `key`: of the mention. */
export type Mention = { readonly key: string; readonly personId: string; readonly byId: string };

/**
 * Who was named in what was written in a note and is not taken into its snapshot yet, and by whom; as far as it still
 * says so, and of those only who may read it. In the order of the text.
 */
export async function mentionsToTell(noteId: string, now: Date): Promise<Mention[]> {
  // Most of what is written names nobody: what does has the element's name in its bytes.
  const written = await rowsOf<{ teamId: string | null; of: NoteOf; byId: string; data: Uint8Array }>(Prisma.sql`
    SELECT n.team_id AS "teamId", ${noteOfSql} AS "of", u.actor_id AS "byId", u.data FROM note_updates u JOIN notes n ON n.id = u.note_id
    WHERE u.note_id = ${noteId}::uuid AND position('mention'::bytea IN u.data) > 0 ORDER BY u.at`);
  const byOf = new Map(written.flatMap(({ byId, data }) => keysIn(data).map((key) => [key, byId] as const)));
  const [first] = written;
  // In a table's note nobody can be named.
  if (!first || first.teamId === null || byOf.size === 0) return [];
  const { doc } = await loadNote(noteId);
  const readers = new Set((await peopleOfTeam(first.teamId, first.of, dayOf(now), now)).map(({ id }) => id));
  return namedIn(noteIn(doc)).flatMap(({ key, personId }) => {
    const byId = byOf.get(key);
    return byId && readers.has(personId) ? [{ key, personId, byId }] : [];
  });
}

/** The keys of what was put in by an update: those of mentions, and at worst some that name nobody. */
function keysIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) => {
    const isKey = struct instanceof Y.Item && struct.parentSub === "key" && struct.content instanceof Y.ContentAny;
    return isKey
      ? (struct.content as Y.ContentAny).arr.filter((value) => typeof value === "string" && isId(value))
      : [];
  });
}

function namedIn(node: NoteNode): { key: string; personId: string }[] {
  if (node.type === "mention") return [{ key: textAttr(node, "key"), personId: textAttr(node, "id") }];
  return contentOf(node).flatMap(namedIn);
}
