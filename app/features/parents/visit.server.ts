import { createContext, type RouterContextProvider } from "react-router";
import type { Spoken } from "./letters/words.server.ts";
import type { Visit } from "./links.server.ts";

/** Who stands behind a page for parents, and how she is spoken to. Set by the frame of those pages. */
export type Visiting = { readonly visit: Visit; readonly spoken: Spoken };

export const visitContext = createContext<Visiting | null>(null);

/** @throws Error where no visit was asked for: a route outside the frame */
export function visitIn(context: Readonly<RouterContextProvider>): Visiting {
  const found = context.get(visitContext);
  if (found === null) throw new Error("No visit was looked up.");
  return found;
}
