import { z } from "zod";
import { endOfDay, parseMinute } from "#app/core/clock.ts";
import { isDay } from "#app/core/day.ts";
import { optionalText, submissionKey } from "#app/platform/form.server.ts";
import { textMax } from "./rules.ts";

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
    .max(10, "open-times.time-invalid")
    .refine((text) => (parseMinute(text) ?? endOfDay + 1) <= latest, "open-times.time-invalid")
    .transform((text) => parseMinute(text) ?? 0);
const isVideoLink = (text: string) => text === "" || (URL.canParse(text) && /^https:\/\/[^\s/]\S*$/.test(text));

export const publishForm = z.object({
  ...{ day, from: hour(endOfDay - 1), to: hour(endOfDay), until: dayOrNone, key: submissionKey },
  place: optionalText(textMax.place),
  videoUrl: optionalText(textMax.videoUrl).refine(isVideoLink, "open-times.video-not-https"),
});
export const removeForm = z.object({ openTimeId: z.uuid("form.outdated") });
export const plainForm = z.object({});
