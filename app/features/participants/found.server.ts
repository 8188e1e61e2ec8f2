import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import type { ParticipantState } from "./rules/follow-up.ts";

/** A participant as those who follow her know her. */
export type Followed = {
  readonly id: string;
  readonly code: string;
  readonly teamId: string;
  readonly state: ParticipantState;
  readonly pausedUntil: Day | null;
};

/** What is read of her, in a statement in which `research.participant` is called `p`. */
export const followedSql = `p.id, p.code, p.team_id AS "teamId", p.state, p.paused_until::text AS "pausedUntil"`;

/** One of a study's. `lock`: until the transaction ends nobody else changes where she is. @throws Refusal missing */
export async function followedIn(
  tx: StoreTx,
  studyId: string,
  by: { readonly id: string } | { readonly code: string },
  lock = false,
): Promise<Followed> {
  const [column, value] = "id" in by ? ["id", by.id] : ["code", by.code];
  if (column === "id" && !isId(value)) throw missing();
  const { rows } = await tx.query<Followed>(
    `SELECT ${followedSql} FROM research.participant p WHERE p.study_id = $1 AND p.${column} = $2${lock ? " FOR NO KEY UPDATE" : ""}`,
    [studyId, value],
  );
  if (!rows[0]) throw missing();
  return rows[0];
}

/** The same, in a transaction of its own. @throws Refusal missing */
export const followed = (studyId: string, id: string) => inStore("research", (tx) => followedIn(tx, studyId, { id }));

/** The codes of those to whom the last message could not be sent, however often it was tried. In the store `identity`. */
export const unreachedSql = `SELECT f.code FROM identity.message f WHERE f.state = 'failed'
  AND NOT EXISTS (SELECT FROM identity.message s WHERE s.code = f.code AND s.state = 'sent' AND s.done_at > f.done_at)`;
