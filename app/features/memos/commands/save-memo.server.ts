import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { mergeField } from "#app/core/merge.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { mayKeepMemoSql } from "../queries.server.ts";

/** `theirs`: what she has written meanwhile on another screen; nothing was saved. */
export type MemoSaved = { readonly saved: true } | { readonly saved: false; readonly theirs: string };

/**
 * Saves what a researcher keeps for herself of a session. An empty text is none. Nothing of it is announced, and its row in
 * the audit is of no programme: only she reads it.
 * @throws Refusal missing
 */
export async function saveMemo(
  actor: Actor,
  sessionId: string,
  text: { readonly mine: string; readonly base: string },
  now: Date,
): Promise<MemoSaved> {
  return act(actor, now, async (tx, traces) => {
    const id = await keptMemo(tx, actor, sessionId, now);
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
export async function removeMemo(actor: Actor, sessionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await sessionToKeep(tx, actor, sessionId);
    const where = { sessionId, authorId: actor.personId };
    const { count } = await tx.supervisionMemo.deleteMany({ where });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "memo.removed", subject: "memo" });
  });
}

/** The id of her memo, of an empty one if there was none: of two screens that write the first word at once, one waits. */
async function keptMemo(tx: Tx, actor: Actor, sessionId: string, now: Date): Promise<string> {
  await sessionToKeep(tx, actor, sessionId);
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO supervision_memos (id, session_id, author_id, text, changed_at)
    VALUES (${newId(now.getTime())}::uuid, ${sessionId}::uuid, ${actor.personId}::uuid, '', ${now})
    ON CONFLICT (session_id, author_id) DO UPDATE SET text = supervision_memos.text RETURNING id`;
  if (!row) throw missing();
  return row.id;
}

/** @throws Refusal missing */
async function sessionToKeep(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
  if (!isId(sessionId)) throw missing();
  const found = await tx.$queryRaw<object[]>`
    SELECT 1 AS here FROM supervision_sessions v WHERE v.id = ${sessionId}::uuid AND ${mayKeepMemoSql(actor)} FOR SHARE OF v`;
  if (found.length === 0) throw missing();
}
