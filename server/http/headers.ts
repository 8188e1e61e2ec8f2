import type { RequestHandler, Response } from "express";
import type { RequestLocals } from "./locals.ts";

/** The page at a door: the only one that goes on without a network, and may read tickets with the camera. */
const door = /^\/programmes\/[^/]+\/gatherings\/[^/]+\/door$/;

/**
 * What a page may load: our own files, and scripts that carry this response's nonce (and what those load).
 * `worker`: it may have one, of our own files.
 */
export function contentSecurityPolicy(nonce: string, worker = false): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // react-aria's server HTML carries style attributes; nothing else is allowed inline.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `worker-src ${worker ? "'self'" : "'none'"}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The same headers on every answer, also on files, refusals and errors.
 * `secure`: people reach the app by https. `development`: Vite needs inline scripts and its own socket.
 */
export function securityHeaders(options: { secure: boolean; development: boolean }): RequestHandler {
  return (request, response, next) => {
    const atDoor = door.test(request.path);
    if (!options.development) {
      const { nonce } = (response.locals as RequestLocals).facts;
      response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, atDoor));
    }
    if (options.secure) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    const camera = atDoor ? "camera=(self)" : "camera=()";
    response.setHeader("Permissions-Policy", `${camera}, microphone=(), geolocation=(), payment=(), usb=()`);
    response.setHeader("Cache-Control", "no-store");
    if (/^\/(files|materials|calendar)\//.test(request.path)) letReplace(response);
    next();
  };
}

/**
 * A stored file, or a calendar, says itself how it may be kept and what may be done with it. React Router's bridge would add its words to
 * ours (which stay, on all that is no file there), and of two the browser takes the stricter, or none.
 */
function letReplace(response: Response): void {
  const append = response.append.bind(response);
  const own = new Set(["cache-control", "content-security-policy", "x-content-type-options"]);
  response.append = (name, value) =>
    own.has(name.toLowerCase()) ? response.set(name, value as string) : append(name, value);
}
