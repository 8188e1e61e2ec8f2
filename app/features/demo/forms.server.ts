import { z } from "zod";

export const whoToBe = z.object({ person: z.uuid() });
