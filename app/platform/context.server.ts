import { createContext, type RouterContextProvider } from "react-router";
import type { Actor, Places } from "#app/access/actor.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { Refusal } from "./refusals.server.ts";

/** What the server knows of one request before any route runs. */
export type RequestFacts = {
  readonly id: string;
  readonly now: Date;
  /** The address of origin, for rate limits only; never logged. */
  readonly origin: string;
  readonly device: string;
  readonly cookie: string;
  /** Our script asks for the data of a page (a GET of `….data`): after a press on a link, or by itself after a hint. */
  readonly forData: boolean;
  /** The script nonce of this response's content security policy. */
  readonly nonce: string;
};

export const factsContext = createContext<RequestFacts>();
export const localeContext = createContext<Locale>("sv");
/** Set by the signed-in layout's middleware; null on a form whose session is over. Open pages never look a session up. */
export const actorContext = createContext<Actor | null>(null);

/** The places she can go to; set with the actor. */
export const placesContext = createContext<Places>({ teams: [], programmes: [], unread: 0 });

/** Set on a form that came while PostgreSQL was away: nobody could look up whose it is. */
export const databaseAwayContext = createContext(false);

/** Set on a request of somebody whose pages ask far too often: it is refused like any other too many. */
export const tooFastContext = createContext<Refusal | null>(null);

/**
 * The person who asks.
 * @throws Refusal signedOut when her session is over, unavailable when nobody could look,
 * tooMany.
 */
export function actorIn(context: Readonly<RouterContextProvider>): Actor {
  if (context.get(databaseAwayContext)) throw new Refusal("unavailable", "unavailable");
  const tooFast = context.get(tooFastContext);
  if (tooFast) throw tooFast;
  const actor = context.get(actorContext);
  if (!actor) throw new Refusal("signedOut", "signed-out");
  return actor;
}
