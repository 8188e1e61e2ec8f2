import { fileKinds, kindOfType } from "#app/core/files.ts";
import { contentDisposition } from "#app/platform/files/disposition.server.ts";
import { fileStream } from "#app/platform/files/store.server.ts";
import type { FileFound } from "./queries.server.ts";

/** How long a browser keeps a file without asking again, in seconds. Nobody changes one: it is another then. */
const keptFor = 3600;

/**
 * A file as it is sent, or what is said of it. Whatever is in it, it is no page of ours: a browser runs nothing of it, shows
 * pictures and saves the rest. It is kept by one browser for as long as the same session asks.
 * @param only the headers are asked for.
 */
export async function fileAnswer(file: FileFound, request: Request, only: boolean): Promise<Response> {
  const kind = kindOfType(file.type);
  const as = kind && fileKinds[kind].picture ? "inline" : "attachment";
  const etag = `"${file.sha256.toString("hex")}"`;
  const headers = new Headers({
    "Content-Type": file.type,
    "Content-Disposition": contentDisposition(as, file.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": `private, max-age=${keptFor}, immutable, no-transform`,
    Vary: "Cookie",
    ETag: etag,
  });
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  if (only) return new Response(null, { headers });
  headers.set("Content-Length", String(file.bytes));
  return new Response(request.method === "HEAD" ? null : await fileStream(file), { headers });
}

/** Whether the browser has it already. */
function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
