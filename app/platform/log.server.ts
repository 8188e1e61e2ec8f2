import pino, { type Logger } from "pino";

/**
 * What of an error may stand in the log: its kind, code, constraint and where it was thrown. Messages of the database
 * and of its client quote whole rows, with what people wrote in them.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, meta, cause, stack } = error as Error & { code?: unknown; meta?: { modelName?: unknown } };
  const quotesData = /prisma|driver|postgres|database/i.test(error.name) || meta !== undefined || code !== undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(meta?.modelName === undefined ? {} : { model: meta.modelName }),
    ...(quotesData
      ? { constraint: /constraint "([a-z_]+)"/.exec(error.message.replaceAll("\\", ""))?.[1] }
      : { message: error.message }),
    at: stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12),
    ...(cause instanceof Error ? { cause: errorFacts(cause) } : {}),
  };
}

const holder = globalThis as typeof globalThis & { __genombrottLog?: Logger };

/**
 * The log: events with ids, never what people wrote, never an address or a secret.
 * Redaction is the second line of defence; the first is not to hand such things over.
 */
export function openLog(level: string): void {
  holder.__genombrottLog = pino({
    level,
    base: null,
    serializers: { err: errorFacts },
    redact: {
      paths: ["email", "to", "code", "link", "secret", "token", "cookie", "*.email", "*.token", "*.cookie"],
      censor: "[hidden]",
    },
  });
}

export function log(): Logger {
  holder.__genombrottLog ??= pino({ level: "silent" });
  return holder.__genombrottLog;
}
