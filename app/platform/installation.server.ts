import { db } from "./db.server.ts";

export type InstallationKind = "demo" | "real";

// A database is born as one of the two and never changes, so it is asked once.
let known: { kind: InstallationKind; client: object } | null = null;

/** What this database was born as, or null while it is empty. */
export async function installationKind(): Promise<InstallationKind | null> {
  const client = db();
  if (known?.client === client) return known.kind;
  const row = await client.installation.findUnique({ where: { id: 1 } });
  if (row) known = { kind: row.kind, client };
  return row?.kind ?? null;
}
