import type { z } from "zod";
import { bytesOf } from "./body.server.ts";
import { isUnavailable } from "./db.server.ts";
import { type Asked, noteRefusal } from "./denied.server.ts";
import { Refusal } from "./refusals.server.ts";

/** The most a JSON question may hold: a passkey's answer is about 2 kB. */
const maxBytes = 16 * 1024;

/** Reads what one of our own scripts asks, strictly as the schema says. @throws Refusal invalid, tooLarge. */
export async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json"))
    throw new Refusal("invalid", "form.unreadable");
  const parsed = schema.safeParse(parse(await bytesOf(request, maxBytes)));
  if (!parsed.success) throw new Refusal("invalid", "form.outdated");
  return parsed.data;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal("invalid", "form.unreadable");
  }
}

/** Wraps an action that answers a script: a refusal becomes its status and `{ code, fields? }`. */
export function answering<Args extends Asked>(
  act: (args: Args) => Promise<Response>,
): (args: Args) => Promise<Response> {
  return async (args) => {
    try {
      return await act(args);
    } catch (error) {
      await noteRefusal(args, error);
      if (isUnavailable(error)) return refused(new Refusal("unavailable", "unavailable"));
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  };
}

function refused({ code, data, fields, status }: Refusal): Response {
  const headers: HeadersInit = status === 429 || status === 503 ? { "Retry-After": String(data.seconds ?? 5) } : {};
  return Response.json(Object.keys(fields).length > 0 ? { code, fields } : { code }, { status, headers });
}
