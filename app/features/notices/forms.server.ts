import { z } from "zod";

export const openForm = z.object({ noticeId: z.uuid() });
/** `until`: what came after the page was made stays unread. */
export const readAllForm = z.object({
  until: z.iso.datetime({ offset: true }),
  back: z.string().max(1000).default(""),
});
