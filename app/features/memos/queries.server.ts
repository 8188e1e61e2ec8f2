import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What a researcher keeps for herself of a session. */
export type Memo = {
  readonly sessionId: string;
  /** Empty: she has written none. */
  readonly text: string;
  /** ISO text; null when there is none. */
  readonly changedAt: string | null;
};

/**
 * Whether the actor may have a memo of a session (`v`): she holds it, in her own right or instead of a colleague. Everybody
 * has her own, and whose turn it is next sees nothing of it.
 */
export function mayKeepMemoSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(v.programme_id = ANY(${programmesWhere(actor, "memo.write")}::uuid[]) AND ${holdsSql(actor)})`;
}

/** The actor's own memo of a session; null when the session is not hers to hold. Nobody else's is read, here or anywhere. */
export async function ownMemo(actor: Actor, sessionId: string): Promise<Memo | null> {
  if (!isId(sessionId)) return null;
  const [row] = await rowsOf<{ text: string | null; changedAt: Date | null }>(Prisma.sql`
    SELECT m.text, m.changed_at AS "changedAt" FROM supervision_sessions v
    LEFT JOIN supervision_memos m ON m.session_id = v.id AND m.author_id = ${actor.personId}::uuid
    WHERE v.id = ${sessionId}::uuid AND ${mayKeepMemoSql(actor)}`);
  if (!row) return null;
  return { sessionId, text: row.text ?? "", changedAt: row.changedAt?.toISOString() ?? null };
}

export type MemoPage = {
  readonly memo: Memo;
  /** When the session is. ISO text. */
  readonly startsAt: string;
  readonly teams: readonly string[];
};

/** A memo on a page of its own. @throws Refusal missing */
export async function memoPage(actor: Actor, sessionId: string): Promise<MemoPage> {
  const memo = await ownMemo(actor, sessionId);
  if (!memo) throw missing();
  const [session] = await rowsOf<{ startsAt: Date; teams: string[] }>(Prisma.sql`
    SELECT v.starts_at AS "startsAt", ARRAY(SELECT t.name FROM supervision_session_teams st JOIN teams t ON t.id = st.team_id
      WHERE st.session_id = v.id ORDER BY t.name) AS teams
    FROM supervision_sessions v WHERE v.id = ${sessionId}::uuid`);
  if (!session) throw missing();
  return { memo, startsAt: session.startsAt.toISOString(), teams: session.teams };
}
