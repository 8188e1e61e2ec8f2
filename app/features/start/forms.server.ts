import { z } from "zod";

export const acceptForm = z.object({ invitationId: z.uuid("form.outdated") });
