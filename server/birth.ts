import pg from "pg";
import { dayOf } from "#app/core/day.ts";
import type { InstallationKind } from "#app/platform/installation.server.ts";

/**
 * What the database was born as, which never changes. An empty one becomes a demo, and is filled before anybody sees it.
 * Done by Node before the app is opened: the demo's texts need not be in what Vite builds.
 * @param appUrl of the app's own login, after the migrations.
 */
export async function birth(
  appUrl: string,
  now: Date,
  say: (line: string) => void,
): Promise<{ kind: InstallationKind; isNew: boolean }> {
  const known = await kindOf(appUrl);
  if (known !== null) return { kind: known, isNew: false };
  say("Filling the demo programme …");
  try {
    await fill(appUrl, now);
    return { kind: "demo", isNew: true };
  } catch (error) {
    // Of several instances that start on an empty database, one fills it; the others waited, and find it there.
    const meanwhile = await kindOf(appUrl);
    if (meanwhile === null) throw error;
    return { kind: meanwhile, isNew: false };
  }
}

async function kindOf(appUrl: string): Promise<InstallationKind | null> {
  const connection = new pg.Client({ connectionString: appUrl });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    const { rows } = await connection.query<{ kind: InstallationKind }>("SELECT kind FROM installation");
    return rows[0]?.kind ?? null;
  } finally {
    await connection.end();
  }
}

/** Loaded only for this: later starts need neither the texts nor a second client. */
async function fill(appUrl: string, now: Date): Promise<void> {
  const [{ PrismaPg }, { PrismaClient }, { fillDemo }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("#prisma/generated/client.ts"),
    import("#prisma/seed/index.ts"),
  ]);
  const pool = new pg.Pool({ connectionString: appUrl });
  pool.on("error", () => undefined);
  // From its first moment: one that is lost at a stop must not end the process before the database has been stopped.
  pool.on("connect", (connection) => void connection.on("error", () => undefined));
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    await fillDemo(db, { today: dayOf(now), now });
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}
