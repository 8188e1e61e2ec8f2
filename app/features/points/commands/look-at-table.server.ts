import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { cellsOfFile, tableTooLarge } from "#app/platform/files/cells.server.ts";
import { cellsOfText } from "#app/platform/files/delimited.server.ts";
import { type Keep, receivingFile } from "#app/platform/files/receive.server.ts";
import { type Limit, spend } from "#app/platform/rate-limit.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type FollowedAt, lockedFollowed } from "../followed.server.ts";
import { toBringIn } from "../queries/import.server.ts";
import { type Preview, previewOf, whyNoTable } from "../rules/preview.ts";
import { mostRows, readTable } from "../rules/table.ts";
import { storedOf } from "../write.server.ts";

/** Rows that are looked at at most, with those between them that are empty. */
const mostLines = mostRows + 10_000;
/** To read a large table takes a second of everybody's: so many an hour are enough for anyone. */
const perPerson: Limit = { name: "point-tables", points: 60, seconds: 3600 };

/** What a form that brings a file says besides. */
export const fileFields = ["intent"] as const;

/**
 * Reads a table that was pasted, so that it can be looked at before it is written.
 * @throws Refusal missing, forbidden, invalid, conflict, tooMany
 */
export async function lookAtPasted(actor: Actor, at: FollowedAt, text: string, now: Date): Promise<void> {
  await toBringIn(actor, at);
  await spend(perPerson, actor.personId);
  await lookAt(actor, at, cellsOfText(text, mostLines), now);
}

/** The same for a file. Who may not is told before anything is received. @throws Refusal */
export async function lookAtFile(
  actor: Actor,
  at: FollowedAt,
  request: Request,
  now: Date,
  keep?: Keep,
): Promise<void> {
  await toBringIn(actor, at);
  await spend(perPerson, actor.personId);
  const read = ({ spool }: { spool: Parameters<typeof cellsOfFile>[0] }) => cellsOfFile(spool, mostLines);
  const cells = await receivingFile(request, actor.personId, read, fileFields, keep).catch((error: unknown) => {
    // A table may be smaller than other files: of what is too large for any, that is said.
    throw error instanceof Refusal && error.kind === "tooLarge" ? tableTooLarge() : error;
  });
  await lookAt(actor, at, cells, now);
}

async function lookAt(actor: Actor, at: FollowedAt, cells: readonly (readonly string[])[], now: Date): Promise<void> {
  if (cells.length > mostLines) throw new Refusal("invalid", "points.too-many-rows");
  await act(actor, now, async (tx, traces) => {
    const followed = (await lockedFollowed(tx, actor, at.teamId, [at.followedId])).get(at.followedId)!;
    const read = readTable(cells, followed, actor.today);
    const none = whyNoTable(read);
    if (none !== null) throw new Refusal("invalid", none);
    const rows = previewOf(read, followed.data, await storedOf(tx, followed.id));
    await keepPreview(tx, actor, followed.id, { rows, leftOut: read.unknown, empty: read.empty }, now);
    const { programmeId, teamId } = followed;
    traces.audit({ action: "points.looked-at", subject: "team", subjectId: teamId, programmeId, teamId });
  });
}

/** Takes the place of what she looked at before, of the same measure. */
export async function keepPreview(
  tx: Tx,
  actor: Actor,
  followedId: string,
  { rows, leftOut, empty }: { rows: Preview; leftOut: readonly string[]; empty: number },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO point_imports (id, followed_id, person_id, rows, left_out, empty, made_at)
    VALUES (${newId()}::uuid, ${followedId}::uuid, ${actor.personId}::uuid, ${JSON.stringify(rows)}::jsonb, ${[...leftOut].slice(0, 50)}::text[],
      ${empty}, ${now})
    ON CONFLICT (followed_id, person_id) DO UPDATE SET id = excluded.id, rows = excluded.rows, left_out = excluded.left_out,
      empty = excluded.empty, made_at = excluded.made_at`;
}
