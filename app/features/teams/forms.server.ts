import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { emailAddress, requiredText, submissionKey } from "#app/platform/form.server.ts";

const day = z.string().refine(isDay, "field.invalid");
const id = z.uuid("field.required");
/** A ticked box posts "on"; one that is not posts nothing. */
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const orNone = z
  .union([z.literal(""), z.uuid("field.invalid")])
  .default("")
  .transform((value) => value || null);

const person = { name: requiredText(120), profession: requiredText(120), unitId: orNone, isTeamManager: tick };

export const inviteForm = z.object({
  ...person,
  email: emailAddress,
  role: z.enum(["member", "coordinator"]),
  key: submissionKey,
});
export const nameForm = z.object({ ...person, key: submissionKey });
export const inviteNamedForm = z.object({ membershipId: id, email: emailAddress, key: submissionKey });
export const editMemberForm = z.object({
  membershipId: id,
  name: requiredText(120).optional(),
  profession: requiredText(120),
  unitId: orNone,
  isTeamManager: tick,
});
export const addressForm = z.object({ personId: id, email: emailAddress });
/** `on`: whether it is to be so; said, not switched, so that a second press changes nothing. */
export const recruiterForm = z.object({ membershipId: id, on: z.enum(["yes", "no"], "form.outdated") });
export const endMembershipForm = z.object({ membershipId: id, knowing: tick });
export const coordinatorForm = z.object({ personId: id, startedOn: day, key: submissionKey });
export const deputyForm = z.object({ personId: id, startedOn: day, endedOn: day, key: submissionKey });
export const endTermForm = z.object({ termId: id });
export const renameForm = z.object({ name: requiredText(120) });
export const moveForm = z.object({ regionId: id });
export const newTeamForm = z.object({ name: requiredText(120), regionId: id, municipalityId: id, key: submissionKey });
