import { openApi } from "../../sending/openapi.server.ts";

/** The description of what other systems may ask. For whoever wants to read it. */
export const loader = () => Response.json(openApi());
