import { z } from "zod";
import { parseMinute } from "#app/core/clock.ts";
import { isDay } from "#app/core/day.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import {
  audiences,
  capacityRange,
  gatheringKinds,
  mostDays,
  offerHoursRange,
  type Plan,
  type PlannedDay,
  textMax,
} from "../rules/plan.ts";
import { baseIn } from "./base.server.ts";
import { wholeNumber } from "./numbers.server.ts";

const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const idOrNone = z.union([z.literal(""), z.uuid("field.invalid")]).transform((id) => id || null);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const time = z.string().trim().max(10, "gathering.time-invalid");

const rows = Array.from({ length: mostDays }, (_, at) => at);
/** Told by their names below: a type of many alike says no more. */
type Unnamed = Record<never, z.ZodType>;
const dayRows: Unnamed = Object.fromEntries(
  rows.flatMap((at) => [
    [`dayId${at}`, idOrNone],
    [`day${at}`, z.union([z.literal(""), z.string().refine(isDay, "field.invalid")])],
    [`from${at}`, time],
    [`to${at}`, time],
  ]),
);

const invited: Unnamed = Object.fromEntries(audiences.map((one) => [`for-${one}`, ticked]));

const fields = {
  kind: z.enum(gatheringKinds, "field.invalid"),
  title: requiredText(textMax.title),
  intro: optionalText(textMax.intro),
  regionId: idOrNone,
  teamId: idOrNone,
  placeName: optionalText(textMax.placeName),
  address: optionalText(textMax.address),
  directions: optionalText(textMax.directions),
  videoUrl: optionalText(textMax.videoUrl),
  costNote: optionalText(textMax.costNote),
  capacity: wholeNumber(capacityRange, "gathering.capacity-range"),
  opensOn: day,
  closesOn: day,
  changesUntil: day,
  offerHours: wholeNumber(offerHoursRange, "gathering.offer-range"),
  asksNeeds: ticked,
  ...invited,
  ...dayRows,
};

export const newPlanForm = z.object({ ...fields, key: submissionKey });
export const editPlanForm = z.object({ ...fields, base: baseIn });

type Fields = Omit<Plan, "audience" | "days"> & Readonly<Record<string, unknown>>;

/** The plan that a form's fields say. @throws Refusal invalid, at the rows of days that are not whole */
export function planIn(form: z.infer<typeof newPlanForm> | z.infer<typeof editPlanForm>): Plan {
  const given = form as unknown as Fields;
  const { kind, title, intro, regionId, teamId, placeName, address, directions, videoUrl, costNote } = given;
  const { capacity, opensOn, closesOn, changesUntil, offerHours, asksNeeds } = given;
  return {
    ...{ kind, title, intro, regionId, teamId, placeName, address, directions, videoUrl, costNote },
    ...{ capacity, opensOn, closesOn, changesUntil, offerHours, asksNeeds },
    audience: audiences.filter((one) => given[`for-${one}`] === true),
    days: daysIn(given),
  };
}

/** The rows in their order, without the empty ones; what is wrong is said at the row in which it stands. */
function daysIn(given: Fields): PlannedDay[] {
  const wrong: Record<string, string> = {};
  const days = rows.flatMap((at) => {
    const [text, from, to] = [`day${at}`, `from${at}`, `to${at}`].map((name) => String(given[name]));
    if (text === "") return [];
    const [fromMinute, toMinute] = [parseMinute(from ?? ""), parseMinute(to ?? "")];
    if (from === "" || to === "") wrong[`day${at}`] = "gathering.day-incomplete";
    else if (fromMinute === null || fromMinute === 1440) wrong[`from${at}`] = "gathering.time-invalid";
    else if (toMinute === null) wrong[`to${at}`] = "gathering.time-invalid";
    const id = given[`dayId${at}`] as string | null;
    return [{ id, day: text ?? "", fromMinute: fromMinute ?? 0, toMinute: toMinute ?? 0 }];
  });
  if (Object.keys(wrong).length > 0) throw new Refusal("invalid", "form.invalid", { fields: wrong });
  return days;
}

/** The rows from which a stored day was emptied, by its id. */
export function emptiedIn(form: z.infer<typeof editPlanForm>): Readonly<Record<string, string>> {
  const given = form as unknown as Fields;
  const emptied = rows.filter((at) => given[`dayId${at}`] && given[`day${at}`] === "");
  return Object.fromEntries(emptied.map((at) => [String(given[`dayId${at}`]), `day${at}`]));
}
