import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText } from "#app/platform/form.server.ts";
import { commentMax, missingMax, mostOfDay } from "../rules/content.ts";
import { mostNumber } from "../rules/numbers.ts";

/** Points of one request at most. */
export const mostSent = 1000;

// PostgreSQL knows no year 0, and a year 20266 is a slip.
const day = z.iso.date("points.no-day").refine(isDay, "points.no-day").meta({ description: "A day, `YYYY-MM-DD`." });
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
