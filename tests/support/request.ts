import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/**
 * A request exactly as written: the path is not tidied, and no header is added that a browser would add (fetch does
 * both). A body is an ordinary form unless the headers say otherwise.
 */
export function ask(
  address: string,
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string | Uint8Array;
    /** From which of this machine's addresses; any 127.x.y.z is one. */
    localAddress?: string;
  } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const { localAddress } = options;
  const form =
    options.body === undefined
      ? {}
      : {
          "content-type": "application/x-www-form-urlencoded",
          // Node sends it by itself with POST, but with DELETE a body of no known length, which is no request.
          "content-length": String(Buffer.byteLength(options.body)),
        };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, localAddress, method: options.method ?? "GET", headers: { ...form, ...options.headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(options.body);
  });
}

/** What a browser sends with a form of our own pages. */
export const fromOurPages = { "sec-fetch-site": "same-origin" };
