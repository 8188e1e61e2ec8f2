import { z } from "zod";
import { optionalText } from "#app/platform/form.server.ts";
import { memoMax } from "./rules.ts";

/** `base.text` is what stood there when she began to write. */
export const memoForm = z.object({ text: optionalText(memoMax), "base.text": optionalText(memoMax) });

/** `sure`: what is removed is nowhere else. */
export const removeForm = z.object({ sure: z.literal("on", "memo.sure") });
