import { z } from "zod";

/** A press alone: what it is about stands in the address. */
export const pressForm = z.object({});
/** `handIn`: what she had before her. What is handed in after that is still to be read. */
export const readForm = z.object({ handIn: z.uuid() });
