import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { emailAddress, requiredText, submissionKey } from "#app/platform/form.server.ts";

const day = z.string().refine(isDay, "field.invalid");
const id = z.uuid("field.required");
const count = z
  .string()
  .regex(/^\d{1,2}$/, "field.invalid")
  .transform(Number);
const somebody = { name: requiredText(120), email: emailAddress, key: submissionKey };

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** A ticked month posts "on"; one that is not posts nothing. */
const pauses = Object.fromEntries(months.map((month) => [`pause${month}`, z.literal("on").optional()]));

export const programmeForm = z.object({
  name: requiredText(200),
  startsOn: day,
  endsOn: day,
  placesPerRegion: count,
  teamSizeMin: count,
  teamSizeMax: count,
  seen: z.string().max(1000),
  ...pauses,
});
export const addRegionForm = z.object({ name: requiredText(120), key: submissionKey });
export const renameRegionForm = z.object({ regionId: id, name: requiredText(120) });
export const removeRegionForm = z.object({ regionId: id });

export const proposeForm = z.object(somebody);
export const answerForm = z.object({ proposalId: id });
export const partnerForm = z.object({ ...somebody, organisation: requiredText(200) });
export const leadForm = z.object(somebody);
export const addressForm = z.object({ personId: id, email: emailAddress });
/** Who takes over; nobody: what was to come is called off. */
const toId = z
  .union([z.literal(""), z.uuid("field.invalid")])
  .default("")
  .transform((value) => value || null);
export const endRoleForm = z.object({ roleId: id, toId });
export const superviseForm = z.object({
  teamId: id,
  researcherId: id,
  startedOn: day,
  endedOn: z.union([z.literal(""), day]).transform((value) => value || null),
  key: submissionKey,
});
export const endSupervisionForm = z.object({ supervisionId: id, toId });
