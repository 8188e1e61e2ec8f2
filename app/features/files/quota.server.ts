import type { Actor } from "#app/access/actor.ts";
import { fileQuota } from "#app/core/files.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

const dayMs = 86_400_000;

/** The acts by which a file is stored, by their names in the audit. */
const storing = ["file.added", "material.added", "storyboard.hung"];

/**
 * Refuses what is more than one person stores in a day. Files that were removed again count as files, not as bytes.
 * @throws Refusal tooMany
 */
export async function refuseIfUsedUp(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const since = new Date(now.getTime() - dayMs);
  const [used] = await tx.$queryRaw<[{ files: number; bytes: number }]>`
    SELECT (SELECT count(*)::int FROM audit_entries a
        WHERE a.actor_id = ${actor.personId}::uuid AND a.at > ${since} AND a.action = ANY(${storing}::text[])) AS files,
      (SELECT coalesce(sum(f.bytes), 0)::int FROM files f
        WHERE f.uploaded_by_id = ${actor.personId}::uuid AND f.uploaded_at > ${since}) AS bytes`;
  if (used.files >= fileQuota.files || used.bytes > fileQuota.bytes)
    throw new Refusal("tooMany", "file.quota", { data: { seconds: 3600 } });
}

/** Keeps a person's uploads in line until the transaction is over: two at once cannot share the last of what is left. */
export async function inLine(tx: Tx, actor: Actor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files ${actor.personId}`}, 0))`;
}
