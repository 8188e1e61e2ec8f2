import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { optionalText, requiredText, submissionKey } from "#app/platform/form.server.ts";
import { meetingTitleMax } from "./rules.ts";

const day = z.string().min(1, "field.required").refine(isDay, "field.invalid");
const title = requiredText(meetingTitleMax);

export const newMeetingForm = z.object({ title, heldOn: day, key: submissionKey });
export const editMeetingForm = z.object({
  title,
  heldOn: day,
  "base.title": optionalText(meetingTitleMax),
  "base.heldOn": day,
});
