import { type Asked, noteRefusal } from "./denied.server.ts";
import { Refusal } from "./refusals.server.ts";

/**
 * The file, as the answer to somebody who opened its address: that there were too many is said in plain words, as it is no
 * page.
 */
export async function downloading(
  asked: Asked,
  make: () => Promise<Response>,
  tooOften: (minutes: number) => string,
): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "tooMany") throw error;
    await noteRefusal(asked, error);
    const { status, data } = error;
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Retry-After": String(data.seconds) };
    return new Response(`${tooOften(Number(data.minutes))}\n`, { status, headers });
  }
}
