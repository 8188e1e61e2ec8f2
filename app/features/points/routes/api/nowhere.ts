import { nothingThere } from "../../sending/answer.server.ts";

/** Every other address for systems: they are told in their own way that there is nothing. */
export const loader = nothingThere;
export const action = nothingThere;
