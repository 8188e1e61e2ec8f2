import { z } from "zod";

/** A press alone: what it is about stands in the address. */
export const pressForm = z.object({});
