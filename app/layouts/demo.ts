import { createContext } from "react";

/**
 * Whether nothing here is real. Known to every page by the document's `data-demo`, also to one for which no loader ran: an
 * address that leads nowhere, or an answer while the database is away.
 */
export const DemoContext = createContext(false);
