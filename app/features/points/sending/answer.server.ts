import type { z } from "zod";
import { messagesIn } from "#app/i18n/words.server.ts";
import { bytesOf } from "#app/platform/body.server.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { type Asked, noteRefusal } from "#app/platform/denied.server.ts";
import { Refusal, type RefusalData } from "#app/platform/refusals.server.ts";
import type { Problem } from "../forms/told.server.ts";
import { type Caller, callerOf } from "./caller.server.ts";

/** The most that a request may hold, in bytes: a thousand points with long comments fit in it. */
const mostBytes = 1_048_576;

/** A no of this way in that no page gives. */
class Unfit extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: Problem["errors"];
  constructor(status: number, code: string, errors?: Problem["errors"]) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/**
 * Wraps what answers another system: finds who asks, and says a no as a problem (RFC 9457).
 * @param methods what the address answers.
 */
export function answeringSystems<Args extends Asked>(
  methods: readonly string[],
  answer: (args: Args, caller: Caller, now: Date) => Promise<object>,
): (args: Args) => Promise<Response> {
  return async (args) => {
    const { now, origin } = args.context.get(factsContext);
    try {
      const caller = await callerOf(args.request, origin, now);
      if (!methods.includes(args.request.method)) throw new Unfit(405, "sending.method");
      return Response.json(await answer(args, caller, now));
    } catch (error) {
      await noteRefusal(args, error);
      const said = problemOf(error);
      return Response.json(said, { status: said.status, headers: headersOf(said.status, error, methods) });
    }
  };
}

/** What is at no address. */
export const nothingThere = () => {
  const said = problemOf(new Unfit(404, "sending.nothing-there"));
  return Response.json(said, { status: 404, headers: { "Content-Type": problemType } });
};

const problemType = "application/problem+json";

function headersOf(status: number, error: unknown, methods: readonly string[]): Record<string, string> {
  const seconds = error instanceof Refusal ? String(error.data.seconds ?? 5) : "5";
  return {
    "Content-Type": problemType,
    ...(status === 401 ? { "WWW-Authenticate": 'Bearer realm="Genombrott"' } : {}),
    ...(status === 405 ? { Allow: methods.join(", ") } : {}),
    ...(status === 429 || status === 503 ? { "Retry-After": seconds } : {}),
  };
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

function problemOf(error: unknown): Problem {
  const data = error instanceof Refusal ? error.data : {};
  const of = (status: number, code: string, errors?: Problem["errors"]): Problem => ({
    ...{ type: "about:blank", title: titles[status] ?? "", status, code, detail: inWords(code, data) },
    ...(errors ? { errors } : {}),
  });
  if (error instanceof Unfit) return of(error.status, error.code, error.errors);
  if (error instanceof Refusal) {
    const { code, fields, status } = error;
    if (error.kind !== "invalid") return of(status, code);
    return of(
      422,
      code,
      Object.entries(fields).map(([at, what]) => {
        const [index = "", field = ""] = at.split(".");
        return faultOf(Number(index), field, what);
      }),
    );
  }
  if (isUnavailable(error)) return of(503, "unavailable");
  throw error;
}

const faultOf = (index: number, field: string, code: string) => ({ index, field, code, detail: inWords(code) });

/** A code in an English sentence, the same as a person reads who fills in by hand. */
function inWords(code: string, data: RefusalData = {}): string {
  for (const namespace of ["sending", "points", "shell"] as const) {
    const said = messagesIn("en", namespace)[`refusal.${code}`];
    if (said !== undefined) return typeof said === "function" ? said(data) : said;
  }
  return String(messagesIn("en", "shell")["refusal.unknown"] ?? "");
}

/** Reads what another system sends, strictly as the schema of a list says. @throws Unfit, Refusal tooLarge */
export async function readSent<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (type !== "application/json") throw new Unfit(415, "sending.no-json");
  const bytes = await bytesOf(request, mostBytes);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Unfit(400, "sending.broken-json");
  }
  return fitting(json, schema);
}

/** The same for what an address asks. @throws Unfit */
export function fitting<S extends z.ZodType>(value: unknown, schema: S): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 100).map(({ path, message, code, ...issue }) => {
    const at = code === "unrecognized_keys" ? String((issue as { keys?: string[] }).keys?.[0] ?? "") : "";
    const said = /^[a-z-]+(?:\.[a-z-]+)+$|^identity-number$/.test(message) ? message : "sending.unfit";
    const index = typeof path[0] === "number" ? path[0] : 0;
    return faultOf(index, at || String(path.findLast((part) => typeof part === "string") ?? ""), said);
  });
  throw new Unfit(422, "points.sent-wrong", errors);
}
