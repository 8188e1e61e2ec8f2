import { z } from "zod";
import { emailAddress, optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { answerMax, fieldOf, needsMax, optionField, slotField, slotsOf } from "./rules/answers.ts";
import { newField, newPeopleMost, personField } from "./rules/group.ts";
import { messageMax, toWhomIn } from "./rules/messages.ts";
import type { Asked } from "./types.ts";

const ticked = z.literal("on").optional();

/** The fields of what a gathering asks, each as its question is. */
function askedFields({ questions, choices, asksNeeds }: Asked): Record<string, z.ZodType> {
  const fields: Record<string, z.ZodType> = {};
  for (const { id, kind, options } of questions) {
    if (kind === "choices") for (const index of options.keys()) fields[optionField(id, index)] = ticked;
    // Of radio buttons none is sent when none is chosen.
    else fields[fieldOf(id)] = kind === "text" ? optionalText(answerMax) : z.string().optional();
  }
  for (const { key } of slotsOf(choices)) fields[slotField(key)] = z.string().optional();
  if (asksNeeds) for (const name of ["food", "access"]) fields[name] = optionalText(needsMax);
  return fields;
}

export const registerForm = (asked: Asked) => z.object({ ...askedFields(asked), key: submissionKey });
export const changeForm = (asked: Asked) => z.object(askedFields(asked));
export const plainForm = z.object({});

const guestName = requiredText(120);
export const guestForm = (asked: Asked) =>
  z.object({ ...askedFields(asked), name: guestName, email: emailAddress, organisation: optionalText(200) });
/** What a link ends with, alone or with the whole link before it. */
export const secretForm = z.object({
  secret: z
    .string()
    .trim()
    .regex(/^(?:[^\s#]{0,300}#)?[\w-]{43}$/, "registration.link-gone"),
});

/** Several at once: who is ticked and, for who may name others, rows for them. */
export const groupForm = (personIds: readonly string[], namesNew: boolean) =>
  z.object({
    ...Object.fromEntries(personIds.map((id) => [personField(id), ticked])),
    ...(namesNew ? newPeopleFields : {}),
    together: z.enum(["yes", "no"]),
    key: submissionKey,
  });

const newPeopleFields = Object.fromEntries(
  Array.from({ length: newPeopleMost }, (_, index) => [
    [newField(index, "name"), optionalText(120)] as const,
    [newField(index, "email"), z.union([z.literal(""), emailAddress])] as const,
    [newField(index, "organisation"), optionalText(200)] as const,
  ]).flat(),
);
/** About one registration among several. */
export const oneForm = z.object({ registrationId: z.uuid("form.outdated") });
const message = {
  to: z.string().refine((choice) => toWhomIn(choice) !== null, "field.invalid"),
  text: requiredText(messageMax),
};
export const messageForm = z.object(message);
/** What was previewed; `receivers`: to how many it was said to go. */
export const sendForm = z.object({
  ...message,
  receivers: z.string().regex(/^\d{1,5}$/, "form.outdated"),
  key: submissionKey,
});
