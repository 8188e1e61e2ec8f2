import { db, Prisma } from "#app/platform/db.server.ts";
import { type Evaluated, evaluatedColumns } from "./found.server.ts";
import { stateOf } from "./rules/state.ts";

/** Forgets who answered, when nobody can any more. Gives of how many. */
export async function clearTurns(now: Date): Promise<Record<string, number>> {
  const gatherings = await db().$queryRaw<Evaluated[]>`
    SELECT ${evaluatedColumns} FROM gatherings g JOIN evaluations e ON e.gathering_id = g.id
    WHERE EXISTS (SELECT 1 FROM registrations r JOIN evaluation_turns t ON t.registration_id = r.id WHERE r.gathering_id = g.id)`;
  const over = gatherings
    .filter((gathering) => ["closed", "none"].includes(stateOf(gathering, now)))
    .map(({ id }) => id);
  const turns = await db().$executeRaw(Prisma.sql`DELETE FROM evaluation_turns t USING registrations r
    WHERE r.id = t.registration_id AND r.gathering_id = ANY(${over}::uuid[])`);
  return { turns };
}
