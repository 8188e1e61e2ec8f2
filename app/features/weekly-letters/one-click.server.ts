import { bytesOf } from "#app/platform/body.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

/** What the address in the head of a letter is posted with, by mail programs and by the button of our page alike (RFC 8058). */
export const oneClick = { name: "List-Unsubscribe", value: "One-Click" } as const;

/** More than that one field takes in any form. Bytes. */
const mostBytes = 4096;

/** Reads the press: mail programs send it as an ordinary form or in parts, as they like. @throws Refusal invalid, tooLarge */
export async function readOneClick(request: Request): Promise<void> {
  const body = Buffer.from(await bytesOf(request, mostBytes));
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (form?.get(oneClick.name) !== oneClick.value) throw new Refusal("invalid", "form.unreadable");
}
