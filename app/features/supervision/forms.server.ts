import { z } from "zod";
import { endOfDay, parseMinute } from "#app/core/clock.ts";
import { isDay } from "#app/core/day.ts";
import type { Nth, Recurrence, Weekday } from "#app/core/recurrence.ts";
import { optionalText, submissionKey } from "#app/platform/form.server.ts";
import { rhythms } from "./rules/rhythms.ts";
import { lengthRange, textMax } from "./rules/series.ts";
import { supervisionReasons, supervisionStates } from "./rules/types.ts";

const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const dayOrNone = z.union([z.literal(""), z.string().refine(isDay, "field.invalid")]).default("");
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const from = z
  .string()
  .trim()
  .min(1, "field.required")
  .max(10, "supervision.time-invalid")
  .refine((text) => (parseMinute(text) ?? endOfDay) < endOfDay, "supervision.time-invalid")
  .transform((text) => parseMinute(text) ?? 0);
const minutes = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "supervision.length-range")
  .transform(Number)
  .refine((n) => n >= lengthRange.min && n <= lengthRange.max, "supervision.length-range");
const isVideoLink = (text: string) => text === "" || (URL.canParse(text) && /^https:\/\/[^\s/]\S*$/.test(text));
export const whereFields = {
  place: optionalText(textMax.place),
  videoUrl: optionalText(textMax.videoUrl).refine(isVideoLink, "supervision.video-not-https"),
};
const moment = z.iso.datetime("form.outdated").transform((text) => new Date(text));
const sequence = z
  .string()
  .regex(/^\d{1,6}$/, "form.outdated")
  .transform(Number);
const back = z.string().max(1000).default("");

/** What repeats, and how often. */
export const repeats = ["once", ...rhythms] as const;

/** Told by their names: the other teams that can be in a group. */
type Unnamed = Record<never, z.ZodType>;
const withTeams = (teamIds: readonly string[]): Unnamed =>
  Object.fromEntries(teamIds.map((id) => [`with-${id}`, ticked]));

/** A new session or series, with one team or as a group with others of these. */
export const planForm = (otherTeams: readonly string[]) =>
  z.object({
    ...{ day, from, minutes, repeat: z.enum(repeats), until: dayOrNone },
    ...{ ...whereFields, title: optionalText(textMax.title), key: submissionKey },
    ...withTeams(otherTeams),
  });
export const moveForm = z.object({ day, from, minutes, ...whereFields, sequence });
export const toOpenTimeForm = z.object({ startsAt: moment, sequence });
export const bookForm = z.object({ researcherId: z.uuid("form.outdated"), startsAt: moment, key: submissionKey });
export const markForm = z.object({
  from: z.enum(supervisionStates),
  reason: z.union([z.literal("").transform(() => null), z.enum(supervisionReasons)]).default(null),
  back,
});
const digit = (max: number) =>
  z
    .string()
    .regex(/^\d$/, "field.invalid")
    .transform(Number)
    .refine((n) => n >= 1 && n <= max, "field.invalid");
export const seriesForm = z.object({
  ...{ seriesId: z.uuid("form.outdated"), repeat: z.enum(rhythms), nth: digit(5), weekday: digit(7) },
  ...{ from, minutes, until: day, seen: z.string().max(2_000, "form.outdated"), ...whereFields },
});
export const endForm = z.object({ seriesId: z.uuid("form.outdated") });

/** How often something comes, on a weekday that is the nth of its month. */
export function patternIn(
  repeat: (typeof rhythms)[number],
  { nth, weekday }: { readonly nth: number; readonly weekday: number },
): Pick<Recurrence, "every" | "weekday"> & ({ unit: "week"; nth: null } | { unit: "month"; nth: Nth }) {
  const [unit, every] = repeat.split("-");
  const common = { every: Number(every), weekday: weekday as Weekday };
  return unit === "week" ? { ...common, unit, nth: null } : { ...common, unit: "month", nth: nth as Nth };
}
