import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";

const counter = new AsyncLocalStorage<{ statements: number }>();
const transactionWords = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE)\b/i;

/**
 * Counts the SQL statements of one request at the driver, so that a page which asks once per row is seen.
 * BEGIN and COMMIT are not counted.
 */
export const countStatement = {
  /** Runs `work` and gives its result beside the number of statements it sent. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
    const tally = { statements: 0 };
    const result = await counter.run(tally, work);
    return { result, statements: tally.statements };
  },

  watch(connection: pg.PoolClient): void {
    const send = connection.query.bind(connection) as (...args: unknown[]) => unknown;
    // The driver's query has a dozen overloads; only the first argument's text matters here.
    (connection as { query: unknown }).query = (...args: unknown[]) => {
      const first = args[0];
      const text = typeof first === "string" ? first : ((first as { text?: string } | undefined)?.text ?? "");
      const tally = counter.getStore();
      if (tally && !transactionWords.test(text)) tally.statements += 1;
      return send(...args);
    };
  },
};
