import { z } from "zod";
import { kindsOfData } from "#app/features/charts/rules/types.ts";
import { rhythms } from "../rules/periods.ts";

/** What another system is told. */
const nullable = z.number().nullable();
export const toldMeasure = z
  .object({
    id: z.uuid().meta({ description: "The measure as this team follows it." }),
    name: z.string(),
    data: z.enum(kindsOfData).meta({ description: "What is counted." }),
    rhythm: z
      .enum(rhythms)
      .meta({ description: "How often. Of days and cases between, each point is an event of its own." }),
    unit: z.string(),
    per: z.int().meta({ description: "What a rate is counted per; 100 for a percentage." }),
    over: z.boolean().meta({ description: "No more points are taken." }),
  })
  .meta({ id: "Measure" });
export const toldPoint = z
  .object({
    day: z.iso.date().meta({ description: "The first day of the period; of events, the event's own." }),
    nth: z.int(),
    value: nullable,
    numerator: nullable,
    denominator: nullable,
    missing: z.string(),
    comment: z.string(),
  })
  .meta({ id: "Point" });
export const toldMeasures = z.object({ measures: z.array(toldMeasure) });
export const toldPoints = z.object({ points: z.array(toldPoint) });
export const toldWritten = z.object({
  added: z.int(),
  changed: z.int(),
  same: z.int().meta({ description: "Said so already." }),
});

/** RFC 9457. */
export const problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "The same for the same fault, whatever its words." }),
    detail: z.string(),
    errors: z
      .array(z.object({ index: z.int(), field: z.string(), code: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "What is wrong with which point, from 0." }),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;
