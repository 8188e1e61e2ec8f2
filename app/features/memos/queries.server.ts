import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { interviewsHeldSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { pageOfTalk, type TalkPlace } from "#app/features/supervision/rules/place.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What a researcher keeps for herself of a session, or of a group interview. */
export type Memo = {
  readonly of: "supervision" | "interview";
  /** The page on which it is talked in; the memo's own lies beneath. */
  readonly page: string;
  /** Empty: she has written none. */
  readonly text: string;
  /** ISO text; null when there is none. */
  readonly changedAt: string | null;
};

/** What memos are of: the column that says so, and what finds it when the actor may have one of it. */
type Keeping = { readonly id: string; readonly columnSql: Prisma.Sql; readonly fromSql: Prisma.Sql };

/**
 * What the actor may have a memo of: a session that she holds, in her own right or instead of a colleague; a group interview
 * of her programme. Everybody has her own, and whose turn it is next sees nothing of it. Null: it cannot exist.
 */
export function memoKeeping(actor: Actor, place: TalkPlace): Keeping | null {
  const programmes = programmesWhere(actor, "memo.write");
  if ("sessionId" in place) {
    const { sessionId: id } = place;
    if (!isId(id)) return null;
    const fromSql = Prisma.sql`supervision_sessions v
      WHERE v.id = ${id}::uuid AND v.programme_id = ANY(${programmes}::uuid[]) AND ${holdsSql(actor)}`;
    return { id, columnSql: Prisma.sql`session_id`, fromSql };
  }
  const { programmeId, gatheringId: id } = place;
  if (!isId(programmeId) || !isId(id)) return null;
  const fromSql = Prisma.sql`gatherings g WHERE g.id = ${id}::uuid AND g.programme_id = ${programmeId}::uuid
    AND g.programme_id = ANY(${programmes}::uuid[]) AND ${interviewsHeldSql(actor)}`;
  return { id, columnSql: Prisma.sql`interview_id`, fromSql };
}

/** The actor's own memo; null when it is not hers to have one of it. Nobody else's is read, here or anywhere. */
export async function ownMemo(actor: Actor, place: TalkPlace): Promise<Memo | null> {
  const keeping = memoKeeping(actor, place);
  if (!keeping) return null;
  const [row] = await rowsOf<{ text: string | null; changedAt: Date | null }>(Prisma.sql`
    SELECT m.text, m.changed_at AS "changedAt" FROM (SELECT 1 FROM ${keeping.fromSql}) found
    LEFT JOIN supervision_memos m ON m.${keeping.columnSql} = ${keeping.id}::uuid AND m.author_id = ${actor.personId}::uuid`);
  if (!row) return null;
  const of = "sessionId" in place ? "supervision" : "interview";
  return { of, page: pageOfTalk(place), text: row.text ?? "", changedAt: row.changedAt?.toISOString() ?? null };
}

export type MemoPage = {
  readonly memo: Memo;
  /** When they talk. ISO text; null of a group interview that has no day yet. */
  readonly startsAt: string | null;
  readonly teams: readonly string[];
};

/** A memo on a page of its own. @throws Refusal missing */
export async function memoPage(actor: Actor, place: TalkPlace): Promise<MemoPage> {
  const memo = await ownMemo(actor, place);
  if (!memo) throw missing();
  const [talk] = await rowsOf<{ startsAt: Date | null; teams: string[] }>(
    "sessionId" in place
      ? Prisma.sql`SELECT v.starts_at AS "startsAt", ARRAY(SELECT t.name FROM supervision_session_teams st JOIN teams t ON t.id = st.team_id
          WHERE st.session_id = v.id ORDER BY t.name) AS teams
        FROM supervision_sessions v WHERE v.id = ${place.sessionId}::uuid`
      : Prisma.sql`SELECT (SELECT min(d.day + make_interval(mins => d.from_minute)) AT TIME ZONE 'Europe/Stockholm' FROM gathering_days d
          WHERE d.gathering_id = g.id) AS "startsAt", ARRAY[t.name] AS teams
        FROM gatherings g JOIN teams t ON t.id = g.team_id WHERE g.id = ${place.gatheringId}::uuid`,
  );
  if (!talk) throw missing();
  return { memo, startsAt: talk.startsAt?.toISOString() ?? null, teams: talk.teams };
}
