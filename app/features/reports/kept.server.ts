import { z } from "zod";
import { chartKinds, directions, kindsOfData, ruleSets } from "#app/features/charts/rules/types.ts";
import { measureKinds, rhythms } from "#app/features/measures/rules/types.ts";
import type { ReportedMeasure } from "./rules/measured.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const number = z.number().nullable();

const measure = z.object({
  id: z.string(),
  programmeId: z.string(),
  teamId: z.string().nullable(),
  name: z.string(),
  kind: z.enum(measureKinds),
  data: z.enum(kindsOfData),
  unit: z.string(),
  per: z.number(),
  direction: z.enum(directions),
  rhythm: z.enum(rhythms),
  smallest: z.number(),
  retired: z.boolean(),
});

const definition = z.object({
  ...{ id: z.string(), fromDay: day.nullable(), definition: z.string() },
  ...{ numerator: z.string(), denominator: z.string(), exclusions: z.string() },
});

const decision = z.object({
  ...{ id: z.string(), kind: z.enum(["freeze", "split"]), day, reason: z.string(), by: z.null(), on: day },
});

const said = z.object({
  ...{ at: z.number(), lacks: z.boolean(), missing: z.literal(""), comment: z.literal(""), withheld: z.boolean() },
});

const points = z
  .object({
    days: z.array(day),
    values: z.array(number),
    numerators: z.array(number),
    denominators: z.array(number),
    said: z.array(said),
  })
  .refine((all) => [all.values, all.numerators, all.denominators].every(({ length }) => length === all.days.length));

const reported = z.object({
  ...{ id: z.string(), measure, main: z.boolean(), baseline: number, target: number, shown: z.boolean() },
  ...{ chart: z.enum(chartKinds), rules: z.enum(ruleSets), screening: z.boolean() },
  ...{ definitions: z.array(definition), decisions: z.array(decision), points },
}) satisfies z.ZodType<ReportedMeasure>;

/** What was kept of the measures when a report was handed in. One that says what we do not understand is left out. */
export function keptMeasures(stored: unknown): ReportedMeasure[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => reported.safeParse(one).data ?? []);
}
