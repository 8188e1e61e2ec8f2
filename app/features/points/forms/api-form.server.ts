import { z } from "zod";
import { kindsOfData } from "#app/features/charts/rules/types.ts";
import { optionalText } from "#app/platform/form.server.ts";
import { commentMax, missingMax, mostOfDay } from "../rules/content.ts";
import { mostNumber } from "../rules/numbers.ts";
import { rhythms } from "../rules/periods.ts";

/** Points of one request at most. */
export const mostSent = 1000;

const day = z.iso.date("points.no-day").meta({ description: "A day, `YYYY-MM-DD`." });
const number = z.number("points.unclear").min(-mostNumber, "points.too-large").max(mostNumber, "points.too-large");

/** A point as another system sends it. What is not said of it is nothing, but for its comment, which stays as it is. */
export const sentPoint = z
  .strictObject({
    day: day.meta({ description: "Any day of the period, `YYYY-MM-DD`; of events, the event's own." }),
    nth: z
      .int("form.outdated")
      .min(0, "form.outdated")
      .max(mostOfDay - 1, "points.too-many-of-day")
      .optional()
      .meta({ description: "Of several events on one day which, from 0." }),
    value: number.optional().meta({ description: "Measurements, counts and cases between." }),
    numerator: number.optional().meta({ description: "Percentages and rates, with `denominator`." }),
    denominator: number.optional(),
    missing: optionalText(missingMax).optional().meta({ description: "Why there are no data. Without numbers." }),
    comment: optionalText(commentMax).optional().meta({ description: "Left out: what is there stays." }),
  })
  .meta({ id: "SentPoint" });
export type SentPoint = z.infer<typeof sentPoint>;
export const sentPoints = z.array(sentPoint).max(mostSent, "points.too-many-sent");

/** What of a measure's points is asked for. */
export const askedDays = z.strictObject({ from: day.optional(), to: day.optional() });

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
