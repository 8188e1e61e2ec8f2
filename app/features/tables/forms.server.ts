import { z } from "zod";
import { optionalText, submissionKey } from "#app/platform/form.server.ts";
import { seedMax } from "./rules/chance.ts";
import { seatsMax, tableNameMax, tablesMax, ways } from "./rules/limits.ts";

const id = z.uuid("form.outdated");
/** Nowhere: she has no place. */
const idOrNowhere = z.union([id, z.literal("")]).transform((text) => (text === "" ? null : text));
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, "field.invalid")
    .transform(Number)
    .refine((number) => least <= number && number <= most, "table.number");

export const layForm = z.object({ count: whole(1, tablesMax), seats: whole(1, seatsMax), key: submissionKey });
export const editForm = z.object({ tableId: id, name: optionalText(tableNameMax), seats: whole(1, seatsMax) });
export const removeForm = z.object({ tableId: id });
export const moveForm = z.object({ registrationId: id, from: idOrNowhere, to: idOrNowhere });
export const placeForm = z.object({ way: z.enum(ways, "field.required"), seed: whole(0, seedMax) });
