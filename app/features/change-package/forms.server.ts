import { z } from "zod";
import { longestPassage } from "#app/features/redaction/rules.ts";
import { type Form, submissionKey } from "#app/platform/form.server.ts";
import type { Changes } from "./rules/texts.ts";

/** Read generously: what a text may not be is told by the command, for every text at once. */
const text = z.string().max(20_000, "field.too-long");
const id = z.uuid();
const noneOr = z.union([z.literal(""), z.uuid()]);

export const newDriverForm = z.object({ title: text, description: text, parentId: noneOr, key: submissionKey });
export const newIdeaForm = z.object({
  title: text,
  description: text,
  howToTry: text,
  source: text,
  driverId: noneOr,
  teamId: noneOr,
  key: submissionKey,
});
export const moveForm = z.object({ id, past: id, way: z.enum(["up", "down"]) });
export const oneForm = z.object({ id });
export const liftForm = z.object({ key: submissionKey });
/** What is to be wiped. `sure` is a box to tick: it cannot be undone. */
export const redactForm = z.object({
  passage: z.string().max(longestPassage, "field.too-long"),
  sure: z.literal("on", "field.required"),
  key: submissionKey,
});
export const noFields = z.object({});

/** An edited thing's fields: each with what it was when the person began, `base.<field>`. @throws Refusal invalid */
export function changesIn<Field extends string>(form: Form, fields: readonly Field[]): Changes<Field> {
  const shape = Object.fromEntries(
    fields.flatMap((field) => [
      [field, text],
      [`base.${field}`, text],
    ]),
  );
  const values = form.read(z.object(shape)) as Readonly<Record<string, string>>;
  const some = (prefix: string) =>
    Object.fromEntries(fields.map((field) => [field, values[prefix + field] ?? ""])) as Record<Field, string>;
  return { mine: some(""), base: some("base.") };
}
