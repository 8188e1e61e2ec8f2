import type { IncomingMessage } from "node:http";
import { actorOfSecret } from "#app/access/actor.server.ts";
import { isUnavailable } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { secretIn, sessionState } from "#app/platform/session.server.ts";
import type { Refused } from "./refused.ts";

/** Whose socket it is. What she may see is looked up anew whenever it may have changed. */
export type Holder = { readonly personId: string; readonly sessionId: string };

export type Doorkeeper = {
  /** For Socket.IO: asked before a connection is upgraded or begun. */
  allowRequest(request: IncomingMessage, answer: (why: Refused | null, ok: boolean) => void): void;
  /** Whom the door was opened for. */
  holderOf(request: IncomingMessage): Holder | undefined;
};

/**
 * Whether our own page asks. A browser sends Origin with every WebSocket and every POST, but not with a GET to the same
 * place (polling begins with one): there it sends Sec-Fetch-Site.
 */
function comesFromUs({ headers }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  return headers.upgrade === undefined && headers["sec-fetch-site"] === "same-origin";
}

/** Lets in open sessions that come from our own pages; nobody else gets as far as a connection. */
export function doorkeeper(origin: string): Doorkeeper {
  const holders = new WeakMap<IncomingMessage, Holder>();

  /** Null: she comes in. */
  async function refusal(request: IncomingMessage): Promise<Refused | null> {
    if (!comesFromUs(request, origin)) return "elsewhere";
    const secret = secretIn(request.headers.cookie ?? "");
    const now = new Date();
    const found = secret ? await actorOfSecret(secret, now) : null;
    if (!found || sessionState(found.session, now) !== "open") return "signed-out";
    holders.set(request, { personId: found.actor.personId, sessionId: found.session.id });
    return null;
  }

  return {
    allowRequest(request, answer) {
      // While we ask the database nobody else listens to this connection, and one that breaks would end the process.
      request.socket.on("error", () => {});
      refusal(request).then(
        (why) => answer(why, why === null),
        (error) => {
          if (!isUnavailable(error)) log().error({ err: error }, "a socket could not be checked");
          answer("unavailable", false);
        },
      );
    },
    holderOf: (request) => holders.get(request),
  };
}
