import { Refusal } from "./refusals.server.ts";

/** What is still read, and thrown away, of a body that is too large. */
const mostPatience = 8;

/**
 * The body of a request, at most so many bytes. One that is too large is read on for a while without being kept: to
 * hang up in the middle would give a broken connection instead of the answer that says what to do.
 * @throws Refusal tooLarge
 */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else if (size > most * mostPatience) break;
  }
  if (size > most) throw new Refusal("tooLarge", "form.too-large", { data: { kb: most / 1024 } });
  return Buffer.concat(chunks);
}
