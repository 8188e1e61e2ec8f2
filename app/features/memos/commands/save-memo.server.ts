import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { mergeField } from "#app/core/merge.ts";
import type { TalkPlace } from "#app/features/supervision/rules/place.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { memoKeeping } from "../queries.server.ts";

/** `theirs`: what she has written meanwhile on another screen; nothing was saved. */
export type MemoSaved = { readonly saved: true } | { readonly saved: false; readonly theirs: string };

/**
 * Saves what a researcher keeps for herself of a session or a group interview. An empty text is none. Nothing of it is announced, and its row in
 * the audit is of no programme: only she reads it.
 * @throws Refusal missing
 */
export async function saveMemo(
  actor: Actor,
  place: TalkPlace,
  text: { readonly mine: string; readonly base: string },
  now: Date,
): Promise<MemoSaved> {
  return act(actor, now, async (tx, traces) => {
    const id = await keptMemo(tx, actor, place, now);
    const [stored] = await tx.$queryRaw<{ text: string }[]>`
      SELECT text FROM supervision_memos WHERE id = ${id}::uuid FOR UPDATE`;
    const theirs = stored?.text ?? "";
    const merged = mergeField({ ...text, theirs });
    if (merged === "mine" && text.mine !== "") {
      await tx.supervisionMemo.update({ where: { id }, data: { text: text.mine, changedAt: now } });
    } else if ((merged === "mine" ? text.mine : theirs) === "") {
      await tx.supervisionMemo.deleteMany({ where: { id } });
    }
    if (merged === "mine") traces.audit({ action: "memo.saved", subject: "memo" });
    else traces.unchanged();
    return merged === "conflict" ? { saved: false, theirs } : { saved: true };
  });
}

/** Removes it. Where there is none, nothing happens. @throws Refusal missing */
export async function removeMemo(actor: Actor, place: TalkPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id, columnSql } = await heldToKeep(tx, actor, place);
    const count = await tx.$executeRaw`
      DELETE FROM supervision_memos WHERE ${columnSql} = ${id}::uuid AND author_id = ${actor.personId}::uuid`;
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "memo.removed", subject: "memo" });
  });
}

/** The id of her memo, of an empty one if there was none: of two screens that write the first word at once, one waits. */
async function keptMemo(tx: Tx, actor: Actor, place: TalkPlace, now: Date): Promise<string> {
  const { id, columnSql } = await heldToKeep(tx, actor, place);
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO supervision_memos (id, ${columnSql}, author_id, text, changed_at)
    VALUES (${newId(now.getTime())}::uuid, ${id}::uuid, ${actor.personId}::uuid, '', ${now})
    ON CONFLICT (${columnSql}, author_id) DO UPDATE SET text = supervision_memos.text RETURNING id`;
  if (!row) throw missing();
  return row.id;
}

/** What it is of, held until the act is over. @throws Refusal missing */
async function heldToKeep(tx: Tx, actor: Actor, place: TalkPlace) {
  const keeping = memoKeeping(actor, place);
  const found = keeping ? await tx.$queryRaw<object[]>`SELECT 1 AS here FROM ${keeping.fromSql} FOR SHARE` : [];
  if (!keeping || found.length === 0) throw missing();
  return keeping;
}
