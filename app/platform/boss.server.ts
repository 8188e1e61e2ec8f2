import { PgBoss } from "pg-boss";
import { isUnavailable, pool, type Tx } from "./db.server.ts";
import { log } from "./log.server.ts";

export type { PgBoss } from "pg-boss";
/** A job as it was taken: who settles it, settles this try of it. */
export type TakenJob = { readonly id: string; readonly retryCount: number };
type Sql = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** What a crash left is looked for this often, seconds. */
const lookEvery = 15;
/** What it would do for features of its own that nobody uses here: as seldom as it can. Seconds. */
const seldom = 3600;

/**
 * pg-boss on the app's own connections. Its tables came with a migration, and it makes none: `start` refuses a schema that
 * is not its own. It keeps no statistics, mends no indexes and measures nothing: that takes rights which the app has not.
 * `background`: also finds what a crash left, and sends what is due by the clock.
 */
export function openBoss({ background }: { background: boolean }): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    migrate: false,
    createSchema: false,
    supervise: background,
    schedule: background,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
    flowIntervalSeconds: seldom,
    persistQueueStats: false,
    persistWarnings: false,
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error: Error) => {
    // From its workers it comes as a plain copy of what was thrown.
    const err = error instanceof Error ? error : Object.assign(new Error(), error);
    if (!isUnavailable(err)) log().error({ err }, "jobs: something failed");
  });
  boss.on("warning", ({ message }) => log().warn(message));
  return boss;
}

/** For what pg-boss is to do in a transaction of ours: both are committed, or neither. */
export function inside(tx: Tx): { db: Sql } {
  const executeSql = async (text: string, values: unknown[] = []) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
  });
  return { db: { executeSql } };
}
