import { Prisma } from "#app/platform/db.server.ts";
import { wrongCodesCountMs } from "./rules.ts";

/**
 * SQL: how many wrong codes have been tried for a person since yesterday, over all her requests and from wherever they
 * came. Of a request that was used, one try was the right one. Nobody (an unknown address) has none.
 */
export function wrongCodesOf(personId: Prisma.Sql, now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - wrongCodesCountMs);
  return Prisma.sql`(
    SELECT coalesce(sum(greatest(w.tries - (w.used_at IS NOT NULL)::int, 0)), 0) FROM sign_ins w
    WHERE w.person_id = ${personId} AND w.created_at > ${since})`;
}
