import { db } from "#app/platform/db.server.ts";
import { thinkMs } from "./queries/import.server.ts";

/** Clears away tables that somebody has looked at and not written within the hour. Gives how many. */
export async function clearImports(now: Date): Promise<Record<string, number>> {
  const { count } = await db().pointImport.deleteMany({
    where: { madeAt: { lte: new Date(now.getTime() - thinkMs) } },
  });
  return { imports: count };
}
