import { z } from "zod";

/** One mail, to be tried again. */
export const retryForm = z.object({ mailId: z.uuid("form.outdated") });
