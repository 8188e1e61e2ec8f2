import { z } from "zod";
import { submissionKey } from "#app/platform/form.server.ts";

export const restoreForm = z.object({ versionId: z.string(), key: submissionKey });
