import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { type Followed, type FollowedAt, lockedFollowed } from "../followed.server.ts";
import { thinkMs } from "../queries/import.server.ts";
import { decideContent, decideDay } from "../rules/content.ts";
import {
  contentIn,
  isAsLookedAt,
  isWritable,
  lookedAtAgain,
  type Preview,
  type WritableRow,
} from "../rules/preview.ts";
import { type Came, spotOf, storedOf, writePoints } from "../write.server.ts";
import { keepPreview } from "./look-at-table.server.ts";

/** Which of what she has looked at, and whether she has said that what is wrong is to be left out. */
export type Confirmed = { readonly key: string; readonly importId: string; readonly leaveWrong: boolean };
type Kept = { readonly rows: Preview; readonly leftOut: string[]; readonly empty: number };

const gone = () => new Refusal("conflict", "points.import-gone");

/**
 * Writes what she has looked at: all of it, or all that is right of it when she says so. When a point has been changed since,
 * nothing is written, and what she looks at next is against what there is now.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function bringIn(actor: Actor, at: FollowedAt, confirmed: Confirmed, now: Date): Promise<Came> {
  try {
    return await write(actor, at, confirmed, now);
  } catch (error) {
    if (error instanceof Refusal && error.code === "points.import-changed")
      await lookAgain(actor, at, confirmed.importId, now);
    throw error;
  }
}

async function write(actor: Actor, at: FollowedAt, confirmed: Confirmed, now: Date): Promise<Came> {
  const { teamId, followedId } = at;
  const { key, importId, leaveWrong } = confirmed;
  return act(actor, now, async (tx, traces) => {
    const content = { teamId, followedId, importId, leaveWrong };
    const submission = { key, personId: actor.personId, action: "points.brought-in", content, now };
    return once(tx, traces, submission, async () => {
      const followed = await lockedFollowed(tx, actor, teamId, [followedId]);
      const of = followed.get(followedId)!;
      const { rows } = await kept(tx, actor, of, importId, now);
      const right = rows.filter(isWritable);
      if (right.length < rows.length && !leaveWrong)
        throw new Refusal("invalid", "form.invalid", { fields: { leaveWrong: "points.import-wrong" } });
      if (!right.every((row) => stillFits(row, of, actor.today))) throw gone();
      const standing = await storedOf(tx, followedId);
      if (!isAsLookedAt(rows, standing)) throw new Refusal("conflict", "points.import-changed");
      const wanted = right.map((row) => ({ followedId, day: row.day, nth: row.nth, content: contentIn(row) }));
      const stored = new Map(standing.map((point) => [spotOf(point), point]));
      const came = await writePoints(tx, traces, actor, { followed, wanted, stored, source: "table", now });
      await tx.pointImport.delete({ where: { id: importId } });
      if (came.added + came.changed === 0)
        traces.audit({ action: "points.unchanged", subject: "team", subjectId: teamId, teamId });
      return came;
    });
  });
}

/** What she looked at, within the hour and while nothing took its place. @throws Refusal conflict */
async function kept(tx: Tx, actor: Actor, { id }: Followed, importId: string, now: Date): Promise<Kept> {
  if (!isId(importId)) throw new Refusal("invalid", "form.outdated");
  const found = await tx.pointImport.findFirst({
    where: {
      id: importId,
      followedId: id,
      personId: actor.personId,
      madeAt: { gt: new Date(now.getTime() - thinkMs) },
    },
  });
  if (!found) throw gone();
  return { rows: found.rows as unknown as Preview, leftOut: found.leftOut, empty: found.empty };
}

/** What a measure counts can change while it has no points: what was read by the old is then to be read again. */
function stillFits(row: WritableRow, { data, rhythm }: Followed, today: string): boolean {
  const day = decideDay(data, rhythm, row.day, today);
  return day.ok && day.value === row.day && decideContent(data, contentIn(row)).ok;
}

async function lookAgain(actor: Actor, { teamId, followedId }: FollowedAt, importId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const of = (await lockedFollowed(tx, actor, teamId, [followedId])).get(followedId)!;
    const before = await kept(tx, actor, of, importId, now);
    const rows = lookedAtAgain(before.rows, await storedOf(tx, followedId));
    await keepPreview(tx, actor, followedId, { ...before, rows }, now);
    traces.audit({
      action: "points.looked-at",
      subject: "team",
      subjectId: teamId,
      programmeId: of.programmeId,
      teamId,
    });
  });
}

/** Puts away what she has looked at; it is written nowhere. @throws Refusal missing, forbidden, conflict */
export async function putAway(
  actor: Actor,
  { teamId, followedId }: FollowedAt,
  importId: string,
  now: Date,
): Promise<void> {
  if (!isId(importId)) throw new Refusal("invalid", "form.outdated");
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = (await lockedFollowed(tx, actor, teamId, [followedId])).get(followedId)!;
    const { count } = await tx.pointImport.deleteMany({
      where: { id: importId, followedId, personId: actor.personId },
    });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "points.put-away", subject: "team", subjectId: teamId, programmeId, teamId });
  });
}
