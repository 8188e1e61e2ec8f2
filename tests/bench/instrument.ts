/**
 * Loaded into the benched app before it starts (`node --import`), so that the app itself knows nothing of benches:
 * counts the SQL statements of each request at the driver and says so in its answer (`Server-Timing: sql;desc=N`, and how many of
 * them by each login), and tells how much memory there is when asked over IPC. BEGIN and COMMIT are not counted.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { Server, ServerResponse } from "node:http";
import pg from "pg";

const tally = new AsyncLocalStorage<Map<string, number>>();
const transactionWords = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE)\b/i;

const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
  const [first] = given;
  const text = typeof first === "string" ? first : ((first as { text?: string } | undefined)?.text ?? "");
  const count = tally.getStore();
  const login = this.user ?? "";
  if (count && !transactionWords.test(text)) count.set(login, (count.get(login) ?? 0) + 1);
  return query.apply(this, given);
} as typeof pg.Client.prototype.query;

const emit = Server.prototype.emit;
Server.prototype.emit = function counting(this: Server, event: string | symbol, ...given: unknown[]) {
  const go = () => Reflect.apply(emit, this, [event, ...given]) as boolean;
  return event === "request" ? tally.run(new Map(), go) : go();
} as typeof emit;

const writeHead = ServerResponse.prototype.writeHead as (...given: unknown[]) => ServerResponse;
ServerResponse.prototype.writeHead = function said(this: ServerResponse, ...given: unknown[]) {
  const count = tally.getStore();
  if (count && !this.headersSent) {
    const sum = [...count.values()].reduce((all, one) => all + one, 0);
    const byLogin = [...count].map(([login, one]) => `, ${login};desc=${one}`).join("");
    this.setHeader("Server-Timing", `sql;desc=${sum}${byLogin}`);
  }
  return writeHead.apply(this, given);
} as typeof ServerResponse.prototype.writeHead;

/** What is held when nothing is to be thrown away any more. Needs `--expose-gc`. */
async function settledMemory(): Promise<{ rss: number; heapUsed: number }> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
}

process.on("message", (question) => {
  if (question === "memory") void settledMemory().then((answer) => process.send?.(answer));
});
// The channel alone must not keep the app alive when it is told to go.
process.channel?.unref();
