import { z } from "zod";

/** The secret of a mailed link, which a small script takes from behind the #. */
export const acceptForm = z.object({ secret: z.string().max(100) });
export const manageForm = z.object({ invitationId: z.uuid("form.outdated") });
