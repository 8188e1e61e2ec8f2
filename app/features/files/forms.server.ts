import { z } from "zod";

/** Taking a file away says nothing but which, and that stands in the address. */
export const removeForm = z.object({});
