import { z } from "zod";

const to = z.string().max(1000).default("");
const typed = (wrong: string) => z.string().trim().min(1, "field.required").max(60, wrong);

export const nothingForm = z.object({});
export const codeForm = z.object({ code: typed("factor.code-shape"), to });
export const recoveryForm = z.object({ recovery: typed("factor.recovery-shape"), to });
export const onwardsForm = z.object({ to });
export const passkeyForm = z.object({ id: z.uuid() });
export const askForm = z.object({ programmeId: z.uuid() });
export const resetForm = z.object({ resetId: z.uuid() });
