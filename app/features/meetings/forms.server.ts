import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { actionTextMax } from "#app/features/actions/rules.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { meetingTitleMax } from "./rules/list.ts";
import { attendanceWords, decisionTextMax, pointTextMax } from "./rules/meeting.ts";
import { type Pattern, paces, recurrenceFrom } from "./rules/series.ts";
import { type Hours, hoursIn, placeMax } from "./rules/time.ts";

const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const title = requiredText(meetingTitleMax);
/** As people write it; what is no time is said by `hoursOf`. */
const time = optionalText(20).default("");
const place = optionalText(placeMax).default("");
const id = z.uuid("form.outdated");
const pace = z.enum(paces, "field.invalid");
const asWritten = { title, heldOn: day, from: time, to: time, place };

/** `pace`: once, or how often. `endsOn` counts for what comes back. */
export const newMeetingForm = z.object({
  ...asWritten,
  pace: z.union([z.literal("once"), pace], "field.invalid").default("once"),
  endsOn: z.union([z.literal(""), day]).default(""),
  key: submissionKey,
});
export const editMeetingForm = z.object({
  ...asWritten,
  "base.title": optionalText(meetingTitleMax),
  "base.heldOn": day,
  "base.hours": optionalText(20).default(""),
  "base.place": place,
});
/** The series from one of its meetings on; `seen` is how the page found it. */
export const seriesForm = z.object({
  ...asWritten,
  pace,
  endsOn: day,
  seen: z.string().regex(/^[0-9a-f]{32}$/, "form.outdated"),
  key: submissionKey,
});
export const endSeriesForm = z.object({ seriesId: id });
/** The button says all there is to say. */
export const pressed = z.object({});

/** Somebody takes something on. */
export const actionForm = z.object({
  text: requiredText(actionTextMax),
  ownerId: z.union([z.literal(""), z.uuid("field.invalid")]).default(""),
  dueOn: z.union([z.literal(""), z.string().refine(isDay, "field.invalid")]).default(""),
  key: submissionKey,
});

export const pointForm = z.object({ text: requiredText(pointTextMax), key: submissionKey });
export const tickForm = z.object({ pointId: id, done: z.enum(["yes", "no"], "form.outdated") });
export const ofPointForm = z.object({ pointId: id });
export const decisionForm = z.object({ text: requiredText(decisionTextMax), key: submissionKey });
export const ofDecisionForm = z.object({ decisionId: id });
/** `seen`: the word that stood there, "" for none. */
export const attendanceForm = z.object({
  personId: id,
  seen: z.union([z.literal(""), z.enum(attendanceWords, "form.outdated")]),
  word: z.enum(attendanceWords, "form.outdated"),
});

/** The hours that a form says. @throws Refusal invalid, at the field that is wrong */
export function hoursOf({ from, to }: { readonly from: string; readonly to: string }): Hours | null {
  const decided = hoursIn(from, to);
  if (decided.ok) return decided.value;
  throw new Refusal("invalid", "form.invalid", { fields: { [String(decided.data.field)]: decided.code } });
}

/** What a form lets come back; then it has hours and a last day. @throws Refusal invalid, at the field that is wrong */
export function patternOf(form: {
  readonly title: string;
  readonly heldOn: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly pace: (typeof paces)[number];
  readonly endsOn: string;
}): Pattern {
  const { title, place } = form;
  const hours = hoursOf(form);
  const lacking = [...(hours ? [] : ["from", "to"]), ...(form.endsOn === "" ? ["endsOn"] : [])];
  if (!hours || lacking.length > 0) {
    const fields = Object.fromEntries(lacking.map((field) => [field, "field.required"]));
    throw new Refusal("invalid", "form.invalid", { fields });
  }
  return { title, place, ...hours, recurrence: recurrenceFrom(form.pace, form.heldOn, form.endsOn) };
}
