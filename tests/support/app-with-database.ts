import { freshDatabase } from "./database.ts";
import { type AppOptions, type RunningApp, startApp } from "./running-app.ts";

type Database = Awaited<ReturnType<typeof freshDatabase>>;
export type AppWithDatabase = RunningApp & { readonly database: Database };

/** The app on a database of the test's own, copied from the migrated one: empty, so it becomes a demo at the start. */
export async function startAppWithFreshDatabase(options: AppOptions = {}): Promise<AppWithDatabase> {
  const database = await freshDatabase();
  try {
    const app = await startAppOn(database, options);
    const stop = async () => {
      const code = await app.stop();
      await database.drop();
      return code;
    };
    return { ...app, stop, database };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

/** The app on a database that is there already, with what is in it. Dropping it is the caller's. */
export function startAppOn(
  database: Pick<Database, "appUrl" | "ownerUrl">,
  options: AppOptions = {},
): Promise<RunningApp> {
  // A URL needs a host to be one; the socket's folder behind it is what counts.
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  const env = {
    DATABASE_URL: url(database.appUrl),
    DATABASE_URL_OWNER: url(database.ownerUrl),
    GENOMBROTT_PASSING_DATABASE: "1",
    ...options.env,
  };
  return startApp({ ...options, env });
}
