/** What Node, PostgreSQL, its driver and Prisma say when the database cannot do it just now. */
const gone = new Set([
  "ECONNREFUSED",
  "ENOENT",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  // PostgreSQL: it was told to stop, it crashed, it is starting, the connection broke.
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  // It waited too long for a lock or an answer, or stood in a deadlock; no connection was free.
  "55P03",
  "57014",
  "25P03",
  "40001",
  "40P01",
  "53300",
  "P2034",
  "TransactionWriteConflict",
  "TooManyConnections",
  // Prisma: not reached, timed out, closed, no connection free, a transaction that could not begin or was cut off.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  // Its driver adapter's kinds.
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
]);

const words =
  /connection terminated|not queryable|timeout exceeded when trying to connect|can't reach database|client was closed/i;

/**
 * Whether an error says that PostgreSQL cannot be reached just now (it is restarting, or overwhelmed), as against a bug. Nothing of the
 * act was saved then, and it may be tried again. Errors come wrapped, several deep, and not only in Errors.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const said = error as {
    code?: unknown;
    originalCode?: unknown;
    kind?: unknown;
    message?: unknown;
    cause?: unknown;
    meta?: unknown;
  };
  if ([said.code, said.originalCode, said.kind].some((word) => typeof word === "string" && gone.has(word))) return true;
  if (typeof said.message === "string" && words.test(said.message)) return true;
  const { driverAdapterError } = (said.meta ?? {}) as { driverAdapterError?: unknown };
  return isUnavailable(said.cause, depth + 1) || isUnavailable(driverAdapterError, depth + 1);
}
