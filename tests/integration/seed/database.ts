import { PrismaPg } from "@prisma/adapter-pg";
import { onTestFinished } from "vitest";
import { PrismaClient } from "#prisma/generated/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** An empty, migrated database for one test, with the app's own login. */
export async function emptyDatabase(): Promise<{ db: PrismaClient; appUrl: string; ownerUrl: string }> {
  const { appUrl, ownerUrl, drop } = await freshDatabase();
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: appUrl }) });
  onTestFinished(async () => {
    await db.$disconnect();
    await drop();
  });
  return { db, appUrl, ownerUrl };
}
