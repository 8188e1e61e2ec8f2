import { z } from "zod";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { bytesOf } from "./body.server.ts";
import { Refusal } from "./refusals.server.ts";

/** The most a form may hold. A whole worksheet of full fields is about 60 kB. */
const maxBytes = 256 * 1024;

/** The hidden field that every form which makes or moves something carries: makes a double submit one effect. */
export const submissionKey = z.uuid("form.outdated");

/** Who a client is stands nowhere here, not even in the name of a team or the title of a colleague (C27). */
const namesNobody = (text: string) => findIdentityNumbers(text).length === 0;
/** A text that may be empty: trimmed, at most `max` characters, no identity number. */
export const optionalText = (max: number) =>
  z.string().trim().max(max, "field.too-long").refine(namesNobody, "identity-number");
/** A text that must be written. */
export const requiredText = (max: number) => optionalText(max).min(1, "field.required");
/** Where somebody reads her mail; whether mail gets there is seen when it is sent. */
export const emailAddress = z
  .string()
  .trim()
  .min(1, "field.required")
  .max(254, "field.email")
  .regex(/^[^@\s]+@[^@\s]+$/, "field.email");

export type Form = {
  /** The fields as they were sent, for giving them back. */
  readonly values: Readonly<Record<string, string>>;
  /** Which of a page's forms this is. */
  readonly intent: string;
  /**
   * The fields as the schema says. Unknown, repeated or missing fields are refused, not passed over: they mean a page
   * from an earlier version of the app, or somebody's experiment.
   * @throws Refusal invalid, with a code per field.
   */
  read<S extends z.ZodObject>(schema: S): z.infer<S>;
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Refusal("invalid", "form.unreadable");
  }
}

/**
 * Reads the body of an action's request: an ordinary form, valid UTF-8, of reasonable size, each field once.
 * @param most bytes, where a form may hold more than others do.
 */
export async function readBody(request: Request, most = maxBytes): Promise<Form> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new Refusal("invalid", "form.unreadable");
  const text = Buffer.from(await bytesOf(request, most)).toString("latin1");
  if (/[^\x20-\x7e]/.test(text)) throw new Refusal("invalid", "form.unreadable");
  const values: Record<string, string> = Object.create(null);
  for (const pair of text === "" ? [] : text.split("&")) {
    const [name = "", value = ""] = pair.split("=", 2).map(decode);
    if (name in values) throw new Refusal("invalid", "form.outdated");
    // PostgreSQL text holds no NUL; a browser never sends one. Line ends become one sort.
    if (value.includes("\0") || name.includes("\0")) throw new Refusal("invalid", "form.unreadable");
    values[name] = value.replaceAll("\r\n", "\n");
  }
  return { values, intent: values.intent ?? "", read: (schema) => parse(schema, values) };
}

/** The same for what came in another way than as an ordinary form. @throws Refusal invalid, with a code per field. */
export function parse<S extends z.ZodObject>(schema: S, values: Readonly<Record<string, string>>): z.infer<S> {
  const { intent: _intent, ...fields } = values;
  const parsed = schema.strict().safeParse(fields);
  if (parsed.success) return parsed.data as z.infer<S>;
  const wrong: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    if (issue.code === "unrecognized_keys") throw new Refusal("invalid", "form.outdated");
    const name = String(issue.path[0] ?? "");
    const missingField = issue.code === "invalid_type" && !(name in values);
    wrong[name] ??= missingField
      ? "field.required"
      : /^[a-z-]+(?:\.[a-z-]+)*$/.test(issue.message)
        ? issue.message
        : "field.invalid";
  }
  throw new Refusal("invalid", "form.invalid", { fields: wrong });
}
