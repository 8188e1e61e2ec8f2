import { z } from "zod";
import { isDay } from "#app/core/day.ts";

const day = z.string().refine(isDay, "field.invalid");
const id = z.uuid("field.required");

/** All of one's sessions within dates, to a colleague. */
export const lendForm = z.object({ colleagueId: id, from: day, to: day });
export const lendOneForm = z.object({ colleagueId: id, sessionId: id });
export const takeBackForm = z.object({ sessionId: id });
