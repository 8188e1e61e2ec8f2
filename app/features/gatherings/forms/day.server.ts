import { z } from "zod";
import { parseMinute } from "#app/core/clock.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { mostTracks, seatsRange, sessionKinds, sessionTextMax, trackNameMax } from "../rules/sessions.ts";
import { baseIn } from "./base.server.ts";
import { wholeNumberOrNone } from "./numbers.server.ts";

const time = z
  .string()
  .trim()
  .min(1, "field.required")
  .transform((text, context) => {
    const minute = parseMinute(text);
    if (minute !== null) return minute;
    context.addIssue({ code: "custom", message: "session.time-invalid" });
    return z.NEVER;
  });
const track = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^[0-7]$/)
    .transform(Number),
]);
const minute = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
const sessionId = z.uuid("form.outdated");

const plan = {
  kind: z.enum(sessionKinds, "field.invalid"),
  title: requiredText(sessionTextMax.title),
  about: optionalText(sessionTextMax.about),
  speakers: optionalText(sessionTextMax.speakers),
  room: optionalText(sessionTextMax.room),
  track,
  from: time,
  to: time,
  seats: wholeNumberOrNone(seatsRange, "session.seats-range"),
};

export const addSessionForm = z.object({ ...plan, key: submissionKey });
export const editSessionForm = z.object({ ...plan, sessionId, base: baseIn });
export const removeSessionForm = z.object({ sessionId });
/** Where it was seen, and where it is to be. */
export const moveForm = z.object({ sessionId, seenFrom: minute, seenTrack: track, toFrom: minute, toTrack: track });
export const swapForm = z.object({ sessionId, seenFrom: minute, seenTrack: track, key: submissionKey });
export const shiftForm = z.object({
  sessionId,
  minutes: z
    .string()
    .trim()
    .regex(/^[-−+]?\d{1,3}$/, "session.minutes-invalid")
    .transform((text) => Number(text.replace("−", "-")))
    .refine((minutes) => minutes !== 0, "session.minutes-invalid"),
  withThis: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  key: submissionKey,
});

const seen = z
  .string()
  .max(2000)
  .transform((text, context) => {
    const names = z
      .array(z.string())
      .max(mostTracks)
      .safeParse(text === "" ? [] : text.split("\n"));
    if (names.success) return names.data;
    context.addIssue({ code: "custom", message: "form.outdated" });
    return z.NEVER;
  });
/** A name for each track there is, and one for a new one. */
const names = Object.fromEntries(
  Array.from({ length: mostTracks }, (_, at) => [`name${at}`, optionalText(trackNameMax).optional()]),
) as Record<never, z.ZodType>;
export const tracksForm = z.object({ seen, ...names });
export const removeTrackForm = z.object({
  seen,
  track: z
    .string()
    .regex(/^[0-7]$/)
    .transform(Number),
});

/** The names in their order, as far as the form had any. */
export function namesIn(form: z.infer<typeof tracksForm>): string[] {
  const given = form as Readonly<Record<string, unknown>>;
  const all = Array.from({ length: mostTracks }, (_, at) => given[`name${at}`]);
  return all.filter((name) => typeof name === "string");
}

/** A form's session as it is planned. */
export function sessionIn({ from, to, ...fields }: Pick<z.infer<typeof addSessionForm>, keyof typeof plan>) {
  return { ...fields, fromMinute: from, toMinute: to };
}
