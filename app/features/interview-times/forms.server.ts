import { z } from "zod";
import { endOfDay, parseMinute } from "#app/core/clock.ts";
import { isDay } from "#app/core/day.ts";
import { placeKinds } from "#app/features/studies/rules/facts.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { settingRanges } from "./rules/settings.ts";

const id = z.uuid("form.outdated");
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const dayOrNone = z
  .union([z.literal(""), z.string().refine(isDay, "field.invalid")])
  .default("")
  .transform((text) => text || null);
const hour = (latest: number) =>
  z
    .string()
    .trim()
    .min(1, "field.required")
    .max(10, "interview-time.time-invalid")
    .refine((text) => (parseMinute(text) ?? endOfDay + 1) <= latest, "interview-time.time-invalid")
    .transform((text) => parseMinute(text) ?? 0);
const minutes = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z
    .string()
    .trim()
    .min(1, "field.required")
    .regex(/^\d{1,3}$/, "interview-time.minutes-invalid")
    .transform(Number)
    .refine((value) => value >= min && value <= max, "interview-time.minutes-range");

/** What is opened. Without a last day it is the day alone; without weekdays it is the day's own. */
export const openingForm = z.object({
  ...{ day, until: dayOrNone, from: hour(endOfDay - 1), to: hour(endOfDay), holidaysToo: tick },
  ...{ weekday1: tick, weekday2: tick, weekday3: tick, weekday4: tick, weekday5: tick, weekday6: tick, weekday7: tick },
  ...{ home: tick, office: tick, phone: tick, video: tick },
  roomId: z.union([z.literal(""), id]).transform((value) => value || null),
  address: optionalText(200),
  key: submissionKey,
});

export const removeForm = z.object({ openTimeId: id });
export const closeWeekForm = z.object({ monday: z.string().refine(isDay, "form.outdated") });
export const settingsForm = z.object({
  minutes: minutes(settingRanges.minutes),
  before: minutes(settingRanges.before),
  after: minutes(settingRanges.after),
  travel: minutes(settingRanges.travel),
  // As `seenOf` writes it.
  seen: z.string().regex(/^(?:\d{1,3} ){3}\d{1,3}$/, "form.outdated"),
});
export const addRoomForm = z.object({ name: requiredText(60), address: optionalText(200) });
export const roomForm = z.object({ roomId: id, on: z.enum(["yes", "no"], "form.outdated") });

const about = { instead: z.union([z.literal(""), id]).transform((value) => value || null), key: submissionKey };
const kind = z.enum(placeKinds, "form.outdated");
/** A time that is free: whose, and when. */
export const freeTimeForm = z.object({
  time: z.string("field.required").regex(/^[0-9a-f-]{36} \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, "form.outdated"),
  ...{ kind, ...about },
});
/** Another time, as it was agreed on. */
export const otherTimeForm = z.object({
  ...{ day, from: hour(endOfDay - 1), minutes: minutes(settingRanges.minutes), kind, ...about },
  interviewerId: z.uuid("field.required"),
  address: optionalText(200),
});
export const meetingForm = z.object({ bookingId: id });
