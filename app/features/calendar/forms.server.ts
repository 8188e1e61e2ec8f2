import { z } from "zod";

/** The buttons say all there is to say. */
export const nothing = z.object({});
