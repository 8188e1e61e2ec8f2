import { data } from "react-router";
import { isUnavailable } from "./db.server.ts";
import { type Asked, noteRefusal } from "./denied.server.ts";
import { type Keep, readBeside } from "./files/receive.server.ts";
import { type Form, readBody } from "./form.server.ts";
import { Refusal, type RefusalData } from "./refusals.server.ts";

export { forbidden, missing, Refusal, type RefusalKind } from "./refusals.server.ts";

/** What a form gets back when it was refused: a message key with its data, keys per field, and what was typed. */
export type RefusedForm = {
  readonly refusal: {
    readonly code: string;
    readonly data: RefusalData;
    readonly fields: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, string>>;
  };
};

function pageOf(error: unknown): never {
  if (error instanceof Refusal) {
    const { code, data: about, status } = error;
    throw data({ code, data: about }, { status, headers: whenAgain(status, about) });
  }
  // PostgreSQL is being restarted: a page that says so, and when to ask again.
  if (isUnavailable(error)) throw data({ code: "unavailable" }, { status: 503, headers: { "Retry-After": "5" } });
  throw error;
}

/** For what stands before loaders: a refusal becomes the page of its status. */
export async function orPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    return pageOf(error);
  }
}

/** Wraps a loader: a refusal becomes the page of its status. */
export function reading<Args extends Asked, T>(load: (args: Args) => Promise<T>): (args: Args) => Promise<T> {
  return async (args) => {
    try {
      return await load(args);
    } catch (error) {
      await noteRefusal(args, error);
      return pageOf(error);
    }
  };
}

/**
 * Wraps an action: reads its form, and gives a refusal back to that form with its status and all that was typed.
 * What does not exist is a page of its own, as in a loader.
 * @param most bytes that the form may hold, where it is more than others do.
 */
export function acting<Args extends Asked, T>(act: (args: Args, form: Form) => Promise<T>, most?: number) {
  return givingBack<Args, T>(async (args, values) => {
    const form = await readBody(args.request, most);
    Object.assign(values, form.values);
    return act(args, form);
  });
}

/** Whether a form brings a file: it is read by `actingOnFile` then. */
export function bringsFile(request: Request): boolean {
  return /^multipart\/form-data;/i.test(request.headers.get("content-type") ?? "");
}

/**
 * Wraps an action whose form brings a file, as `acting` does. Who receives it reads the form; `keep` is told what is to be
 * given back.
 * @param fields what else the form may hold.
 */
export function actingOnFile<Args extends Asked, T>(
  fields: readonly string[],
  act: (args: Args, keep: Keep) => Promise<T>,
) {
  return givingBack<Args, T>(async (args, values) => {
    const keep: Keep = (field, value) => {
      values[field] = value;
    };
    try {
      return await act(args, keep);
    } finally {
      await readBeside(args.request, fields, keep);
    }
  });
}

function givingBack<Args extends Asked, T>(act: (args: Args, values: Record<string, string>) => Promise<T>) {
  return async (args: Args) => {
    const values: Record<string, string> = Object.create(null);
    try {
      return await act(args, values);
    } catch (error) {
      await noteRefusal(args, error);
      const refusal = isUnavailable(error) ? new Refusal("unavailable", "unavailable") : error;
      if (!(refusal instanceof Refusal) || refusal.kind === "missing") return pageOf(error);
      const noPage = ["unavailable", "signedOut"].includes(refusal.kind) || refusal.code === "too-fast";
      if (noPage && isWholePage(args.request))
        throw data(
          { values: { ...values } },
          { status: refusal.status, headers: whenAgain(refusal.status, refusal.data) },
        );
      return refused(refusal, values);
    }
  };
}

/**
 * Whether a form was sent without our script. Its answer is a page, which the form's own page cannot be when that asks
 * the same database, or the same session, in vain: the page of the error then carries what was typed.
 */
function isWholePage(request: Request): boolean {
  return request.headers.get("sec-fetch-mode") === "navigate";
}

function whenAgain(status: number, about: RefusalData): HeadersInit {
  return status === 503 || status === 429 ? { "Retry-After": String(about.seconds ?? 5) } : {};
}

function refused(refusal: Refusal, values: Readonly<Record<string, string>>) {
  const { code, data: about, fields, status } = refusal;
  const headers = whenAgain(status, about);
  return data<RefusedForm>({ refusal: { code, data: about, fields, values: { ...values } } }, { status, headers });
}
