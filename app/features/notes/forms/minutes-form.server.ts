import { z } from "zod";

/** Nothing but the button itself. */
export const minutesForm = z.object({});
