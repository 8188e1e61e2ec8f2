import pino, { type Logger } from "pino";

const holder = globalThis as typeof globalThis & { __genombrottLog?: Logger };

/**
 * The log: events with ids, never what people wrote, never an address or a secret.
 * Redaction is the second line of defence; the first is not to hand such things over.
 */
export function openLog(level: string): void {
  holder.__genombrottLog = pino({
    level,
    base: null,
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
