import { once } from "node:events";
import type pg from "pg";

/**
 * COPY through `pg`. It has no COPY of its own but lets a query handle the protocol's messages itself: what arrives here
 * is what PostgreSQL sends, and no row is held longer than until it is passed on.
 */
class Copying implements pg.Submittable {
  readonly ended: Promise<void>;
  readonly #sql: string;
  readonly #end = Promise.withResolvers<void>();
  #failure: Error | null = null;

  constructor(sql: string) {
    this.#sql = sql;
    this.ended = this.#end.promise;
    this.ended.catch(() => undefined); // It is waited for later; meanwhile a failure is nobody's surprise.
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#sql);
  }

  handleError(error: Error): void {
    this.#failure = error;
    this.#end.reject(error); // A lost connection is never followed by "ready".
  }

  handleReadyForQuery(): void {
    if (this.#failure === null) this.#end.resolve();
  }

  handleCommandComplete(): void {}
}

class CopyOut extends Copying {
  readonly #onRow: (row: Buffer, connection: pg.Connection) => void;

  constructor(sql: string, onRow: (row: Buffer, connection: pg.Connection) => void) {
    super(sql);
    this.#onRow = onRow;
  }

  handleCopyData(message: { chunk: Buffer }, connection: pg.Connection): void {
    this.#onRow(message.chunk, connection);
  }
}

class CopyIn extends Copying {
  readonly begun: Promise<pg.Connection>;
  readonly #begin = Promise.withResolvers<pg.Connection>();

  constructor(sql: string) {
    super(sql);
    this.begun = this.#begin.promise;
    this.begun.catch(() => undefined);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    this.#begin.resolve(connection);
  }

  override handleError(error: Error): void {
    this.#begin.reject(error);
    super.handleError(error);
  }
}

/**
 * Hands every row of `COPY … TO STDOUT` to `write`, one line each. When `write` answers with a promise (it has had enough
 * for now), PostgreSQL is left waiting until that is over.
 * @returns how many rows.
 */
export async function copyOut(
  client: pg.ClientBase,
  sql: string,
  write: (row: Buffer) => Promise<unknown> | undefined,
): Promise<number> {
  let rows = 0;
  let failure: unknown;
  const copying = new CopyOut(sql, (row, connection) => {
    rows += 1;
    if (failure !== undefined) return;
    const enough = write(Buffer.from(row)); // A copy: the driver reads the next rows into the same memory.
    if (enough === undefined) return;
    connection.stream.pause();
    enough.then(
      () => connection.stream.resume(),
      (error: unknown) => {
        failure = error;
        connection.stream.resume();
      },
    );
  });
  client.query(copying);
  await copying.ended;
  if (failure !== undefined) throw failure;
  return rows;
}

/** Sends lines to `COPY … FROM STDIN`, no faster than PostgreSQL takes them. Fails as a whole when one row is refused. */
export async function copyIn(client: pg.ClientBase, sql: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const copying = client.query(new CopyIn(sql));
  const connection = (await copying.begun) as pg.Connection & CopyMessages;
  try {
    for await (const chunk of chunks) {
      connection.sendCopyFromChunk(chunk);
      // A row that is refused ends the COPY at once; what is sent after that PostgreSQL throws away.
      if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, "drain"), copying.ended]);
    }
    connection.endCopyFrom();
  } catch (error) {
    connection.sendCopyFail("the backup could not be read to its end");
    await copying.ended.catch(() => undefined);
    throw error;
  }
  await copying.ended;
}

/** What `pg` has but its types do not name. */
interface CopyMessages {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}
